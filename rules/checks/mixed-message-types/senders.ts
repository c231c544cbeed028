import type { MessageType } from '../../../server/model/messaging.js';
import type { Topic, WorkspaceSend } from '../../../server/model/workspace.js';
import { bareName } from '../../../server/engine/workspace/names.js';
import { onlyText, profilesOf } from '../support/known.js';

export interface TypeConflict {
  /** Two types that are certainly sent in one environment; else one of them is sent under a condition. */
  readonly isCertain: boolean;
  readonly senders: readonly WorkspaceSend[];
}

/**
 * Whether a topic gets several types. Senders are compared profile by profile: one that sends to the topic in `dev` only and one in `prod`
 * only never meet.
 */
export function conflictOf({ name, senders }: Topic): TypeConflict | undefined {
  const sending = senders.filter(({ types }) => types.length > 0);
  const environments = [undefined, ...new Set(sending.flatMap(({ topics }) => profilesOf(topics)))];
  const certain = environments.map((profile) => sending.filter(({ topics }) => bareName(onlyText(topics, profile) ?? '') === name));
  for (const there of certain) {
    const sure = there.filter(({ types }) => types.length === 1);
    if (typesOf(sure).length > 1) return { isCertain: true, senders: there };
  }
  const conditional = certain.find((there) => typesOf(there).length > 1);
  if (conditional) return { isCertain: false, senders: conditional };
  const open = sending.filter(({ topics }) => topics.some((each) => each.kind === 'known' && each.profile === undefined));
  return typesOf(open).length > 1 ? { isCertain: false, senders: open } : undefined;
}

/** Each type once, in the order of the senders. */
export function typesOf(senders: readonly WorkspaceSend[]): readonly MessageType[] {
  return [...new Set(senders.flatMap(({ types }) => types))];
}
