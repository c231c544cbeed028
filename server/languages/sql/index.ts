import type { LanguageAdapter, Parsed } from '../../engine/support.js';
import type { TextConstant } from '../../engine/text-constants.js';
import { readSqlTables, type SqlContent } from './tables.js';

export { readSqlTables, type SqlContent, type SqlOption } from './tables.js';

/** A script of Flink SQL as the options of its tables. */
export interface SqlFile extends Parsed, SqlContent {}

export const sqlAdapter: LanguageAdapter<SqlFile, null, null> = {
  languages: ['sql'],
  load: () => Promise.resolve(),
  parse: (source) => ({ source, ...readSqlTables(source.text), syntaxErrors: 0 }),
  facts: () => null,
  join: () => null,
  needles: () => [],
  comments: (file) => file.comments,
};

/** Options with the connector of their table before their names. */
export function* sqlEntries(file: SqlFile): Generator<TextConstant & { readonly key: string }> {
  for (const options of file.tables) {
    const connector = options.find(({ key }) => key.toLowerCase() === 'connector')?.value ?? '';
    for (const { key, value, valueRange } of options) yield { key: `${connector}.${key}`, value, range: valueRange };
  }
}
