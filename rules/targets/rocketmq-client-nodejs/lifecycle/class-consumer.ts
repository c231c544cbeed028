import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { isAssignmentTarget, nameText } from '../../../../server/languages/typescript/syntax.js';
import { closeComment } from './close.js';
import type { Creation, Operation } from '../parts/parts.js';
import { consumerEntries } from './creations.js';
import { tallObject } from '../text/layout.js';
import { startLines, useStarted } from './lazy.js';
import type { Access, Owned } from './access.js';
import { isEndless } from './main-flow.js';
import { messages } from '../messages.js';
import { block, differ, rangeOf, semicolon, target, targetType, type FileRewrite } from '../file/rewrite.js';
import { insertAfter } from '../text/statements.js';
import { isLoop, isFunction } from '../../../../server/languages/typescript/enclosing.js';
import { appendMember } from './class-members.js';

/** A field for a consumer holds the options, since each attempt to start needs a new consumer. */
export function planConsumerField(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  { creation, holder }: Owned,
  access: Map<Operation, Access>,
): void {
  if (holder.kind !== 'field' || holder.isStatic || creation.operations.some((operation) => operation.rewrite !== rewrite)) {
    block(rewrite, creation.node, messages.lifecycle({ type: 'SimpleConsumer' }));
    return;
  }
  const { name, source } = holder;
  const receivers = new Set<TypeScript.Node>(creation.operations.map(({ receiver }) => unwrap(receiver)));
  const handedOn = rewrite.bindings
    .accessesOf(name)
    .filter((read) => read.expression.kind === ts.SyntaxKind.ThisKeyword && !isAssignmentTarget(read) && !receivers.has(read));
  for (const read of handedOn) block(rewrite, read, messages.lifecycle({ type: 'SimpleConsumer' }));
  const end = semicolon(rewrite);
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const names = { promise: `started${suffix}`, start: `start${suffix}` };
  const options = `${name}Options`;
  const consumer = target(rewrite, 'SimpleConsumer', creation.node);
  const field = owner.members.find(
    (member): member is TypeScript.PropertyDeclaration => ts.isPropertyDeclaration(member) && nameText(member.name) === name,
  );
  const type = rewrite.isTyped ? targetType(rewrite, 'SimpleConsumerOptions', owner) : '';
  const promiseField = rewrite.isTyped
    ? `private ${names.promise}: Promise<${consumer}> | undefined${end}`
    : `${names.promise} = undefined${end}`;
  rewrite.draft.replace(rangeOf(rewrite, creation.node), (render) => tallObject(consumerEntries(creation, render)));
  if (field) {
    rewrite.draft.replace(rangeOf(rewrite, field.name), options);
    if (field.type) {
      rewrite.settled.add(field.type);
      rewrite.draft.replace(rangeOf(rewrite, field.type), type);
    }
    if (!field.type && rewrite.isTyped && field.initializer) rewrite.draft.insert(field.name.end, `: ${type}`);
    insertAfter(rewrite, field, [promiseField]);
  }
  if (source !== field) {
    const assignment = ts.isExpressionStatement(source) && ts.isBinaryExpression(source.expression) ? source.expression.left : undefined;
    if (assignment && ts.isPropertyAccessExpression(assignment)) rewrite.draft.replace(rangeOf(rewrite, assignment.name), options);
    if (!field) insertAfter(rewrite, source, [`this.${names.promise} = undefined${end}`]);
  }
  const lines = startLines(rewrite, owner, {
    names,
    variable: name,
    made: `new ${consumer}({ ...this.${options}${field && mayBeAbsent(field) ? '!' : ''} })`,
    owner: 'this.',
    head: rewrite.isTyped ? 'private ' : '',
  });
  const after = lastSetupMember(owner);
  if (after) insertAfter(rewrite, after, ['', ...lines]);
  useStarted(rewrite, creation.operations, { variable: name, call: `this.${names.start}()` }, access);
  for (const operation of creation.operations) {
    if (ts.isPropertyAccessExpression(unwrap(operation.receiver))) access.set(operation, { receiver: name, ...access.get(operation) });
  }
  endConsumerLoops(rewrite, owner, creation, name, names.promise);
}

/** The type of a field lets it be undefined or null: `consumer?: MQConsumer`, `consumer: MQConsumer | null = null`. */
function mayBeAbsent(field: TypeScript.PropertyDeclaration): boolean {
  return field.questionToken !== undefined || (field.type !== undefined && ts.isUnionTypeNode(field.type));
}

/** Fields and constructor come first, then the methods. */
function lastSetupMember(owner: TypeScript.ClassLikeDeclaration): TypeScript.ClassElement | undefined {
  const setup = owner.members.filter((member) => ts.isPropertyDeclaration(member) || ts.isConstructorDeclaration(member));
  return setup.at(-1) ?? owner.members[0];
}

/** A loop that ends by a flag ends its consumer; without a loop a method does. */
function endConsumerLoops(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  creation: Creation,
  name: string,
  promise: string,
): void {
  const end = semicolon(rewrite);
  const loops = new Set<TypeScript.IterationStatement>();
  let isOutside = false;
  for (const { node } of creation.operations.filter(({ kind }) => kind.startsWith('receive'))) {
    const loop = loopAround(node);
    if (loop) loops.add(loop);
    else isOutside = true;
  }
  for (const loop of loops) {
    if (isEndless(loop)) continue;
    insertAfter(rewrite, loop, [
      `const ${name} = await this.${promise}${end}`,
      `this.${promise} = undefined${end}`,
      `await ${name}?.shutdown()${end}`,
    ]);
  }
  if (isOutside) {
    differ(rewrite, messages.keepsProcessAlive());
    const { indent } = rewrite.style;
    appendMember(rewrite, owner, [
      closeComment(['consumer']),
      `async close()${rewrite.isTyped ? ': Promise<void>' : ''} {`,
      `${indent}await (await this.${promise})?.shutdown()${end}`,
      '}',
    ]);
  }
}

function loopAround(node: TypeScript.Node): TypeScript.IterationStatement | undefined {
  let found: TypeScript.IterationStatement | undefined;
  for (let at: TypeScript.Node | undefined = node.parent; at && !isFunction(at); at = at.parent) if (isLoop(at)) found = at;
  return found;
}
