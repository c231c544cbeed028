import type { FrontEnd, Parsed } from '../../../server/engine/support.js';
import type { TextConstant } from '../../../server/engine/text-constants.js';
import { emptyModel, type LegacyEndpoint } from '../../../server/model/messaging.js';
import { endpointNeedles, legacyEndpointIn } from './endpoints.js';

/** Finds values of 4.x instances in the text constants of any language. */
export function legacyValues<P extends Parsed>(textConstants: (parsed: P) => Iterable<TextConstant>): FrontEnd<P, unknown> {
  return {
    family: 'config',
    needles: endpointNeedles,
    analyze(parsed, _index, cancellation) {
      if (!endpointNeedles.some((needle) => parsed.source.text.includes(needle))) return undefined;
      const legacyEndpoints: LegacyEndpoint[] = [];
      for (const { value, range } of textConstants(parsed)) {
        if (cancellation.isCancelled) return undefined;
        const endpoint = legacyEndpointIn(value);
        if (endpoint) legacyEndpoints.push({ ...endpoint, range });
      }
      if (legacyEndpoints.length === 0) return undefined;
      return { family: 'config', uses: [], model: { ...emptyModel, legacyEndpoints }, links: [] };
    },
  };
}
