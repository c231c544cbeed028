import type { GraphScope } from '../graph.js';
import { graphSvg } from '../graph-svg.js';
import type { MapData } from '../map.js';

/** Draws another part of the map when one is chosen, and shows what hangs together with the node under the pointer. */
export function showMap({ graph, texts }: MapData): void {
  const select = document.getElementById('map-scope');
  const drawing = document.getElementById('map-drawing');
  if (!(select instanceof HTMLSelectElement) || !drawing) return;
  select.addEventListener('change', () => {
    // Escaped where it is made, as the rest of the page.
    drawing.innerHTML = graphSvg(graph, scopeOf(select.value), texts).markup;
  });
  drawing.addEventListener('pointerover', ({ target }) => {
    const node = target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : undefined;
    drawing.classList.toggle('pointed', node !== undefined && node !== null);
    for (const edge of drawing.querySelectorAll('.edge')) {
      edge.classList.toggle('near', edge.getAttribute('data-from') === node || edge.getAttribute('data-to') === node);
    }
  });
}

function scopeOf(value: string): GraphScope {
  return value === 'all' || value === 'applications' ? value : Number(value);
}
