import type { Report } from '../../../server/engine/rule.js';
import { libraryName } from '../../../server/engine/modules.js';
import type { FetchedLibrary } from '../../../server/model/messaging.js';
import { isAtLeast, onsClient, onsClientOn5 } from '../../knowledge/sdk-coordinates.js';
import { onsHttpLibraries } from '../../sdks/ons-http/libraries.js';
import { dependencyMessages } from './messages.js';

/** A legacy library that a script or an image fetches. */
export function fetchedReport(path: string, fetched: FetchedLibrary): Report | undefined {
  const { group, artifact, version, range, versionRange } = fetched;
  const library = libraryName({ group, artifact });
  const data = { library, version: version ?? null };
  const swap = onsHttpLibraries.find(({ legacy }) => legacy.group === group && legacy.artifact === artifact);
  if (swap) {
    const message = dependencyMessages.fetched({ library, target: libraryName(swap.target) });
    return { range, family: swap.family, message, fix: 'manual', data };
  }
  if (artifact !== onsClient.artifact || version === undefined || isAtLeast(version, [2]) !== true) return undefined;
  const message = dependencyMessages.onsClient2({ library, version, target: onsClientOn5 });
  if (!versionRange) return { range, family: 'ons-tcp-2', message, fix: 'manual', data };
  return {
    range,
    family: 'ons-tcp-2',
    message,
    data,
    rewrites: [
      {
        grade: 'suggested',
        title: dependencyMessages.setVersion({ library, target: onsClientOn5 }),
        edits: new Map([[path, [{ ...versionRange, newText: onsClientOn5 }]]]),
        differences: [dependencyMessages.otherProtocol(), dependencyMessages.missingMembers()],
      },
    ],
  };
}
