import type { FrontEnd } from '../../../../server/engine/support.js';
import type { JavaFile, JavaIndex } from '../../../../server/languages/java/index.js';
import { lowerFile } from './lower.js';
import { grpcPackage } from './types.js';

/**
 * Reads `rocketmq-client-java`: it too has endpoints and credentials, sends to topics and owns groups. Nothing there is a legacy use.
 */
export const grpcJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'grpc-5',
  needles: [grpcPackage],
  // The sources of the SDK itself use nothing of it.
  concerns: ({ text }, index) => text.includes(grpcPackage) && index.projectTypes(`${grpcPackage}.SessionCredentials`).length === 0,
  analyze(file, index) {
    const model = lowerFile(file, index);
    const isEmpty = Object.values(model).every((parts: readonly unknown[]) => parts.length === 0);
    return isEmpty ? undefined : { family: 'grpc-5', uses: [], model, links: [] };
  },
};
