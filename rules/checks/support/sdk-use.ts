import type { FixGrade, Severity } from '../../../server/engine/finding.js';
import type { Report, RuleFile } from '../../../server/engine/rule.js';
import type { ApiUse, UseKind } from '../../../server/engine/support.js';
import type { Message, MessageArguments } from '../../../server/l10n/messages.js';
import type { Family } from '../../../server/model/messaging.js';

/** Minutes that a person needs to write one use anew in the gRPC SDK. */
const minutesOf: Readonly<Record<UseKind, number>> = {
  client: 15,
  producer: 10,
  consumer: 20,
  message: 5,
  setter: 3,
  getter: 3,
  send: 10,
  receive: 20,
  acknowledge: 15,
  transaction: 60,
  callback: 15,
  error: 10,
  configuration: 5,
  lifecycle: 5,
  other: 10,
  import: 1,
};

export interface SdkFinding {
  readonly family: Family;
  readonly severity: Severity;
  /** The code can stay on its SDK: what a rewrite would cost is data, not work to be done. */
  readonly canStay: boolean;
  readonly message: (args: MessageArguments) => Message;
  readonly unusedImport: Message;
  readonly data?: Report['data'];
}

/** One finding for one use of an SDK's API. */
export function useReport(file: RuleFile, use: ApiUse, finding: SdkFinding): Report {
  const plan = file.planOf(use);
  const fix: FixGrade = plan?.plan.grade ?? 'manual';
  const isImport = use.kind === 'import';
  const minutes = minutesOf[use.kind];
  const api = apiName(use.row);
  return {
    range: use.range,
    family: finding.family,
    severity: isImport ? 'hint' : finding.severity,
    message: isImport ? finding.unusedImport : finding.message({ api }),
    ...(isImport && { unnecessary: true }),
    fix,
    ...(plan && { fixGroup: plan.id }),
    effortMinutes: finding.canStay ? 0 : minutes,
    data: { api: use.row, kind: use.kind, ...(finding.canStay && { rewriteMinutes: minutes }), ...finding.data, ...use.data },
    related: plan?.plan.blockers.slice(0, 3) ?? [],
  };
}

/** Uses that make a client: where a file's dependence on its SDK is best said once more loudly. */
export function makesClient({ kind }: ApiUse): boolean {
  return kind === 'client' || kind === 'producer' || kind === 'consumer';
}

/** As a person writes it: `com.aliyun.openservices.ons.api.Producer#send(..)` is `Producer.send`; a constructor has the class's name. */
export function apiName(row: string): string {
  const [type = '', member = ''] = row.replace(/\(.*$/, '').split('#');
  if (!/^[a-z][\w]*\./.test(type)) return row;
  const simple = type.slice(type.lastIndexOf('.') + 1);
  return member === '' || member === '<init>' || member === 'new' || member === simple ? simple : `${simple}.${member}`;
}
