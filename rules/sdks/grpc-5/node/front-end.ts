import type { FrontEnd } from '../../../../server/engine/support.js';
import { resolverOf, type ScriptFile, type ScriptIndex } from '../../../../server/languages/typescript/index.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { clientsOf } from './clients.js';
import { grpcModule } from './imports.js';

/** Reads the clients of `rocketmq-client-nodejs`: what is said of endpoints and credentials holds for migrated code as well. Nothing there is a legacy use. */
export const grpcNode: FrontEnd<ScriptFile, ScriptIndex> = {
  family: 'grpc-5',
  needles: [grpcModule],
  analyze(parsed, index) {
    if (!parsed.source.text.includes(grpcModule)) return undefined;
    const clients = clientsOf(resolverOf(parsed, index));
    return clients.length === 0 ? undefined : { family: 'grpc-5', uses: [], model: { ...emptyModel, clients }, links: [] };
  },
};
