import { ts, type TypeScript } from '../../../server/languages/typescript/compiler.js';
import { isFunction, isLoop, isWithin, unwrap } from '../../../server/languages/typescript/enclosing.js';
import type { Assignment, Declaration } from '../../../server/languages/typescript/bindings.js';
import { entryBreak } from './layout.js';
import { methodCall, propertiesType, typeNameOf, type MethodCall } from './legacy.js';
import { messages } from './messages.js';
import { block, differ, rangeOf, sourceOf, targetType, type FileRewrite } from './rewrite.js';
import { commentsOf, functionAround, removeStatement, siblings } from './statements.js';
import {
  asText,
  deliveryEntries,
  isMoment,
  isRepeatable,
  keysText,
  literalKey,
  messageGroupEntries,
  momentText,
  operand,
  positiveTest,
  propertiesText,
  type Property,
} from './values.js';
import type { Render } from './draft.js';
import { staticKind } from './expressions.js';

/** What a setter of the old message properties sets. */
type Setting =
  | { readonly kind: 'property'; readonly key: TypeScript.Expression; readonly value: TypeScript.Expression }
  | { readonly kind: 'keys' | 'delivery' | 'group' | 'tag'; readonly value: TypeScript.Expression }
  | { readonly kind: 'none' };

interface Setter {
  readonly call: TypeScript.CallExpression;
  readonly setting: Setting;
}

/** Entries of a send's options that come from message properties, and whether they come last. */
export interface FoldedProperties {
  readonly spread: (render: Render) => string[];
  readonly fields: (render: Render) => string[];
}

/** Raw keys under which the old service took settings as properties. */
const rawKeys: Readonly<Record<string, Exclude<Setting['kind'], 'property' | 'none'>>> = {
  KEYS: 'keys',
  TAGS: 'tag',
  __STARTDELIVERTIME: 'delivery',
  __SHARDINGKEY: 'group',
};

/** Names that a 5.x broker keeps for itself and refuses as user properties (`MessageConst.STRING_HASH_SET` of Apache RocketMQ). */
const reservedKeys: ReadonlySet<string> = new Set(
  'WAIT DELAY RETRY_TOPIC REAL_TOPIC REAL_QID TRAN_MSG PGROUP MIN_OFFSET MAX_OFFSET BUYER_ID ORIGIN_MESSAGE_ID TRANSFER_FLAG CORRECTION_FLAG MQ2_FLAG RECONSUME_TIME MSG_REGION TRACE_ON UNIQ_KEY MAX_RECONSUME_TIMES CONSUME_START_TIME INSTANCE_ID'.split(
    ' ',
  ),
);

/** What becomes of each `new MessageProperties()`: folded into its one send, or an object that holds part of the options. */
export interface PropertiesPlan {
  /** By the third argument of a send. */
  readonly folded: ReadonlyMap<TypeScript.Node, FoldedProperties>;
}

export function planProperties(rewrite: FileRewrite, created: readonly TypeScript.NewExpression[]): PropertiesPlan {
  const folded = new Map<TypeScript.Node, FoldedProperties>();
  const settersDone = new Set<TypeScript.Node>();
  for (const node of created) {
    rewrite.settled.add(node);
    const chain = straightLine(rewrite, node);
    if (!chain) {
      keepAsObject(rewrite, node);
      continue;
    }
    for (const { call } of chain.setters) settersDone.add(call);
    folded.set(chain.argument, fold(rewrite, chain));
  }
  removeEmptyVariables(rewrite, created, folded);
  for (const call of setterCalls(rewrite)) {
    if (!settersDone.has(call.node)) rewriteSetter(rewrite, call);
  }
  return { folded };
}

/** `let props;` whose every value was folded. */
function removeEmptyVariables(
  rewrite: FileRewrite,
  created: readonly TypeScript.NewExpression[],
  folded: ReadonlyMap<TypeScript.Node, FoldedProperties>,
): void {
  const declarations = new Set(created.flatMap((node) => assignedVariable(rewrite, node)?.declaration ?? []));
  for (const { node, references, assignments } of declarations) {
    if (
      !ts.isVariableDeclaration(node) ||
      node.initializer ||
      !ts.isVariableStatement(node.parent.parent) ||
      node.parent.parent.declarationList.declarations.length > 1
    )
      continue;
    const made = assignments.flatMap(({ value }) => (value ? [unwrap(value)] : []));
    const isAll =
      made.every((value) => created.some((candidate) => candidate === value)) &&
      references.filter((reference) => folded.has(reference)).length === made.length;
    if (isAll) removeStatement(rewrite, node.parent.parent);
  }
}

interface Chain {
  readonly statement: TypeScript.Statement;
  readonly setters: readonly Setter[];
  readonly argument: TypeScript.Expression;
}

/** `const p = new MessageProperties(); p.x(..); p.y(..); send(.., p)`, with nothing between that could change what is sent. */
function straightLine(rewrite: FileRewrite, node: TypeScript.NewExpression): Chain | undefined {
  const assigned = assignedVariable(rewrite, node);
  if (!assigned) return undefined;
  const { declaration, statement } = assigned;
  const references = declaration.references.filter((reference) => {
    if (isWithin(reference, statement)) return false;
    const reaching = rewrite.resolver.reachingAssignments(reference);
    return reaching.some(({ value }) => value && unwrap(value) === node) && !isWrite(reference);
  });
  const isShared = references.some((reference) => {
    const reaching = rewrite.resolver.reachingAssignments(reference);
    return reaching.length !== 1;
  });
  if (isShared || references.length === 0 || rewrite.resolver.isExported(declaration)) return undefined;
  const list = siblings(statement);
  const from = list.indexOf(statement) + 1;
  const setters: Setter[] = [];
  let argument: TypeScript.Expression | undefined;
  let last = from;
  for (const reference of references) {
    if (argument) return undefined;
    const position = list.findIndex((candidate) => isWithin(reference, candidate));
    if (position < from) return undefined;
    last = position;
    const call = setterOf(rewrite, reference);
    if (call) {
      if (!ts.isExpressionStatement(call.node.parent) || call.node.parent !== list[position]) return undefined;
      const setting = settingOf(rewrite, call);
      if (!setting) return undefined;
      setters.push({ call: call.node, setting });
      continue;
    }
    if (!isSendArgument(rewrite, reference) || !runsOnce(reference, list[position])) return undefined;
    argument = reference;
  }
  if (!argument) return undefined;
  const others = list.slice(from, last).filter((candidate) => !setters.some(({ call }) => call.parent === candidate));
  const later = list[last];
  if (!isUnchanged(rewrite, setters, others, later, argument)) return undefined;
  if (repeats(setters)) return undefined;
  return { statement, setters, argument };
}

interface AssignedVariable {
  readonly declaration: Declaration;
  readonly statement: TypeScript.Statement;
}

function assignedVariable(rewrite: FileRewrite, node: TypeScript.NewExpression): AssignedVariable | undefined {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && ts.isVariableStatement(parent.parent.parent)) {
    const declaration = rewrite.bindings.declarationOf(parent.name);
    const isAlone = parent.parent.parent.declarationList.declarations.length === 1;
    return declaration && isAlone ? { declaration, statement: parent.parent.parent } : undefined;
  }
  if (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isIdentifier(parent.left) &&
    ts.isExpressionStatement(parent.parent)
  ) {
    const declaration = rewrite.bindings.declarationOf(parent.left);
    const isPlain = declaration?.kind === 'implicit-global' || declaration?.kind === 'let' || declaration?.kind === 'var';
    return declaration && isPlain ? { declaration, statement: parent.parent } : undefined;
  }
  return undefined;
}

function isWrite(reference: TypeScript.Identifier): boolean {
  const { parent } = reference;
  return ts.isBinaryExpression(parent) && parent.left === reference && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function setterOf(rewrite: FileRewrite, reference: TypeScript.Node): MethodCall | undefined {
  const { parent } = reference;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== reference || !ts.isCallExpression(parent.parent)) return undefined;
  const call = methodCall(parent.parent);
  return call && call.receiver === reference && typeNameOf(rewrite.resolver, reference) === propertiesType ? call : undefined;
}

function isSendArgument(rewrite: FileRewrite, reference: TypeScript.Expression): boolean {
  const call = ts.isCallExpression(reference.parent) ? methodCall(reference.parent) : undefined;
  return call?.method === 'publishMessage' && call.node.arguments[2] === reference && rewrite.resolver.typeOf(call.receiver) !== undefined;
}

/** Whether what is folded runs once where the statement runs: not in a loop or function inside it. */
function runsOnce(node: TypeScript.Node, statement: TypeScript.Statement | undefined): boolean {
  for (let at: TypeScript.Node = node; at !== statement && at.parent; at = at.parent) {
    if (isFunction(at.parent) || isLoop(at.parent) || ts.isCatchClause(at.parent)) return false;
  }
  return statement !== undefined;
}

/** Whether the setters' arguments mean the same where the message is sent. */
function isUnchanged(
  rewrite: FileRewrite,
  setters: readonly Setter[],
  others: readonly TypeScript.Statement[],
  send: TypeScript.Statement | undefined,
  argument: TypeScript.Node,
): boolean {
  const values = setters.flatMap(({ call }) => [...call.arguments]);
  const end = argument.getStart(rewrite.tree);
  for (const { call } of setters) {
    const after = call.end;
    for (const name of call.arguments.flatMap((value) => identifiersIn(value))) {
      const declaration = rewrite.bindings.declarationOf(name);
      const changes = declaration?.assignments.some(({ node }: Assignment) => node.getStart(rewrite.tree) > after && node.end < end);
      if (changes) return false;
    }
  }
  const between = [...others, ...(send ? [send] : [])];
  const isQuiet = others.length === 0 && !(send && hasEffects(send, end, rewrite));
  return isQuiet || (between.every((statement) => !assignsMembers(statement, end, rewrite)) && values.every(isTimeless));
}

function identifiersIn(node: TypeScript.Node): TypeScript.Identifier[] {
  const found: TypeScript.Identifier[] = [];
  const visit = (at: TypeScript.Node): void => {
    if (ts.isIdentifier(at) && !(ts.isPropertyAccessExpression(at.parent) && at.parent.name === at)) found.push(at);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

/** Something that runs in the statement before the send. */
function hasEffects(statement: TypeScript.Statement, end: number, rewrite: FileRewrite): boolean {
  let found = false;
  const visit = (at: TypeScript.Node): void => {
    if (found || at.getStart(rewrite.tree) >= end) return;
    if (ts.isAwaitExpression(at) && at.end < end) found = true;
    if (ts.isExpressionStatement(at) && at.end < end) found = true;
    ts.forEachChild(at, visit);
  };
  visit(statement);
  return found;
}

function assignsMembers(statement: TypeScript.Statement, end: number, rewrite: FileRewrite): boolean {
  let found = false;
  const visit = (at: TypeScript.Node): void => {
    if (found || at.getStart(rewrite.tree) >= end) return;
    const isAssignment =
      ts.isBinaryExpression(at) &&
      at.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      at.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
    if (isAssignment && !ts.isIdentifier(at.left)) found = true;
    if (ts.isDeleteExpression(at)) found = true;
    ts.forEachChild(at, visit);
  };
  visit(statement);
  return found;
}

const timelessCalls: ReadonlySet<string> = new Set([
  'String',
  'Number',
  'now',
  'stringify',
  'toString',
  'toISOString',
  'getTime',
  'valueOf',
  'parseInt',
  'join',
  'toFixed',
  'floor',
  'round',
  'trim',
]);

/** Whether evaluating an expression later makes no difference that matters: no calls of unknown functions. */
function isTimeless(value: TypeScript.Expression): boolean {
  let timeless = true;
  const visit = (at: TypeScript.Node): void => {
    if (ts.isAwaitExpression(at) || ts.isPostfixUnaryExpression(at)) timeless = false;
    if (ts.isCallExpression(at)) {
      const callee = unwrap(at.expression);
      const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
      if (!timelessCalls.has(name)) timeless = false;
    }
    ts.forEachChild(at, visit);
  };
  visit(value);
  return timeless;
}

function repeats(setters: readonly Setter[]): boolean {
  const kinds = setters.map(({ setting }) =>
    setting.kind === 'property' ? `property ${literalKey(setting.key) ?? Math.random()}` : setting.kind,
  );
  return new Set(kinds).size !== kinds.filter((kind) => kind !== 'none').length + (kinds.includes('none') ? 1 : 0);
}

function settingOf(rewrite: FileRewrite, call: MethodCall): Setting | undefined {
  const [first, second] = call.node.arguments;
  if (!first || call.node.arguments.some(ts.isSpreadElement)) return undefined;
  switch (call.method) {
    case 'messageKey':
      return { kind: 'keys', value: first };
    case 'startDeliverTime':
      return { kind: 'delivery', value: first };
    case 'shardingKey':
      return { kind: 'group', value: first };
    case 'transCheckImmunityTime':
      differ(rewrite, messages.immunityTime());
      return { kind: 'none' };
    case 'putProperty': {
      if (!second) return undefined;
      const key = literalKey(first);
      if (key === '__TransCheckT') {
        differ(rewrite, messages.immunityTime());
        return { kind: 'none' };
      }
      if (key !== undefined && reservedKeys.has(key)) return undefined;
      const raw = key === undefined ? undefined : rawKeys[key];
      return raw ? { kind: raw, value: second } : { kind: 'property', key: first, value: second };
    }
    default:
      return undefined;
  }
}

/** Setters move into the send as fields, each with the comments that stood above it. */
function fold(rewrite: FileRewrite, { statement, setters }: Chain): FoldedProperties {
  removeStatement(rewrite, statement);
  for (const { call } of setters) removeStatement(rewrite, call.parent);
  const kinds = setters.map(({ setting }) => setting.kind);
  if (kinds.includes('group') && kinds.includes('delivery')) block(rewrite, statement, messages.orderedAndDelayed());
  const comments = new Map<string, string[]>();
  let pending = [...commentsOf(rewrite, statement)];
  for (const { call, setting } of setters) {
    const own = [...pending, ...commentsOf(rewrite, call.parent)];
    pending = [];
    if (setting.kind !== 'none') comments.set(setting.kind, [...(comments.get(setting.kind) ?? []), ...own]);
  }
  const commented = (kind: string, entries: string[]): string[] =>
    entries.map((text) => [...(comments.get(kind) ?? []), text].join(entryBreak));
  const properties = setters.flatMap(({ setting }): Property[] => (setting.kind === 'property' ? [setting] : []));
  const valueOf = (kind: Setting['kind']): TypeScript.Expression | undefined => {
    const setter = setters.find(({ setting }) => setting.kind === kind)?.setting;
    return setter && 'value' in setter ? setter.value : undefined;
  };
  const [tag, keys, group, delivery] = [valueOf('tag'), valueOf('keys'), valueOf('group'), valueOf('delivery')];
  return {
    spread: () => [],
    fields: (render) => [
      ...(tag ? commented('tag', [`tag: ${asText(rewrite, tag, render)}`]) : []),
      ...(keys ? commented('keys', [`keys: ${keysText(rewrite, keys, render)}`]) : []),
      ...(properties.length > 0 ? commented('property', [`properties: ${propertiesText(rewrite, properties, render)}`]) : []),
      ...(group ? commented('group', messageGroupEntries(rewrite, group, render)) : []),
      ...(delivery ? commented('delivery', deliveryEntries(rewrite, delivery, render)) : []),
    ],
  };
}

/** The properties live on as an object that holds part of the options of a send. */
function keepAsObject(rewrite: FileRewrite, node: TypeScript.NewExpression): void {
  if (node.arguments && node.arguments.length > 0) {
    block(rewrite, node, messages.unsupportedUse({ member: 'new MessageProperties' }));
    return;
  }
  const { parent } = node;
  const isPlainVariable = rewrite.isTyped && ts.isVariableDeclaration(parent) && !parent.type;
  if (isPlainVariable) rewrite.draft.insert(parent.name.end, `: ${optionsType(rewrite, node)}`);
  const isCast = rewrite.isTyped && !isPlainVariable && !isAnnotated(node);
  rewrite.draft.replace(rangeOf(rewrite, node), isCast ? `{} as ${optionsType(rewrite, node)}` : '{}');
}

export function optionsType(rewrite: FileRewrite, at: TypeScript.Node): string {
  return `Omit<${targetType(rewrite, 'MessageOptions', at)}, ${rewrite.style.quote}topic${rewrite.style.quote} | ${rewrite.style.quote}body${rewrite.style.quote}>`;
}

function isAnnotated(node: TypeScript.NewExpression): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.type !== undefined;
}

function setterCalls(rewrite: FileRewrite): MethodCall[] {
  const found: MethodCall[] = [];
  const visit = (node: TypeScript.Node): void => {
    const call = methodCall(node);
    if (call && typeNameOf(rewrite.resolver, call.receiver) === propertiesType) found.push(call);
    ts.forEachChild(node, visit);
  };
  visit(rewrite.tree);
  return found;
}

/** `props.messageKey(k)` sets the field of the options object at its place. */
function rewriteSetter(rewrite: FileRewrite, call: MethodCall): void {
  const setting = settingOf(rewrite, call);
  const isStatement =
    ts.isExpressionStatement(call.node.parent) || (ts.isArrowFunction(call.node.parent) && call.node.parent.body === call.node);
  if (!setting || !isStatement || !ts.isExpressionStatement(call.node.parent)) {
    block(rewrite, call.node, messages.unsupportedUse({ member: `MessageProperties.${call.method}` }));
    return;
  }
  const statement = call.node.parent;
  if (setting.kind === 'none') {
    removeStatement(rewrite, statement);
    return;
  }
  const owner = sourceOf(rewrite, call.receiver);
  const end = rewrite.text[statement.end - 1] === ';' ? ';' : '';
  rewrite.draft.replace(rangeOf(rewrite, statement), (render) => {
    const text = setterText(rewrite, owner, setting, statement, render);
    return text.startsWith('{') ? text : text + end;
  });
}

function setterText(
  rewrite: FileRewrite,
  owner: string,
  setting: Exclude<Setting, { kind: 'none' }>,
  statement: TypeScript.Statement,
  render: Render,
): string {
  const text = render(rangeOf(rewrite, setting.value));
  const kind = staticKind(setting.value, rewrite.bindings);
  const isBare = ts.isIfStatement(statement.parent);
  const guard = (test: string, body: string): string => {
    if (isTested(rewrite, statement, setting.value)) return body;
    return isBare ? `{ if (${test}) ${body}${rewrite.style.semicolons ? ';' : ''} }` : `if (${test}) ${body}`;
  };
  const present = `${operand(setting.value, text)} != null`;
  switch (setting.kind) {
    case 'property': {
      const semicolonGuard = rewrite.style.semicolons ? '' : ';';
      const set = `(${owner}.properties ??= new Map()).set(${asText(rewrite, setting.key, render)}, ${asText(rewrite, setting.value, render)})`;
      if (!kind.nullable && !kind.mayBeEmpty) return semicolonGuard + set;
      if (kind.type === 'string') return guard(operand(setting.value, text), set);
      return guard(`${present} && ${operand(setting.value, text)} !== ${rewrite.style.quote.repeat(2)}`, set);
    }
    case 'keys':
    case 'group': {
      const value = asText(rewrite, setting.value, render);
      const set = setting.kind === 'keys' ? `${owner}.keys = [${value}]` : `${owner}.messageGroup = ${value}`;
      return kind.nullable ? guard(present, set) : set;
    }
    case 'tag':
      return `${owner}.tag = ${asText(rewrite, setting.value, render)}`;
    case 'delivery': {
      const set = `${owner}.deliveryTimestamp = ${momentText(rewrite, setting.value, text)}`;
      if (isMoment(rewrite, setting.value) || isGuarded(rewrite, statement, setting.value) || !isRepeatable(setting.value)) return set;
      return guard(positiveTest(rewrite, setting.value, text), set);
    }
  }
}

/** `if (key) props.messageKey(key)` needs no second test. */
function isTested(rewrite: FileRewrite, statement: TypeScript.Statement, value: TypeScript.Expression): boolean {
  const text = sourceOf(rewrite, value);
  for (let at: TypeScript.Node = statement; at.parent && !isFunction(at.parent); at = at.parent) {
    if (!ts.isIfStatement(at.parent) || at.parent.thenStatement !== at) continue;
    const parts = sourceOf(rewrite, at.parent.expression)
      .split('&&')
      .map((part) => part.trim());
    if (parts.includes(text)) return true;
  }
  return false;
}

/** `if (at > 0) props.startDeliverTime(at)` needs no second test. */
function isGuarded(rewrite: FileRewrite, statement: TypeScript.Statement, value: TypeScript.Expression): boolean {
  const text = sourceOf(rewrite, value);
  const owner = functionAround(statement);
  for (let at: TypeScript.Node = statement; at.parent && at.parent !== owner; at = at.parent) {
    if (!ts.isIfStatement(at.parent) || at.parent.thenStatement !== at) continue;
    const test = unwrap(at.parent.expression);
    if (!ts.isBinaryExpression(test)) continue;
    const isGreater = test.operatorToken.kind === ts.SyntaxKind.GreaterThanToken;
    if (isGreater && sourceOf(rewrite, test.left) === text) return true;
  }
  return false;
}
