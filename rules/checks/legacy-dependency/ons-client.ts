import type { BuildFile, DeclaredDependency } from '../../../server/engine/build-files.js';
import type { Report } from '../../../server/engine/rule.js';
import { isAtLeast, onsClient, onsClientOn5 } from '../../knowledge/sdk-coordinates.js';
import { sameLibrary } from '../../../server/engine/build-entry.js';
import { libraryName } from '../../../server/engine/modules.js';
import { dependencyMessages } from './messages.js';
import { writtenVersion } from './version-site.js';

/** The library of ONS TCP: its version decides whether the code on it reaches a 5.x instance. */
export function* onsClientReports(file: BuildFile): Iterable<Report> {
  for (const declared of file.dependencies) {
    const report = sameLibrary(declared, onsClient) ? reportOf(file, declared) : undefined;
    if (report) yield report;
  }
}

function reportOf(file: BuildFile, declared: DeclaredDependency): Report | undefined {
  const written = writtenVersion(file, declared);
  if (!written) return undefined;
  const { version, range } = written;
  const library = libraryName(onsClient);
  const common = { range: range ?? declared.nameRange, data: { library, version } };
  if (isAtLeast(version, [2]) !== true) return undefined;
  const message = dependencyMessages.onsClient2({ library, version, target: onsClientOn5 });
  if (!range) return { ...common, family: 'ons-tcp-2', message, fix: 'manual' };
  return {
    ...common,
    family: 'ons-tcp-2',
    message,
    rewrites: [
      {
        grade: 'suggested',
        title: dependencyMessages.setVersion({ library, target: onsClientOn5 }),
        edits: new Map([[file.source.path, [{ ...range, newText: onsClientOn5 }]]]),
        differences: [dependencyMessages.otherProtocol(), dependencyMessages.missingMembers()],
      },
    ],
  };
}
