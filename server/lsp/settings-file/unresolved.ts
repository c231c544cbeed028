import type { Range } from 'vscode-languageserver';
import { cancellationOf, neverCancelledToken } from '../guard.js';
import { clientUri, say, settingsOf, type Session } from '../session.js';
import { toRange } from '../text-positions.js';
import { openValues, wordFor } from './open-values.js';

/** The values of the workspace that nothing tells, as a list. No argument; returns `UnresolvedValue[]`. */
export const unresolvedValuesCommand = 'rocketmqMigrate.unresolvedValues';

export interface UnresolvedValue {
  /** What the value is for, in the person's language. */
  readonly what: string;
  /** By which `values:` of the settings takes it. */
  readonly name: string;
  readonly path: string;
  readonly uri: string;
  readonly range: Range;
}

export async function unresolvedValues(session: Session): Promise<UnresolvedValue[]> {
  const values: UnresolvedValue[] = [];
  for (const project of session.projects.all) {
    if (settingsOf(session, project)?.enable === false || !(await project.analyze(cancellationOf(neverCancelledToken)))) continue;
    for (const { name, place } of openValues(project)) {
      const lines = project.lines(place.path);
      if (!lines) continue;
      const range = toRange(lines, place.value.range);
      values.push({ what: say(session, wordFor(place)), name, path: place.path, uri: clientUri(session, project, place.path), range });
    }
  }
  return values;
}
