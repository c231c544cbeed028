import type { CancellationToken } from 'vscode-languageserver';

/** Something that happens again and again, for listeners and for those who wait for the next time. */
export interface Signal {
  raise(): void;
  listen(listener: () => void): void;
  /** Resolves at the next time, or when cancelled. */
  next(token: CancellationToken): Promise<void>;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    raise() {
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
    },
    next(token) {
      return new Promise((resolve) => {
        const done = (): void => {
          listeners.delete(done);
          cancelled.dispose();
          resolve();
        };
        listeners.add(done);
        const cancelled = token.onCancellationRequested(done);
        if (token.isCancellationRequested) done();
      });
    },
  };
}

/** Calls once things have been quiet for a while; `longest` bounds the wait while they never are. Both in milliseconds. */
export function debounce(call: () => void, quiet: number, longest: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  return () => {
    const now = Date.now();
    if (timer === undefined) first = now;
    else clearTimeout(timer);
    const wait = Math.max(0, Math.min(quiet, first + longest - now));
    timer = setTimeout(() => {
      timer = undefined;
      call();
    }, wait);
  };
}
