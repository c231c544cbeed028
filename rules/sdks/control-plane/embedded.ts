import type { TextRange } from '../../../server/engine/text.js';
import { mappedText } from '../../../server/languages/mapped-text.js';
import { readJsonTree } from '../../../server/languages/configuration/tree.js';
import { readSqlTables } from '../../../server/languages/sql/tables.js';
import type { FlinkTable, PolicyStatement } from '../../../server/model/control-plane.js';
import { flinkNeedles, flinkTables } from './flink.js';
import { policyNeedles, policyStatements } from './policy.js';

export interface EmbeddedTexts {
  readonly policies: readonly PolicyStatement[];
  readonly flinkTables: readonly FlinkTable[];
}

/** By these texts a program's file is looked at for policies and Flink SQL in its text constants. */
export const embeddedNeedles: readonly string[] = [...policyNeedles, ...flinkNeedles];

export function speaksOfEmbedded(text: string): boolean {
  return embeddedNeedles.some((needle) => text.includes(needle));
}

/**
 * Policies and Flink SQL in text constants of a program. Each constant is given as the contents of the literals that make it up; `holes`
 * are filled in when the program runs.
 */
export function embeddedTexts(
  source: string,
  constants: Iterable<{ readonly pieces: readonly TextRange[]; readonly holes?: readonly TextRange[] }>,
): EmbeddedTexts {
  const policies: PolicyStatement[] = [];
  const tables: FlinkTable[] = [];
  for (const { pieces, holes } of constants) {
    const speaks = (needles: readonly string[]): boolean =>
      pieces.some(({ start, end }) => needles.some((needle) => source.slice(start, end).includes(needle)));
    const isPolicy = speaks(policyNeedles);
    const isTable = speaks(flinkNeedles);
    if (!isPolicy && !isTable) continue;
    const mapped = mappedText(source, pieces, holes);
    if (isTable) tables.push(...flinkTables(readSqlTables(mapped.text), mapped));
    if (!isPolicy || !/^\s*\{/.test(mapped.text)) continue;
    const { root } = readJsonTree(mapped.text);
    if (root) policies.push(...policyStatements(root, (range) => mapped.rangeOf(range)));
  }
  return { policies, flinkTables: tables };
}
