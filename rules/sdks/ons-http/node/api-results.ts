import type { NodeApiRow } from './api-row.js';
import { clientSource, field, helperSource, lostField, type RowText } from './row-builders.js';

/** The status is always the good one where the promise resolves, apart from acknowledgements, which tell failed handles so. */
function reply(type: string, body: string | undefined, bodyText: RowText): readonly NodeApiRow[] {
  return [
    field(`${type}.code`, undefined, {
      becomes: '',
      grade: 'safe',
      note: 'HTTP status. A call that resolves has succeeded, so tests of it go; for acknowledgements, whether all of them were acknowledged.',
    }),
    lostField(`${type}.requestId`, 'getter', {
      becomes: '',
      grade: 'suggested',
      note: 'Id of the HTTP request; 5.x results have none. Log the message id instead.',
    }),
    field(`${type}.body`, body, bodyText),
  ];
}

export const resultRows: readonly NodeApiRow[] = [
  ...reply('PublishResponse', 'PublishedMessage', { becomes: 'receipt', grade: 'safe', note: 'What the server says of the message.' }),
  field('PublishedMessage.MessageId', undefined, { becomes: 'receipt.messageId', grade: 'safe', note: 'Ids have another format in 5.x.' }),
  lostField('PublishedMessage.MessageBodyMD5', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'Receipts of 5.x carry no digest; compute it from the body if it is needed.',
  }),
  field('PublishedMessage.ReceiptHandle', 'ReceiptHandle', {
    becomes: 'transaction',
    grade: 'suggested',
    note: 'Only of transactional messages.',
  }),
  ...reply('ConsumeResponse', 'Message[]', { becomes: 'messages', grade: 'safe', note: 'Never empty there, may be empty here.' }),
  ...reply('AckResponse', 'HandleError[]', {
    becomes: 'failures',
    grade: 'safe',
    note: 'The handles that were not acknowledged; undefined when all were.',
  }),
  field('HandleError.ErrorCode', undefined, { becomes: 'error.code', grade: 'safe', note: 'A number in 5.x.' }),
  field('HandleError.ErrorMessage', undefined, { becomes: 'error.message', grade: 'safe', note: 'Another text in 5.x.' }),
  field('HandleError.ReceiptHandle', 'ReceiptHandle', {
    becomes: 'message.messageId',
    grade: 'safe',
    note: 'The message tells which it was.',
  }),
  ...reply('RawResponse', undefined, { becomes: '', grade: 'manual', note: 'The parsed XML of a request of one’s own.' }),
];

export const messageRows: readonly NodeApiRow[] = [
  field('Message.MessageId', undefined, { becomes: 'message.messageId', grade: 'safe', note: 'Ids have another format in 5.x.' }),
  field('Message.MessageBody', undefined, { becomes: 'message.body.toString()', grade: 'safe', note: 'A Buffer in 5.x.' }),
  field('Message.MessageTag', undefined, {
    becomes: 'message.tag',
    grade: 'safe',
    note: 'Absent without a tag there, an empty text here.',
  }),
  field('Message.MessageKey', undefined, { becomes: "message.keys.join(' ')", grade: 'safe', note: 'A list in 5.x.' }, helperSource),
  field(
    'Message.Properties',
    'UserProperties',
    { becomes: "message.properties.get('name')", grade: 'safe', note: 'A Map in 5.x.' },
    helperSource,
  ),
  field(
    'Message.ShardingKey',
    undefined,
    { becomes: 'message.messageGroup', grade: 'safe', note: 'Absent without a key there, an empty text here.' },
    helperSource,
  ),
  field(
    'Message.StartDeliverTime',
    undefined,
    { becomes: 'message.deliveryTimestamp?.getTime()', grade: 'safe', note: 'A Date in 5.x.' },
    helperSource,
  ),
  field('Message.PublishTime', undefined, {
    becomes: 'message.bornTimestamp?.getTime()',
    grade: 'safe',
    note: 'A text there, a Date in 5.x.',
  }),
  field('Message.ConsumedTimes', undefined, { becomes: 'message.deliveryAttempt', grade: 'safe', note: 'A text there, a number in 5.x.' }),
  field('Message.ReceiptHandle', 'ReceiptHandle', { becomes: 'message', grade: 'safe', note: 'Acknowledgements take the message itself.' }),
  lostField('Message.MessageBodyMD5', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'Messages of 5.x carry no digest; compute it from the body if it is needed.',
  }),
  lostField('Message.NextConsumeTime', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'When the message comes again: the time of the receive plus its invisible duration.',
  }),
  lostField('Message.FirstConsumeTime', 'getter', {
    becomes: '',
    grade: 'suggested',
    note: 'When the message was first delivered; 5.x does not tell.',
  }),
];

export const errorRows: readonly NodeApiRow[] = [
  {
    id: 'MQError.Code',
    kind: 'error',
    isReported: true,
    becomes: 'messages.length === 0 for MessageNotExist; exception classes (NotFoundException, ForbiddenException, ...) for others',
    grade: 'safe',
    note: 'Errors of 5.x have no `Code`: what is left of such a test throws a TypeError or never holds.',
    source: clientSource,
  },
  lostField('MQError.RequestId', 'error', { becomes: '', grade: 'suggested', note: 'Id of the HTTP request; errors of 5.x have none.' }),
];
