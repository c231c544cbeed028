import type { FamilyVersions } from '../../../server/engine/product.js';

/**
 * The starter brings the Remoting client of its own version: 2.2.2 brings 4.9.3, 2.2.3 brings 5.0.0 (poms of
 * org.apache.rocketmq:rocketmq-spring-all).
 */
function familyOf(version: string): 'remoting-4' | 'remoting-5' {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const isNewer = major > 2 || (major === 2 && (minor > 2 || (minor === 2 && patch >= 3)));
  return isNewer ? 'remoting-5' : 'remoting-4';
}

export const springVersions: readonly FamilyVersions[] = ['rocketmq-spring-boot-starter', 'rocketmq-spring-boot'].map((artifact) => ({
  family: 'remoting-4',
  library: { group: 'org.apache.rocketmq', artifact },
  familyOf,
}));
