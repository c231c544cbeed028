import type { FrontEnd, Parsed } from '../../../server/engine/support.js';
import type { TextConstant } from '../../../server/engine/text-constants.js';
import { emptyModel, type LegacyEndpoint, type RoleAddress, type SchemedEndpoint } from '../../../server/model/messaging.js';
import { instanceNeedle, isRoleAddress, roleAddressNeedle, schemedEndpointIn } from './addresses.js';
import { endpointNeedles, legacyEndpointIn } from './endpoints.js';

/** Texts by which a file is chosen at all. An address of role credentials counts beside messaging only, so that it chooses no file. */
const needles: readonly string[] = [...endpointNeedles, instanceNeedle];

/** Finds values of 4.x instances, and 5.x ones that are not written as they should be, in the text constants of any language. */
export function legacyValues<P extends Parsed>(textConstants: (parsed: P) => Iterable<TextConstant>): FrontEnd<P, unknown> {
  return {
    family: 'config',
    needles,
    concerns: ({ text }) => [...needles, roleAddressNeedle].some((needle) => text.includes(needle)),
    analyze(parsed, _index, cancellation) {
      const legacyEndpoints: LegacyEndpoint[] = [];
      const schemedEndpoints: SchemedEndpoint[] = [];
      const roleAddresses: RoleAddress[] = [];
      for (const { value, range } of textConstants(parsed)) {
        if (cancellation.isCancelled) return undefined;
        const endpoint = legacyEndpointIn(value);
        if (endpoint) legacyEndpoints.push({ ...endpoint, range });
        const schemed = schemedEndpointIn(value);
        if (schemed) {
          const { host, scheme } = schemed;
          const start = range.start + schemed.start;
          schemedEndpoints.push({ host, scheme, schemeRange: { start, end: start + scheme.length }, range });
        }
        if (isRoleAddress(value)) roleAddresses.push({ range });
      }
      if (legacyEndpoints.length + schemedEndpoints.length + roleAddresses.length === 0) return undefined;
      const model = {
        ...emptyModel,
        ...(legacyEndpoints.length > 0 && { legacyEndpoints }),
        ...(schemedEndpoints.length > 0 && { schemedEndpoints }),
        ...(roleAddresses.length > 0 && { roleAddresses }),
      };
      return { family: 'config', uses: [], model, links: [] };
    },
  };
}
