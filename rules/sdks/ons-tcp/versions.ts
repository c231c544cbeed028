import type { FamilyVersions } from '../../../server/engine/product.js';
import { isAtLeast, onsClient } from '../../knowledge/sdk-coordinates.js';

/** 1.x (Remoting) and 2.x (gRPC of its own, 4.x instances only) share coordinates and types. */
export const onsTcpVersions: readonly FamilyVersions[] = [
  { family: 'ons-tcp-1', library: onsClient, familyOf: (version) => (isAtLeast(version, [2]) ? 'ons-tcp-2' : 'ons-tcp-1') },
];
