import { usesOf } from '../../sdks/ons-http/java/uses.js';
import { rewriteAsyncAcknowledge, rewriteAsyncReceive, rewriteAsyncResult, rewriteAsyncSend } from './asynchronous/calls.js';
import { rewriteClient } from './client/client.js';
import { collapseChoices, rewriteConsumer, rewriteProducer } from './client/factories.js';
import { rewriteTopicName } from './client/topic-name.js';
import { rewriteAcknowledge } from './consume/acknowledge-call.js';
import { rewriteHandle } from './consume/acknowledge.js';
import { isMessageGetter, rewriteGetter } from './consume/getters.js';
import { rewriteNullTests, rewriteReceive } from './consume/receive.js';
import { settleExceptions } from './errors/checked-exceptions.js';
import { isErrorCall, rewriteErrorCall } from './errors/errors.js';
import type { FileRewrite, SetRewrite } from './file/file-rewrite.js';
import { legacyCalls, type LegacyCall } from './file/legacy-calls.js';
import { rewriteBeans, rewriteClose } from './lifecycle/close.js';
import { rewriteFinallyCloses } from './lifecycle/finally-close.js';
import { hoistPerCall } from './lifecycle/hoist.js';
import { closeWithComponent, noteUnclosed } from './lifecycle/injected-clients.js';
import { blockers } from './messages.js';
import { builderCall } from './send/builder-calls.js';
import { settleEncoding } from './send/encoding.js';
import { rewriteInlineMessage } from './send/inline-message.js';
import { rewriteMessages } from './send/message.js';
import { rewriteSend } from './send/send.js';
import { rewriteTransactions } from './transaction/transaction.js';
import { insertMethods } from './writing/helpers.js';
import { removeUnusedLocals } from './writing/leftovers.js';
import { insertProviders } from './writing/members.js';
import { applyDrops } from './writing/printed.js';
import { isGone, renameClients, rewriteTypes } from './writing/types.js';
import { notRewritten } from './writing/not-rewritten.js';

/** All stages over a connected set, in the order in which they depend on each other. */
export function runStages(set: SetRewrite): void {
  for (const file of set.files) {
    renameClients(file);
    rewriteBeans(file);
    rewriteFinallyCloses(file);
    hoistPerCall(file);
    settleEncoding(file);
    rewriteTransactions(file);
    rewriteMessages(file);
    collapseChoices(file);
  }
  for (const file of set.files)
    for (const call of legacyCalls(file)) if (call.member === 'TopicMessage.new') rewriteInlineMessage(file, call);
  for (const file of set.files) for (const call of legacyCalls(file)) rewriteCall(file, call);
  for (const file of set.files) {
    rewriteNullTests(file);
    rewriteTypes(file);
    applyDrops(file);
    removeUnusedLocals(file);
    closeWithComponent(file);
    noteUnclosed(file);
  }
  settleExceptions(set);
  for (const file of set.files) {
    insertMethods(file);
    insertProviders(file);
    blockWhatIsLeft(file);
  }
}

type Stage = (file: FileRewrite, call: LegacyCall) => void;

const stages: Readonly<Record<string, Stage>> = {
  'MQClient.new': rewriteClient,
  'MQClient.getProducer': rewriteProducer,
  'MQClient.getTransProducer': rewriteProducer,
  'MQClient.getConsumer': rewriteConsumer,
  'MQClient.close': rewriteClose,
  'MQProducer.getTopicName': rewriteTopicName,
  'MQConsumer.getTopicName': rewriteTopicName,
  'MQProducer.publishMessage': rewriteSend,
  'MQProducer.asyncPublishMessage': rewriteAsyncSend,
  'MQConsumer.consumeMessage': rewriteReceive,
  'MQConsumer.consumeMessageOrderly': rewriteReceive,
  'MQConsumer.ackMessage': rewriteAcknowledge,
  'MQConsumer.asyncConsumeMessage': rewriteAsyncReceive,
  'MQConsumer.asyncAckMessage': rewriteAsyncAcknowledge,
};

function rewriteCall(file: FileRewrite, call: LegacyCall): void {
  if (file.handled.has(call.node) || isGone(file, call.node)) return;
  const stage = stages[call.member];
  if (stage) stage(file, call);
  else if (call.owner === 'AsyncResult') rewriteAsyncResult(file, call);
  else if (call.name === 'getReceiptHandle') rewriteHandle(file, call);
  else if (isErrorCall(call)) rewriteErrorCall(file, call);
  else if (isMessageGetter(call)) rewriteGetter(file, call);
  else if (builderCall(file, call) === undefined) file.blockLater(call.node, notRewritten(call));
}

/** Every use has to be settled by a stage, or be gone. */
function blockWhatIsLeft(file: FileRewrite): void {
  for (const { node, message } of file.doubts) if (!file.handled.has(node) && !isGone(file, node)) file.block(node, message);
  for (const { node, form } of usesOf(file.file, file.resolver.index)) {
    if (form === 'import' || form === 'catch' || form === 'type-test' || form === 'supertype') continue;
    if (file.handled.has(node) || isGone(file, node) || file.doubts.some((doubt) => doubt.node === node)) continue;
    if (file.set.blockers.some((blocker) => blocker.path === file.path && blocker.range.start < node.end && node.start < blocker.range.end))
      continue;
    file.block(node, blockers.legacyType({ type: file.text(node).slice(0, 60) }));
  }
}
