/** A long list of which only what is near the window is there. */
export interface LongList {
  set(items: readonly number[]): void;
  /** The list came into view: what was measured while it was hidden is measured again. */
  look(): void;
}

/** Items that come and go together. */
const chunkSize = 20;
/** How far beyond the window's edges items are made. */
const margin = '1200px';

/**
 * Chunks with an estimated height, filled when they come near the window and emptied (at their measured height) when they leave it: the
 * page's own scrolling, searching by the filters, and as many elements as a few screens hold, however long the list is.
 */
export function createList(
  host: HTMLElement,
  make: (item: number, at: number, count: number) => HTMLElement,
  estimate: (item: number) => number,
): LongList {
  let items: readonly number[] = [];
  const chunks = new Map<Element, number>();
  let observer = observe();

  function observe(): IntersectionObserver {
    return new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!(target instanceof HTMLElement)) continue;
          if (isIntersecting) fill(target);
          else empty(target);
        }
      },
      { rootMargin: `${margin} 0px` },
    );
  }
  function fill(chunk: HTMLElement): void {
    const start = chunks.get(chunk);
    if (start === undefined || chunk.childElementCount > 0) return;
    chunk.append(...items.slice(start, start + chunkSize).map((item, i) => make(item, start + i, items.length)));
    chunk.style.height = '';
  }
  function empty(chunk: HTMLElement): void {
    if (chunk.childElementCount === 0 || chunk.contains(document.activeElement)) return;
    const { height } = chunk.getBoundingClientRect();
    if (height === 0) return;
    chunk.style.height = `${height}px`;
    chunk.replaceChildren();
  }

  return {
    set(given) {
      items = given;
      observer.disconnect();
      chunks.clear();
      observer = observe();
      const made: HTMLElement[] = [];
      for (let start = 0; start < items.length; start += chunkSize) {
        const chunk = document.createElement('div');
        const height = items.slice(start, start + chunkSize).reduce((sum, item) => sum + estimate(item), 0);
        chunk.style.height = `${height}px`;
        chunks.set(chunk, start);
        made.push(chunk);
      }
      host.replaceChildren(...made);
      for (const chunk of made) observer.observe(chunk);
    },
    look() {
      for (const chunk of chunks.keys()) {
        observer.unobserve(chunk);
        observer.observe(chunk);
      }
    },
  };
}
