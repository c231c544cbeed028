import type { ReportedFinding } from '../result.js';

/**
 * What happens when a finding stays: the client does not connect or 5.x refuses what it does (blocks); it runs, and does something else
 * than before without saying so (silent); it works (optional).
 */
export const consequences = ['blocks', 'silent', 'optional'] as const;
export type Consequence = (typeof consequences)[number];

/**
 * Rules whose severity alone does not say it: an error that no error message announces, a warning about something that is refused.
 * The reasons are those of each rule's page.
 */
const byRule: Readonly<Record<string, Consequence>> = {
  // The schedule is lost: the documentation of 5.x says that a message beyond the limit is delivered at once.
  'delay-too-long': 'silent',
  'delay-unbounded': 'silent',
  'delay-overflow': 'silent',
  'http-timer-limit': 'silent',
  // Consumers skip what was sent before they first start.
  'first-start-offset': 'silent',
  // The setting is there and does nothing.
  'retry-settings-moved': 'silent',
  // Messages are missed, doubled or out of order.
  'group-order-mix': 'silent',
  'group-protocol-mix': 'silent',
  'subscription-mismatch': 'silent',
  'global-message-routing': 'silent',
  // The host is not found, or the grant is not one of 5.x.
  'endpoint-scheme': 'blocks',
  'ram-policy': 'blocks',
  // Threads and connections are wasted; messages arrive.
  'short-lived-client': 'optional',
};

export function consequenceOf({ ruleId, severity }: Pick<ReportedFinding, 'ruleId' | 'severity'>): Consequence {
  if (severity === 'hint') return 'optional';
  return byRule[ruleId] ?? (severity === 'error' ? 'blocks' : severity === 'warning' ? 'silent' : 'optional');
}
