import type { Message } from '../../../../server/l10n/messages.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { blockers } from '../messages.js';

/** Why a call of the old SDK stays: a reference to a method is what its counterpart, with other parameters, cannot be. */
export function notRewritten({ member, owner, isReference }: LegacyCall): Message {
  if (isReference) return blockers.methodReference({ member });
  return owner === 'ErrorMessageResult' ? blockers.errorDetails({ member }) : blockers.noCounterpart({ member });
}
