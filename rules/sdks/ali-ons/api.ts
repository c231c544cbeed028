import type { ApiRow } from '../api-table.js';
import { libraryOfClasses } from '../node/instances.js';

export const aliOnsModule = 'ali-ons';

const source = 'npm ali-ons 3.12.0';

function row(id: string, kind: ApiRow['kind'], becomes: string, note: string): ApiRow {
  return { id, kind, grade: 'manual', becomes, note, source };
}

/** What applications use of `ali-ons`: the community's Remoting client in JavaScript. */
export const aliOnsRows: readonly ApiRow[] = [
  row(
    'Producer',
    'producer',
    'new Producer({ endpoints, namespace, sessionCredentials })',
    'Speaks Remoting: reaches 4.x and 5.x instances.',
  ),
  row(
    'Consumer',
    'consumer',
    'new PushConsumer({ endpoints, consumerGroup, subscriptions, messageListener })',
    'One listener for all topics there.',
  ),
  row('Message', 'message', 'the object that is given to send', 'Its body becomes a Buffer.'),
  row('Producer.send', 'send', 'producer.send({ topic, tag, keys, body })', 'Four tries by default, three in the gRPC client.'),
  row('Producer.ready', 'lifecycle', 'producer.startup()', ''),
  row('Producer.close', 'lifecycle', 'producer.shutdown()', ''),
  row('Consumer.subscribe', 'receive', 'subscriptions and messageListener', 'A value that is returned counts as success.'),
  row('Consumer.ready', 'lifecycle', 'consumer.startup()', ''),
  row('Consumer.close', 'lifecycle', 'consumer.shutdown()', ''),
  row('Message.setStartDeliverTime', 'setter', 'deliveryTimestamp: new Date(time)', 'Epoch milliseconds. The topic must be of type DELAY.'),
  row('Message.delayTimeLevel', 'setter', 'deliveryTimestamp', 'A level of the broker: a moment there.'),
  row('Message.shardingKey', 'setter', 'messageGroup', 'The topic must be of type FIFO.'),
  row('egg-ons.send', 'send', 'producer.send({ topic, tag, keys, body })', 'The plugin picks the producer by the topic.'),
  row('egg-ons', 'configuration', 'the options of the gRPC clients', 'Clients are made by the plugin from the configuration.'),
];

export const aliOnsLibrary = libraryOfClasses('ali-ons', aliOnsModule, {
  Producer: ['ready()', 'send()', 'close()', 'on()', 'once()'],
  Consumer: ['ready()', 'subscribe()', 'close()', 'on()', 'once()'],
  Message: [
    'setStartDeliverTime()',
    'getStartDeliverTime()',
    'topic',
    'tags',
    'keys',
    'body',
    'delayTimeLevel',
    'shardingKey',
    'properties',
  ],
});
