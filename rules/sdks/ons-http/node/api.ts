import { clientRows, consumerRows, producerRows, propertiesRows } from './api-classes.js';
import { errorRows, messageRows, resultRows } from './api-results.js';
import type { NodeApiRow, NodeApiTable } from './api-row.js';

/** An import that nothing uses, or a module object that is handed on. */
export const packageRow: NodeApiRow = {
  id: '@aliyunmq/mq-http-sdk',
  kind: 'import',
  becomes: 'rocketmq-client-nodejs',
  grade: 'safe',
  note: 'The package as a whole.',
  source: '@aliyunmq/mq-http-sdk package.json',
};

/** Everything that the package gives to applications. */
export const nodeApi: NodeApiTable = {
  artifact: '@aliyunmq/mq-http-sdk 1.0.4',
  module: '@aliyunmq/mq-http-sdk',
  exported: ['MQClient', 'MQConsumer', 'MQProducer', 'MessageProperties'],
  rows: [packageRow, ...clientRows, ...propertiesRows, ...producerRows, ...consumerRows, ...resultRows, ...messageRows, ...errorRows],
};

const rowsById: ReadonlyMap<string, NodeApiRow> = new Map(nodeApi.rows.map((row) => [row.id, row]));

export function nodeApiRow(id: string): NodeApiRow | undefined {
  return rowsById.get(id);
}
