import { isSimple } from '../client/client.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { variablesNamed } from '../file/variables.js';
import { differences } from '../messages.js';
import { literalText } from '../source/concatenation.js';
import { argumentsOf, child, isStatement, parts, unwrap, wrapped, type Node } from '../source/tree.js';
import { isNeverBlank } from './blank.js';
import { notRewritten } from '../writing/not-rewritten.js';

/** A setter of the old message as the call of a message builder. */
export interface BuilderCall {
  /** `.setTag(tag)`; undefined where nothing is set any more. */
  readonly link: (() => string) | undefined;
  /** A whole expression instead of a link: `labels.forEach(message::addProperty)`. */
  readonly alone?: (variable: string) => string;
  /** Condition without which 5.x refuses the call. */
  readonly guard?: () => string;
  /** Statement that a guard's condition needs before it. */
  readonly prelude?: () => string;
  readonly sets: 'body' | 'tag' | 'keys' | 'group' | 'time' | 'property' | 'nothing';
  /** The node that the call replaces: the setter, or `getProperties().put(..)` around it. */
  readonly node: Node;
}

const text =
  (file: FileRewrite, node: Node): (() => string) =>
  () =>
    file.rewritten(node);

/** What a call on a message under construction becomes; undefined for what no builder offers. */
export function builderCall(file: FileRewrite, call: LegacyCall): BuilderCall | undefined {
  const [value] = call.arguments;
  const { node } = call;
  if (call.isReference) return undefined;
  switch (call.name) {
    case 'setMessageBody':
      return value && { link: () => `.setBody(${bodyText(file, call, value)})`, sets: 'body', node };
    case 'setMessageTag':
      return value && tagCall(file, value, node);
    case 'setMessageKey':
      return value && keysCall(file, value, node);
    case 'setShardingKey':
      return value && { link: () => `.setMessageGroup(${text(file, value)()})`, sets: 'group', node };
    case 'setStartDeliverTime':
      return value && timeCall(file, value, node);
    case 'setTransCheckImmunityTime':
      file.differ(differences.transactionCheckTime());
      if (value) file.dropped.push(value);
      return { link: undefined, sets: 'nothing', node };
    case 'setProperties':
      return value && mapCall(file, value, node);
    case 'getProperties':
      return propertiesCall(file, call);
    default:
      return undefined;
  }
}

export function bodyText(file: FileRewrite, call: LegacyCall, value: Node): string {
  if (call.parameterTypes[0] !== 'java.lang.String') return file.rewritten(value);
  if (file.encodingCatchStays.has(call.node)) return `${receiverText(file, value)}.getBytes("UTF-8")`;
  return `${receiverText(file, value)}.getBytes(${file.names.type('StandardCharsets')}.UTF_8)`;
}

/** An expression as receiver of a call: in parentheses where it binds weaker. */
export function receiverText(file: FileRewrite, expression: Node): string {
  const written = file.rewritten(expression);
  const weak = [
    'binary_expression',
    'ternary_expression',
    'cast_expression',
    'assignment_expression',
    'unary_expression',
    'lambda_expression',
    'instanceof_expression',
  ];
  return weak.includes(expression.kind) ? `(${written})` : written;
}

export function tagCall(file: FileRewrite, value: Node, node: Node): BuilderCall {
  const link = (): string => `.setTag(${file.rewritten(value)})`;
  const bare = unwrap(value);
  if (bare.kind === 'null_literal' || literalText(bare, file)?.trim() === '') return { link: undefined, sets: 'nothing', node };
  if (isNeverBlank(file, value) || isTested(file, value, node)) return { link, sets: 'tag', node };
  if (/\.(trim|strip)\(\)$/.test(file.text(value)) && isSimple(value))
    return { link, sets: 'tag', node, guard: () => `!${file.rewritten(value)}.isEmpty()` };
  return guardedText(file, value, { sets: 'tag', setter: 'setTag', name: 'tag', node });
}

/** Messages of the old SDK always had a key, its own where none was set; those of 5.x have none then, and setting none is refused. */
function keysCall(file: FileRewrite, value: Node, node: Node): BuilderCall {
  const link = (): string => `.setKeys(${file.rewritten(value)})`;
  const bare = unwrap(value);
  const declaration = bare.kind === 'identifier' ? file.resolver.declarationOf(bare) : undefined;
  const isReceived = [bare, declaration?.initializer].some((read) => read && legacyCall(file, unwrap(read))?.name === 'getMessageKey');
  return isReceived && !isTested(file, value, node)
    ? guardedText(file, value, { sets: 'keys', setter: 'setKeys', name: 'key', node })
    : { link, sets: 'keys', node };
}

interface GuardedText extends Pick<BuilderCall, 'sets' | 'node'> {
  readonly setter: string;
  /** Of the variable that holds what is asked for twice. */
  readonly name: string;
}

/** A setter that 5.x refuses without text. */
function guardedText(file: FileRewrite, value: Node, { sets, setter, name, node }: GuardedText): BuilderCall {
  const hasText = (text: string): string => `${text} != null && !${text}.trim().isEmpty()`;
  if (isSimple(value) && (unwrap(value).kind === 'identifier' || sets === 'tag'))
    return { link: () => `.${setter}(${file.rewritten(value)})`, sets, node, guard: () => hasText(file.rewritten(value)) };
  const variable = freeName(file, name);
  return {
    link: () => `.${setter}(${variable})`,
    sets,
    node,
    prelude: () => `String ${variable} = ${file.rewritten(value)};`,
    guard: () => hasText(variable),
  };
}

/** Whether the code around asks for text already: `if (StringUtils.isNotBlank(tag))`. */
function isTested(file: FileRewrite, value: Node, node: Node): boolean {
  const name = file.text(unwrap(value));
  let inside = node;
  for (let at = node.parent; at; inside = at, at = at.parent) {
    if (at.kind === 'method_declaration' || at.kind === 'lambda_expression') return false;
    const condition = at.kind === 'if_statement' ? child(at, 'condition') : undefined;
    if (condition && child(at, 'consequence') === inside && asksForText(file.text(condition).replace(/\s/g, ''), name)) return true;
  }
  return false;
}

function asksForText(condition: string, name: string): boolean {
  const tests = [
    `isNotBlank(${name})`,
    `isNotEmpty(${name})`,
    `hasText(${name})`,
    `hasLength(${name})`,
    `!StringUtils.isEmpty(${name})`,
    `!StringUtils.isBlank(${name})`,
    `!${name}.isEmpty()`,
    `!${name}.trim().isEmpty()`,
    `!${name}.isBlank()`,
    `${name}.length()>0`,
    `!"".equals(${name})`,
  ];
  return !condition.includes('||') && tests.some((test) => condition.includes(test));
}

/** A name that nothing in the file has yet, as close to the wanted one as can be. */
export function freeName(file: FileRewrite, wanted: string): string {
  const isTaken = (name: string): boolean => variablesNamed(file.file, name).length > 0;
  if (!isTaken(wanted)) return wanted;
  const longer = `message${wanted[0]?.toUpperCase() ?? ''}${wanted.slice(1)}`;
  if (!isTaken(longer)) return longer;
  let count = 2;
  while (isTaken(`${longer}${count}`)) count++;
  return `${longer}${count}`;
}

function timeCall(file: FileRewrite, value: Node, node: Node): BuilderCall {
  const link = (): string => `.setDeliveryTimestamp(${file.rewritten(value)})`;
  const known = file.resolver.constantOf(value);
  if (known.kind === 'known' && typeof known.value === 'number' && known.value <= 0) return { link: undefined, sets: 'nothing', node };
  // 0 meant "no timer"; a sum with the current time never is.
  return isSimple(value) && !isGuardedByItself(file, value, node)
    ? { link, sets: 'time', node, guard: () => `${file.rewritten(value)} > 0` }
    : { link, sets: 'time', node };
}

/** Whether the code already asks for the value before it sets it. */
function isGuardedByItself(file: FileRewrite, value: Node, node: Node): boolean {
  const name = file.text(unwrap(value));
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.kind === 'if_statement') {
      const condition = child(at, 'condition');
      if (condition && file.text(condition).includes(name)) return true;
    }
    if (at.kind === 'method_declaration' || at.kind === 'lambda_expression') break;
  }
  const declaration = file.resolver.declarationOf(unwrap(value));
  const initializer = declaration?.assignments.length === 0 ? declaration.initializer : undefined;
  return initializer !== undefined && /currentTimeMillis|getTime\(\)|toEpochMilli/.test(file.text(initializer));
}

function mapCall(file: FileRewrite, map: Node, node: Node): BuilderCall {
  return { link: undefined, alone: (variable) => `${receiverText(file, map)}.forEach(${variable}::addProperty)`, sets: 'property', node };
}

const reservedKeys: Readonly<Record<string, 'keys' | 'time' | 'group' | 'check'>> = {
  KEYS: 'keys',
  __STARTDELIVERTIME: 'time',
  __SHARDINGKEY: 'group',
  __TransCheckT: 'check',
};

/** `getProperties().put(k, v)` and `getProperties().putAll(map)`; keys that the old SDK reserved become what they stood for. */
function propertiesCall(file: FileRewrite, call: LegacyCall): BuilderCall | undefined {
  const outer = wrapped(call.node).parent;
  if (outer?.kind !== 'method_invocation' || child(outer, 'object') !== wrapped(call.node)) return undefined;
  const name = file.text(child(outer, 'name') ?? outer);
  const [key, value] = argumentsOf(outer);
  if (name === 'putAll' && key && !value) return mapCall(file, key, outer);
  if (name !== 'put' || !key || !value || !isValueUnused(outer)) return undefined;
  const known = file.resolver.constantOf(key);
  const meaning = known.kind === 'known' && typeof known.value === 'string' ? reservedKeys[known.value] : undefined;
  switch (meaning) {
    case 'keys':
      return { link: () => `.setKeys(${file.rewritten(value)})`, sets: 'keys', node: outer };
    case 'group':
      return { link: () => `.setMessageGroup(${file.rewritten(value)})`, sets: 'group', node: outer };
    case 'time':
      return { link: () => `.setDeliveryTimestamp(${numberText(file, value)})`, sets: 'time', node: outer };
    case 'check':
      file.differ(differences.transactionCheckTime());
      file.dropped.push(value);
      return { link: undefined, sets: 'nothing', node: outer };
    default:
      return { link: () => `.addProperty(${file.edits.text({ start: key.start, end: value.end })})`, sets: 'property', node: outer };
  }
}

/** A number that was written as text: `String.valueOf(n)`, `Long.toString(n)` and `n + ""` are n again. */
function numberText(file: FileRewrite, value: Node): string {
  const node = unwrap(value);
  const [argument] = node.kind === 'method_invocation' ? argumentsOf(node) : [];
  const called = node.kind === 'method_invocation' ? file.source.slice(node.start, child(node, 'name')?.end ?? node.end) : '';
  if (argument && ['String.valueOf', 'Long.toString'].includes(called)) return file.rewritten(argument);
  const literal = literalText(node, file);
  if (literal !== undefined && /^\d+$/.test(literal)) return `${literal}L`;
  return `Long.parseLong(${file.rewritten(value)})`;
}

function isValueUnused(call: Node): boolean {
  const parent = wrapped(call).parent;
  return parent?.kind === 'expression_statement' || (parent?.kind === 'lambda_expression' && child(parent, 'body') === wrapped(call));
}

/** The statement that consists of a call alone. */
export function ownStatement(call: Node): Node | undefined {
  const parent = wrapped(call).parent;
  return parent?.kind === 'expression_statement' && isStatement(parent) && parts(parent).length === 1 ? parent : undefined;
}

export function blockUnknownCall(file: FileRewrite, call: LegacyCall): void {
  file.block(call.node, notRewritten(call));
}
