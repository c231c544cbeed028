import { libraryOfClasses } from '../../node/instances.js';
import { grpcModule } from './imports.js';

/** What the exported classes of rocketmq-client-nodejs 1.0.8 have that tells what a file does: its src folder. */
export const grpcNodeLibrary = libraryOfClasses('grpc-5-node', grpcModule, {
  Producer: ['send()', 'beginTransaction()', 'startup()', 'shutdown()', 'recallMessage()'],
  SimpleConsumer: ['receive()', 'ack()', 'changeInvisibleDuration()', 'subscribe()', 'unsubscribe()', 'startup()', 'shutdown()'],
  PushConsumer: ['subscribe()', 'unsubscribe()', 'startup()', 'shutdown()'],
  FilterExpression: [],
  MessageView: [],
});
