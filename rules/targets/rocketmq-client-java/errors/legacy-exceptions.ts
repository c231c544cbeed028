import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';

/** What the exceptions of the old SDK are in 5.x: its network failures were checked by nobody, and are runtime exceptions. */
export const legacyExceptions: Readonly<Record<string, 'ClientException' | 'RuntimeException'>> = {
  [onsHttpTypes.serviceException]: 'ClientException',
  [onsHttpTypes.ackMessageException]: 'ClientException',
  [onsHttpTypes.clientException]: 'RuntimeException',
};
