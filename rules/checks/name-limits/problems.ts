import type { Severity } from '../../../server/engine/finding.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Target } from '../../../server/model/workspace.js';
import { maxGroupName } from '../../knowledge/limits.js';
import { foreignCharacters, reservedBy, reservedGroups, reservedTopics } from '../../knowledge/reserved-names.js';
import { isPlaceholderName } from '../support/places.js';
import { nameLimitsMessages } from './messages.js';

export type NameKind = 'topic' | 'group';

export interface NameProblem {
  readonly severity: Severity;
  readonly message: Message;
  /** A name that fits; undefined where another name is no answer. */
  readonly proposal?: string;
  /** For the JSON output. */
  readonly reason: 'length' | 'characters' | 'reserved' | 'dead-letters' | 'retries';
}

/** Characters of patterns, templates and of what a person is to fill in: no instance ever took them in a name. */
const patterns = /[<>{}$*\s"'?]|[^\x20-\x7e]/;

/** What keeps a name from being created on the target instance. */
export function problemOf(kind: NameKind, name: string, target: Target): NameProblem | undefined {
  if (patterns.test(name)) return undefined;
  if (kind === 'topic' && name.startsWith('%DLQ%'))
    return { severity: 'error', message: nameLimitsMessages.deadLetters({ name }), reason: 'dead-letters' };
  if (kind === 'topic' && name.startsWith('%RETRY%'))
    return { severity: 'error', message: nameLimitsMessages.retries({ name }), reason: 'retries' };
  const isTopic = kind === 'topic';
  const limit = isTopic ? target.maxTopicName : maxGroupName;
  const reserved = reservedBy(name, isTopic ? reservedTopics : reservedGroups);
  if (reserved !== undefined) {
    const message = (isTopic ? nameLimitsMessages.topicReserved : nameLimitsMessages.groupReserved)({ name, reserved });
    return { severity: 'error', message, ...fitting(kind, freed(kind, name), limit), reason: 'reserved' };
  }
  if (isPlaceholderName(name)) return undefined;
  const characters = [...new Set(name.match(foreignCharacters)?.join(''))].join('');
  if (characters !== '') {
    const message = (isTopic ? nameLimitsMessages.topicCharacters : nameLimitsMessages.groupCharacters)({ name, characters });
    return { severity: 'warning', message, ...fitting(kind, name.replace(foreignCharacters, '_'), limit), reason: 'characters' };
  }
  if (name.length <= limit) return undefined;
  const args = { name, length: name.length, limit };
  const message = isTopic
    ? nameLimitsMessages.topicTooLong({ ...args, note: target.isAssumed ? nameLimitsMessages.assumed() : '' })
    : nameLimitsMessages.groupTooLong(args);
  return { severity: 'error', message, ...fitting(kind, name, limit), reason: 'length' };
}

function freed(kind: NameKind, name: string): string {
  const { suffixes } = kind === 'topic' ? reservedTopics : reservedGroups;
  return suffixes.some((suffix) => name.endsWith(suffix)) ? `${name}_app` : `app_${name.replace(/%/g, '_')}`;
}

/** Cut where a word ends if that is not far from the limit. */
function fitting(kind: NameKind, name: string, limit: number): { readonly proposal?: string } {
  const cut = name.slice(0, limit);
  const lastWord = cut.search(/[_-][^_-]*$/);
  const proposal = name.length <= limit ? name : lastWord > limit - 12 ? cut.slice(0, lastWord) : cut;
  return reservedBy(proposal, kind === 'topic' ? reservedTopics : reservedGroups) === undefined ? { proposal } : {};
}
