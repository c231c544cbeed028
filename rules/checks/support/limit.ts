import type { Message } from '../../../server/l10n/messages.js';
import type { Target } from '../../../server/model/workspace.js';
import { durationText } from './duration.js';
import { limitMessages } from './limit-messages.js';

/** Which limit holds, and why. */
export function limitText({ edition, maxDelay, isAssumed }: Target): Message {
  const limit = durationText(maxDelay);
  if (isAssumed || edition === undefined) return limitMessages.assumed({ limit });
  return edition === 'open-source' ? limitMessages.openSource({ limit }) : limitMessages.edition({ edition, limit });
}
