import type { FrontEnd } from '../../../server/engine/support.js';
import type { SqlFile } from '../../../server/languages/sql/index.js';
import { emptyModel } from '../../../server/model/messaging.js';
import { flinkNeedles, flinkTables } from './flink.js';

/** Tables of Flink SQL that read or write 4.x. */
export const flinkSql: FrontEnd<SqlFile, unknown> = {
  family: 'config',
  needles: flinkNeedles,
  analyze(file) {
    const tables = flinkTables(file);
    return tables.length === 0 ? undefined : { family: 'config', uses: [], model: { ...emptyModel, flinkTables: tables }, links: [] };
  },
};
