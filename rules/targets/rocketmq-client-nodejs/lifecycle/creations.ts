import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { optionEntries } from './client.js';
import type { Creation } from '../parts/parts.js';
import { objectLiteral, tallObject } from '../text/layout.js';
import { clientType, isNewOf } from '../parts/legacy.js';
import { messages } from '../messages.js';
import { isNothing } from '../parts/origins.js';
import { block, differ, quote, rangeOf, target, type FileRewrite } from '../file/rewrite.js';
import { textInReach } from '../send/topic.js';
import { operand } from '../send/values.js';
import type { Render } from '../file/draft.js';
import type { Value } from '../../../../server/model/values.js';

/** Options of the client that a producer or consumer is made with: `...clientOptions`, or written out. */
export function clientEntries(creation: Creation, render: Render): readonly string[] {
  const { rewrite, client } = creation;
  const made = unwrap(client);
  if (isNewOf(rewrite.resolver, made, clientType)) return optionEntries(rewrite, made, render);
  return [`...${render(rangeOf(rewrite, client))}`];
}

export function producerText(creation: Creation, render: Render, extra: readonly string[] = []): string {
  const entries = [...clientEntries(creation, render), ...extra];
  return `new ${target(creation.rewrite, 'Producer', creation.node)}(${entries.length > 1 ? tallObject(entries) : objectLiteral(entries)})`;
}

export function consumerSetup(creation: Creation, render: Render): string {
  return `new ${target(creation.rewrite, 'SimpleConsumer', creation.node)}(${tallObject(consumerEntries(creation, render))})`;
}

export function consumerEntries(creation: Creation, render: Render): readonly string[] {
  const { rewrite, topic, group, tag } = creation;
  const text = (node: TypeScript.Expression | undefined): string => (node ? definite(rewrite, node, render) : quote(rewrite, ''));
  return [
    ...clientEntries(creation, render),
    `consumerGroup: ${text(group)}`,
    `subscriptions: new Map([[${text(topic)}, ${filterText(rewrite, tag, render)}]])`,
    `awaitDuration: ${waitText(creation)}`,
  ];
}

function definite(rewrite: FileRewrite, node: TypeScript.Expression, render: Render): string {
  const reach = textInReach(rewrite, node, { rewrite, at: node }, render);
  return reach ?? render(rangeOf(rewrite, node));
}

/** Without a tag a consumer takes everything. */
function filterText(rewrite: FileRewrite, tag: TypeScript.Expression | undefined, render: Render): string {
  const all = quote(rewrite, '*');
  if (!tag || isNothing(tag)) return all;
  const literal = unwrap(tag);
  if (ts.isStringLiteralLike(literal)) return literal.text === '' ? all : render(rangeOf(rewrite, tag));
  const constant = rewrite.resolver.constantOf(tag);
  if (constant.kind === 'known') return constant.value === '' || constant.value === null ? all : render(rangeOf(rewrite, tag));
  return `${operand(tag, render(rangeOf(rewrite, tag)))} || ${all}`;
}

/** The wait of all polls in milliseconds: the longest, and never less than the 5 seconds that a 5.x server takes. */
function waitText(creation: Creation): string {
  const { rewrite } = creation;
  const waits = creation.operations
    .filter(({ kind }) => kind.startsWith('receive'))
    .map(({ node, rewrite: from }) => ({ from, wait: node.arguments[1] }));
  const numbers: number[] = [];
  const texts = new Set<string>();
  for (const { from, wait } of waits) {
    const constant = wait && from.resolver.constantOf(wait);
    if (!wait || isNothing(wait)) numbers.push(0);
    else if (constant?.kind === 'known' && typeof constant.value === 'number') numbers.push(constant.value);
    else {
      const text = from === rewrite ? textInReach(from, wait, { rewrite, at: creation.node }) : undefined;
      if (text === undefined) {
        differ(rewrite, messages.waitUnknown());
        return '30000';
      }
      texts.add(text);
    }
  }
  const longest = Math.max(5, ...numbers);
  return texts.size === 0 ? String(longest * 1000) : `Math.max(${[longest, ...texts].join(', ')}) * 1000`;
}

/** Groups must subscribe alike: two consumers of one group with other topics or tags can't stay apart. */
export function checkSubscriptions(creations: readonly Creation[]): void {
  const byGroup = new Map<string, Creation[]>();
  for (const creation of creations.filter(({ kind }) => kind === 'consumer')) {
    const group = creation.group && creation.rewrite.resolver.constantOf(creation.group);
    if (group?.kind !== 'known') continue;
    byGroup.set(String(group.value), [...(byGroup.get(String(group.value)) ?? []), creation]);
  }
  for (const same of byGroup.values()) {
    const shapes = new Set(
      same.map(({ rewrite, topic, tag }) => [topic, tag].map((node) => (node ? shapeOf(rewrite.resolver.constantOf(node)) : '')).join()),
    );
    if (shapes.size > 1) for (const { rewrite, node } of same) block(rewrite, node, messages.subscriptionsDiffer());
  }
}

/** A value by what it is, wherever it was read. */
function shapeOf(value: Value): string {
  return JSON.stringify(value, (name, part: unknown) => (name === 'trail' || name === 'site' || name === 'range' ? undefined : part));
}
