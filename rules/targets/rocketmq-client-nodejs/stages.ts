import { rewriteAckResponses } from './ack-response.js';
import { rewriteHandles } from './acknowledge.js';
import { rewriteAnnotations } from './annotations.js';
import { renameClientVariables, rewriteClient } from './client.js';
import { collect, type Collected } from './collect.js';
import { rewriteConsumeResponses } from './consume-response.js';
import { checkSubscriptions } from './creations.js';
import { moveEmptyPoll } from './empty-poll.js';
import { rewriteErrors } from './errors.js';
import { checkEscapes } from './escapes.js';
import { declareHooks } from './frameworks.js';
import { addHelper } from './helper.js';
import { rewriteImports, spellNames } from './imports.js';
import { planLifecycles } from './lifecycle.js';
import { applyLogDrops, logDrops } from './logs.js';
import { rewriteMessageFields } from './message-fields.js';
import { messages } from './messages.js';
import { rewriteOperation } from './operations.js';
import type { RewriteSet } from './origins.js';
import { planProperties } from './properties.js';
import { rewritePublishResponses } from './publish-response.js';
import { nameResults } from './results.js';
import { block, differ, type FileRewrite } from './rewrite.js';
import { removeUnused } from './unused.js';

/** Runs every stage over connected files. What a stage can't do is a blocker; nothing is guessed. */
export function rewriteSet(set: RewriteSet): void {
  const collected = collect(set);
  for (const { rewrite, node, member } of collected.others) block(rewrite, node, messages.lowLevel({ member }));
  checkSubscriptions(collected.creations);
  for (const rewrite of set.values()) rewriteFile(rewrite, collected);
}

function rewriteFile(rewrite: FileRewrite, collected: Collected): void {
  const own = <T extends { readonly rewrite: FileRewrite }>(all: readonly T[]): readonly T[] => all.filter((one) => one.rewrite === rewrite);
  const sites = spellNames(rewrite);
  checkUnknown(rewrite);
  renameClientVariables(rewrite, collected.clients);
  const creations = own(collected.creations);
  const operations = own(collected.operations);
  for (const { node, topic } of creations) for (const argument of node.arguments) if (argument !== topic) rewrite.dropped.push(argument);
  const access = planLifecycles(rewrite, creations);
  for (const client of own(collected.clients)) if (!rewrite.settled.has(client.node)) rewriteClient(client);
  const properties = planProperties(rewrite, own(collected.properties).map(({ node }) => node));

  const drops = logDrops(rewrite);
  const fields = new Set<string>();
  const held = nameResults(rewrite, operations);
  for (const operation of operations) {
    if (operation.kind === 'receive' || operation.kind === 'receiveOrderly') moveEmptyPoll(rewrite, operation.node, held.get(operation.node), drops, fields);
  }
  rewriteErrors(rewrite, drops, fields);
  rewritePublishResponses(rewrite, drops, fields);
  const handles = rewriteMessageFields(rewrite, drops, fields);
  rewriteConsumeResponses(rewrite, drops, fields);
  rewriteAckResponses(rewrite, drops, fields);
  const acknowledgements = rewriteHandles(rewrite, handles, operations.filter(({ kind }) => kind === 'acknowledge'));
  for (const operation of operations) rewriteOperation(rewrite, operation, { access, properties, acknowledgements });
  applyLogDrops(drops);
  if (fields.size > 0) differ(rewrite, messages.fieldDropped({ fields: [...fields].sort().join(', ') }));
  rewriteAnnotations(rewrite);
  checkEscapes(rewrite);
  if (rewrite.helpers.length > 0) addHelper(rewrite);
  declareHooks(rewrite);
  removeUnused(rewrite);
  rewriteImports(rewrite, sites);
}

/** Uses that no stage takes: own subclasses, transactions, classes handed on, members that nothing stands for. */
function checkUnknown(rewrite: FileRewrite): void {
  for (const { use, row, node } of rewrite.uses) {
    if (use.kind === 'transaction') block(rewrite, node, messages.transactionByHand());
    else if (row.id === 'MessageProperties.getProperties' || row.id === 'MessageProperties.check') block(rewrite, node, messages.unsupportedUse({ member: row.id }));
  }
}
