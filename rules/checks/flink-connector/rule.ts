import { defineRule, type Report, type RuleFile, type RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { FlinkTable } from '../../../server/model/control-plane.js';
import { legacyFlinkOptions } from '../../knowledge/flink.js';
import { flinkDocumentation } from './documentation.js';
import { flinkMessages } from './messages.js';

/** A table of Flink SQL whose connector reaches 4.x only. */
export const flinkConnector = defineRule({
  id: 'flink-connector',
  severity: 'error',
  effortMinutes: 15,
  fixes: ['suggested', 'manual'],
  documentation: flinkDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, model } of file.analyses) {
      for (const table of model.flinkTables ?? []) {
        const rewrite = rewriteOf(file.path, table);
        const { range } = table.connector;
        yield { range, family, message: flinkMessages.connector(), ...(rewrite ? { rewrites: [rewrite] } : { fix: 'manual' }) };
      }
    }
  },
});

function isLegacy(option: FlinkTable['options'][number]): boolean {
  return legacyFlinkOptions.has(option.key.text.toLowerCase());
}

/** Undefined where an option that has to go is written in several pieces. */
function rewriteOf(path: string, { connector, options }: FlinkTable): RuleRewrite | undefined {
  if (options.some((option) => isLegacy(option) && option.statement.end === option.statement.start)) return undefined;
  const edits: TextEdit[] = [{ ...connector.range, newText: 'mq5' }];
  for (let i = 0; i < options.length; i++) {
    const first = options[i];
    if (!first || !isLegacy(first)) continue;
    let last = i;
    for (let next = options[last + 1]; next && isLegacy(next); next = options[last + 1]) last++;
    const behind = options[last + 1];
    const before = options[i - 1];
    const end = options[last]?.statement.end ?? first.statement.end;
    // With the comma behind them; those at the end of the list with the comma before them.
    if (behind) edits.push({ start: first.statement.start, end: behind.statement.start, newText: '' });
    else if (before) edits.push({ start: before.statement.end, end, newText: '' });
    i = last;
  }
  const has = (name: string): boolean => options.some(({ key }) => key.text.toLowerCase() === name);
  const differences = [
    flinkMessages.engine(),
    flinkMessages.endpoint(),
    ...(has('accessid') || has('accesskey') ? [flinkMessages.credentials()] : []),
    ...(has('tag') ? [flinkMessages.tag()] : []),
    flinkMessages.offsets(),
  ];
  return { grade: 'suggested', title: flinkMessages.title(), edits: new Map([[path, edits]]), differences };
}
