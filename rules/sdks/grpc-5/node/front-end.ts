import type { FrontEnd } from '../../../../server/engine/support.js';
import { resolverOf, type ScriptFile, type ScriptIndex } from '../../../../server/languages/typescript/index.js';
import { clientsOf } from './clients.js';
import { grpcModule } from './imports.js';
import { modelOf } from './lower.js';

/** Reads `rocketmq-client-nodejs`: migrated code sends to topics and owns groups as well. Nothing there is a legacy use. */
export const grpcNode: FrontEnd<ScriptFile, ScriptIndex> = {
  family: 'grpc-5',
  needles: [grpcModule],
  analyze(parsed, index) {
    const resolver = resolverOf(parsed, index);
    const model = modelOf(resolver, clientsOf(resolver));
    const { clients, producers, consumers, sends, receives } = model;
    const isEmpty = clients.length + producers.length + consumers.length + sends.length + receives.length === 0;
    return isEmpty ? undefined : { family: 'grpc-5', uses: [], model, links: [] };
  },
};
