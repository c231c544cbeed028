import type { SqlContent, SqlOption } from '../../../server/languages/sql/tables.js';
import type { MappedText } from '../../../server/languages/mapped-text.js';
import type { FlinkTable } from '../../../server/model/control-plane.js';

/** By these texts a file is looked at for tables of the connector. */
export const flinkNeedles: readonly string[] = ["'mq'", "'MQ'"];

/** Tables whose connector is the one for 4.x. `mapped` says where a constant's text stands in the program. */
export function flinkTables({ tables }: SqlContent, mapped?: MappedText): FlinkTable[] {
  return tables.flatMap((options): FlinkTable[] => {
    const connector = options.find(({ key }) => key.toLowerCase() === 'connector');
    if (connector?.value.toLowerCase() !== 'mq') return [];
    return [{ connector: valueOf(connector, mapped), options: options.map((option) => placed(option, mapped)) }];
  });
}

function valueOf({ value, valueRange }: SqlOption, mapped: MappedText | undefined): FlinkTable['connector'] {
  return { text: value, range: mapped?.rangeOf(valueRange) ?? valueRange };
}

/** Where a constant is not written in one stretch, its options can't be removed: their statements are empty. */
function placed(option: SqlOption, mapped: MappedText | undefined): FlinkTable['options'][number] {
  const statement = mapped?.rangeOf(option.range) ?? option.range;
  return {
    key: { text: option.key, range: mapped?.rangeOf(option.keyRange) ?? option.keyRange },
    value: valueOf(option, mapped),
    statement: mapped?.isVerbatim === false ? { start: statement.start, end: statement.start } : statement,
  };
}
