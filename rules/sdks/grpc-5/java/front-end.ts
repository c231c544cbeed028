import type { FrontEnd } from '../../../../server/engine/support.js';
import type { JavaFile, JavaIndex } from '../../../../server/languages/java/index.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { clientsOf } from './clients.js';
import { grpcPackage } from './types.js';

/** Reads the clients of `rocketmq-client-java`: what is said of endpoints and credentials holds for migrated code as well. Nothing there is a legacy use. */
export const grpcJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'grpc-5',
  needles: [grpcPackage],
  analyze(file, index) {
    if (!file.source.text.includes(grpcPackage)) return undefined;
    const clients = clientsOf(file, index);
    return clients.length === 0 ? undefined : { family: 'grpc-5', uses: [], model: { ...emptyModel, clients }, links: [] };
  },
};
