import type { FamilyVersions } from '../../../server/engine/product.js';
import { isAtLeast, rocketmqClient } from '../../knowledge/sdk-coordinates.js';

/** 4.x and 5.x share coordinates and types. */
export const remotingVersions: readonly FamilyVersions[] = [
  { family: 'remoting-4', library: rocketmqClient, familyOf: (version) => (isAtLeast(version, [5]) ? 'remoting-5' : 'remoting-4') },
];
