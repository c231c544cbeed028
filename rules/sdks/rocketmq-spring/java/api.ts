import type { UseKind } from '../../../../server/engine/support.js';
import type { ApiPackageRow, ApiTable } from '../../api-table.js';
import type { JavaSdk } from '../../java/find-uses.js';
import { isSpringType, springLibrary, springPackage, springTypes } from './types.js';

export const artifact = 'org.apache.rocketmq:rocketmq-spring-boot:2.3.5';

/** `import org.apache.rocketmq.spring.core.*;` */
export const wildcardRow = `${springPackage}.*`;

function row(prefix: string, kind: UseKind, becomes: string, note: string): ApiPackageRow {
  return {
    prefix,
    kind,
    grade: 'manual',
    becomes,
    note,
    source: 'rocketmq-spring-boot-2.3.5.jar, rocketmq-v5-client-spring-boot-2.3.1.jar',
  };
}

const template = `${springTypes.template}#`;
const client = 'org.apache.rocketmq.client';

/** What becomes of the starter's members in `rocketmq-v5-client-spring-boot`; the first prefix that fits. */
const rows: readonly ApiPackageRow[] = [
  row(
    `${template}syncSendOrderly`,
    'send',
    'rocketMQClientTemplate.syncSendFifoMessage(destination, payload, messageGroup)',
    'The hash key is the message group.',
  ),
  row(
    `${template}syncSendDelay`,
    'send',
    'rocketMQClientTemplate.syncSendDelayMessage(destination, payload, Duration)',
    'A delay is a Duration.',
  ),
  row(
    `${template}syncSendDeliver`,
    'send',
    'rocketMQClientTemplate.syncSendDelayMessage(destination, payload, Duration)',
    'A moment becomes the time from now on.',
  ),
  row(
    `${template}syncSend`,
    'send',
    'rocketMQClientTemplate.syncSendNormalMessage(destination, payload)',
    'With a delay level: syncSendDelayMessage. Batches have no counterpart.',
  ),
  row(
    `${template}asyncSendOrderly`,
    'send',
    'rocketMQClientTemplate.asyncSendFifoMessage(destination, payload, messageGroup, future)',
    'The callback becomes a future.',
  ),
  row(
    `${template}asyncSend`,
    'send',
    'rocketMQClientTemplate.asyncSendNormalMessage(destination, payload, future)',
    'The callback becomes a future.',
  ),
  row(`${template}sendOneWay`, 'send', '', 'gRPC has no one-way sends.'),
  row(`${template}sendAndReceive`, 'send', '', 'gRPC has no requests with replies.'),
  row(
    `${template}sendMessageInTransaction`,
    'transaction',
    'rocketMQClientTemplate.sendMessageInTransaction(destination, payload)',
    'The caller commits or rolls back the transaction that it is given.',
  ),
  row(
    `${template}receive`,
    'receive',
    'rocketMQClientTemplate.receive(maxMessages, invisibleDuration)',
    'Each message is acknowledged by itself.',
  ),
  row(`${template}<init>`, 'client', 'RocketMQClientTemplate', 'The template of the starter for gRPC.'),
  row(template, 'configuration', '', 'The client behind the template is another one.'),
  row(springTypes.template, 'client', 'RocketMQClientTemplate', 'The template of the starter for gRPC.'),
  row(
    `${springTypes.messageListener}`,
    'consumer',
    `@${client}.annotation.RocketMQMessageListener`,
    'Endpoints instead of a name server, a tag instead of a selector; the delivery order is the group’s.',
  ),
  row(
    `${springTypes.transactionListener}`,
    'transaction',
    `@${client}.annotation.RocketMQTransactionListener`,
    'Only checks; the local transaction is the caller’s.',
  ),
  row(`${springTypes.extraTemplate}`, 'producer', `@${client}.annotation.ExtProducerResetConfiguration`, 'A template of its own.'),
  row(
    `${springTypes.extraConsumer}`,
    'consumer',
    `@${client}.annotation.ExtConsumerResetConfiguration`,
    'A consumer of its own, acknowledged message by message.',
  ),
  row(
    `${springPackage}.core.`,
    'callback',
    `${client}.core.RocketMQListener`,
    'Takes the received message and says whether it was consumed.',
  ),
  row(`${springPackage}.`, 'other', '', 'A part of the starter without counterpart.'),
];

export const springApi: ApiTable = { artifact, rows: [], packageRows: rows };

export const springSdk: JavaSdk = {
  library: springLibrary,
  table: springApi,
  isSdkType: isSpringType,
  isSdkPackage: (name) => name === springPackage || isSpringType(name),
  exceptions: [],
  wildcardRow,
  countsUnknownMembers: false,
};
