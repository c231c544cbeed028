import { ts } from '../../../server/languages/typescript/compiler.js';
import { rewriteAckResponses } from './acknowledge/ack-response.js';
import { rewriteHandles } from './acknowledge/acknowledge.js';
import { rewriteAnnotations } from './imports/annotations.js';
import { renameClientVariables, rewriteClient } from './lifecycle/client.js';
import { collect } from './parts/collect.js';
import type { Collected, Operation } from './parts/parts.js';
import { rewriteConsumeResponses } from './consume/consume-response.js';
import { checkSubscriptions } from './lifecycle/creations.js';
import { moveEmptyPoll } from './consume/empty-poll.js';
import { rewriteErrors } from './errors/errors.js';
import { checkEscapes } from './parts/escapes.js';
import { declareHooks } from './lifecycle/frameworks.js';
import { addHelper } from './acknowledge/helper.js';
import { rewriteImports, spellNames } from './imports/imports.js';
import type { ImportSite } from './imports/import-sites.js';
import { planLifecycles } from './lifecycle/lifecycle.js';
import type { Access } from './lifecycle/access.js';
import { applyLogDrops, logDrops } from './text/logs.js';
import { rewriteMessageFields } from './consume/message-fields.js';
import { messages } from './messages.js';
import { rewriteOperation } from './operations.js';
import type { RewriteSet } from './parts/origins.js';
import { passTopics } from './send/pass-topic.js';
import { planProperties } from './send/properties.js';
import { rewritePublishResponses } from './send/publish-response.js';
import { nameResults } from './consume/results.js';
import { block, differ, rangeOf, target, type FileRewrite } from './file/rewrite.js';
import { importResolutions } from './transaction/transaction.js';
import { removeUnused } from './imports/unused.js';

/** Runs every stage over connected files. What a stage can't do is a blocker; nothing is guessed. */
export function rewriteSet(set: RewriteSet): void {
  const collected = collect(set);
  for (const { rewrite, node, member } of collected.others) block(rewrite, node, messages.lowLevel({ member }));
  checkSubscriptions(collected.creations);
  checkConsumers(collected);
  const access = new Map<Operation, Access>();
  const sites = new Map([...set.values()].map((rewrite) => [rewrite, prepare(rewrite, collected)]));
  for (const rewrite of set.values()) {
    const topics = passTopics(set, rewrite, ownOf(rewrite, collected.operations), collected.creations);
    for (const [operation, name] of topics) rewrite.topics.set(operation.node, name);
  }
  for (const rewrite of set.values()) planLifecycles(rewrite, ownOf(rewrite, collected.creations), access);
  for (const rewrite of set.values()) rewriteFile(rewrite, collected, access, sites.get(rewrite) ?? []);
}

/** A consumer that comes from out of sight is still one of the old SDK: what polls it can't move alone. */
function checkConsumers({ creations, operations }: Collected): void {
  if (creations.some(({ kind }) => kind === 'consumer')) return;
  for (const { rewrite, node, kind, complete } of operations) {
    const isOfConsumer = kind === 'receive' || kind === 'receiveOrderly' || kind === 'acknowledge';
    if (isOfConsumer && !complete) block(rewrite, node, messages.lifecycle({ type: 'SimpleConsumer' }));
  }
}

function ownOf<T extends { readonly rewrite: FileRewrite }>(rewrite: FileRewrite, all: readonly T[]): readonly T[] {
  return all.filter((one) => one.rewrite === rewrite);
}

/** What has to be known before anything is written: names of the package, names of clients. */
function prepare(rewrite: FileRewrite, collected: Collected): readonly ImportSite[] {
  const sites = spellNames(rewrite);
  renameClientVariables(rewrite, collected.clients);
  for (const { node, kind, factory, pool } of ownOf(rewrite, collected.creations)) {
    if (factory) continue;
    if (pool) {
      rewrite.draft.drop(rangeOf(rewrite, node));
      continue;
    }
    target(rewrite, kind === 'consumer' ? 'SimpleConsumer' : 'Producer', node);
    const [instance] = node.arguments;
    if (instance) rewrite.dropped.push(instance);
    rewrite.draft.drop(rangeOf(rewrite, node));
  }
  return sites;
}

function rewriteFile(
  rewrite: FileRewrite,
  collected: Collected,
  access: ReadonlyMap<Operation, Access>,
  sites: readonly ImportSite[],
): void {
  checkUnknown(rewrite);
  const operations = ownOf(rewrite, collected.operations);
  for (const client of ownOf(rewrite, collected.clients)) if (!rewrite.settled.has(client.node)) rewriteClient(client);
  const properties = planProperties(
    rewrite,
    ownOf(rewrite, collected.properties).map(({ node }) => node),
  );

  const drops = logDrops(rewrite);
  const fields = new Set<string>();
  const held = nameResults(rewrite, operations);
  for (const operation of operations) {
    if (operation.kind === 'receive' || operation.kind === 'receiveOrderly')
      moveEmptyPoll(rewrite, operation.node, held.get(operation.node), drops, fields);
  }
  rewriteErrors(rewrite, drops, fields);
  rewritePublishResponses(rewrite, drops, fields);
  const handles = rewriteMessageFields(rewrite, drops, fields);
  rewriteConsumeResponses(rewrite, drops, fields);
  rewriteAckResponses(rewrite, drops, fields);
  const acknowledgements = rewriteHandles(
    rewrite,
    handles,
    operations.filter(({ kind }) => kind === 'acknowledge'),
  );
  for (const operation of operations) rewriteOperation(rewrite, operation, { access, properties, acknowledgements });
  applyLogDrops(drops);
  if (fields.size > 0) differ(rewrite, messages.fieldDropped({ fields: [...fields].sort().join(', ') }));
  rewriteAnnotations(rewrite);
  checkEscapes(rewrite);
  if (rewrite.helpers.length > 0) addHelper(rewrite);
  declareHooks(rewrite);
  removeUnused(rewrite);
  if (rewrite.transactional.size > 0) rewrite.differences.delete(messages.immunityTime().key);
  rewriteImports(rewrite, sites);
  importResolutions(rewrite, sites);
}

/** Whatever was found has to be in a place that changes: a use that no stage has taken stays with a person. */
export function checkCovered(rewrite: FileRewrite): void {
  for (const { use, row, node } of rewrite.uses) {
    if (use.kind === 'import' || rewrite.draft.covers(use.range)) continue;
    const isBase = ts.isExpressionWithTypeArguments(node.parent);
    block(rewrite, node, isBase ? messages.subclass({ type: row.id }) : messages.unsupportedUse({ member: row.id }));
  }
}

/** Uses that no stage takes: own subclasses, transactions, classes handed on, members that nothing stands for. */
function checkUnknown(rewrite: FileRewrite): void {
  for (const { use, row, node } of rewrite.uses) {
    if (use.kind === 'transaction' && !rewrite.settled.has(node)) block(rewrite, node, messages.transactionByHand());
    else if (row.id === 'MessageProperties.getProperties' || row.id === 'MessageProperties.check')
      block(rewrite, node, messages.unsupportedUse({ member: row.id }));
  }
}
