import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { FixGrade } from '../../../server/engine/finding.js';
import type { IdentifiedPlan } from '../../../server/engine/state.js';
import type { ApiUse, UseKind } from '../../../server/engine/support.js';
import type { Message, MessageArguments } from '../../../server/l10n/messages.js';
import { namedRow } from '../../sdks/ons-http/rows.js';
import { httpMessages } from './messages.js';
import { httpDocumentation } from './documentation.js';

/** Minutes that a person needs for one use when no rewrite does it; a safe rewrite is read through in one. */
const manualMinutes: Readonly<Record<UseKind, number>> = {
  client: 15,
  producer: 10,
  consumer: 15,
  message: 5,
  setter: 3,
  getter: 3,
  send: 10,
  receive: 20,
  acknowledge: 15,
  transaction: 90,
  callback: 15,
  error: 10,
  configuration: 5,
  lifecycle: 5,
  other: 10,
  import: 1,
};

const what: Readonly<Record<UseKind, (args: MessageArguments) => Message>> = {
  client: httpMessages.client,
  producer: httpMessages.producer,
  consumer: httpMessages.consumer,
  message: httpMessages.message,
  setter: httpMessages.setter,
  getter: httpMessages.getter,
  send: httpMessages.send,
  receive: httpMessages.receive,
  acknowledge: httpMessages.acknowledge,
  transaction: httpMessages.transaction,
  callback: httpMessages.callback,
  error: httpMessages.error,
  configuration: httpMessages.configuration,
  lifecycle: httpMessages.lifecycle,
  other: httpMessages.other,
  import: httpMessages.unusedImport,
};

/** Code on the ONS HTTP SDK: the protocol that no 5.x instance speaks. One finding a use. */
export const onsHttpSdk = defineRule({
  id: 'ons-http-sdk',
  severity: 'error',
  effortMinutes: 10,
  fixes: ['safe', 'suggested', 'manual'],
  documentation: httpDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const analysis of file.analyses) {
      if (analysis.family !== 'ons-http') continue;
      for (const use of analysis.uses) yield report(file, use, file.planOf(use));
    }
  },
});

function report(file: RuleFile, use: ApiUse, identified: IdentifiedPlan | undefined): Report {
  const row = namedRow(use.row);
  const grade: FixGrade = identified?.plan.grade ?? 'manual';
  const isImport = use.kind === 'import';
  const here = identified?.plan.blockers.filter((blocker) => blocker.path === file.path && touches(blocker.range, use)) ?? [];
  const args = { api: row?.name ?? use.row, replacement: row?.becomes ?? '' };
  return {
    range: use.range,
    family: 'ons-http',
    message: (row && !row.becomes && !isImport ? httpMessages.noCounterpart : what[use.kind])(args),
    ...(isImport && { severity: 'hint' as const, unnecessary: true }),
    fix: grade,
    ...(identified && { fixGroup: identified.id }),
    effortMinutes: grade === 'manual' ? manualMinutes[use.kind] : grade === 'suggested' ? Math.ceil(manualMinutes[use.kind] / 3) : 1,
    data: { api: use.row, kind: use.kind, becomes: row?.becomes ?? null, ...use.data },
    related: here.length > 0 ? here : otherBlockers(identified),
  };
}

function touches(range: { start: number; end: number }, use: ApiUse): boolean {
  return range.start < use.range.end && use.range.start < range.end;
}

/** A use that stands in nobody's way is manual because of others of its set: the first of them says why. */
function otherBlockers(identified: IdentifiedPlan | undefined): Report['related'] & object {
  return identified?.plan.blockers.slice(0, 3) ?? [];
}
