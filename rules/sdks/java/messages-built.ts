import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { argumentsOf, child, enclosing, unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { DeliveryTime, MessageType, SendPart, ValueAt } from '../../../server/model/messaging.js';
import { known } from '../../../server/model/values.js';
import { byteLength, inMilliseconds } from '../../../server/languages/java/value-at.js';
import { textSize } from './text-size.js';
import { conditionOf } from './conditions.js';
import { isExhaustive } from './exhaustive.js';
import { asCalled, factoryCalls } from './factory-calls.js';
import { rootsOf } from './roots.js';
import { settingsOn, valueSet, valuesSet, type AppliedSetting, type Setting } from './settings.js';
import type { JavaUse } from './use.js';
import { numberInText, oneOf, rangeOf, setBy, valueAt } from './values.js';

/** What a setter of a message sets. `moment`, `delay`, `seconds` and `level` are ways to say when it is due. */
export type MessageWhat = 'topic' | 'tag' | 'keys' | 'messageGroup' | 'body' | 'property' | TimeWhat;
type TimeWhat = 'moment' | 'delay' | 'seconds' | 'level';

/** How an SDK's messages are made. */
export interface MessageSdk {
  /** Qualified names of the types whose constructors make a message of topic, tag and keys, the body last of the first non-texts. */
  readonly types: ReadonlySet<string>;
  readonly setters: Readonly<Record<string, MessageWhat>>;
  /** Setters of a property by its name, given last but one. */
  readonly propertySetters: ReadonlySet<string>;
  /** Properties that mean something to the broker. */
  readonly reservedKeys: Readonly<Record<string, MessageWhat>>;
  readonly textOf: (node: JavaNode, resolver: JavaResolver) => string | undefined;
}

export type MessageSetting = Setting<MessageWhat>;

const timeWhats: readonly TimeWhat[] = ['moment', 'delay', 'seconds', 'level'];

/** All setter calls on messages of a file. */
export function messageSettings(uses: readonly JavaUse[], sdk: MessageSdk, resolver: JavaResolver): readonly MessageSetting[] {
  return uses.flatMap((use): MessageSetting[] => {
    const { form, node, receiver } = use;
    const [owner = '', rest = ''] = use.use.row.split('#');
    if (form !== 'call') return [];
    const name = rest.replace(/\(.*/, '');
    // `MessageAccessor.putProperty(message, key, value)` names the message first.
    const isStatic = sdk.propertySetters.has(name) && use.arguments.length === 3;
    if (!isStatic && !sdk.types.has(owner)) return [];
    const on = isStatic ? use.arguments[0] : receiver;
    if (!on) return [];
    const set = settingOf(name, use.arguments, sdk, resolver);
    return set ? [{ ...set, call: node, receiver: unwrap(on), roots: rootsOf(unwrap(on), resolver) }] : [];
  });
}

function settingOf(
  name: string,
  given: readonly JavaNode[],
  sdk: MessageSdk,
  resolver: JavaResolver,
): { readonly what: MessageWhat; readonly value: JavaNode } | undefined {
  const value = given.at(-1);
  if (!value) return undefined;
  const what = Object.hasOwn(sdk.setters, name) ? sdk.setters[name] : undefined;
  if (what) return { what, value };
  const key = given.at(-2);
  if (!sdk.propertySetters.has(name) || !key) return undefined;
  const text = sdk.textOf(key, resolver);
  const reserved = text !== undefined && Object.hasOwn(sdk.reservedKeys, text) ? sdk.reservedKeys[text] : undefined;
  if (!reserved) return { what: 'property', value };
  return { what: reserved, value: reserved === 'messageGroup' ? value : numberInText(value, resolver) };
}

type Said = Pick<SendPart, 'topic' | 'tag' | 'keys' | 'messageGroup' | 'deliveryTime' | 'bodyBytes' | 'propertyBytes'>;

export interface SentMessage {
  readonly said: Said;
  /** By what is set on the message; how it is sent can say more. Empty where nothing tells. */
  readonly types: readonly MessageType[];
  readonly built: readonly JavaNode[];
}

/**
 * Follows a message from where it is built to `at`, where it is sent; without it, all that the file sets counts. Several messages that
 * one expression can be, each built in its own way, are told apart: the topic of one has nothing to do with the type of another.
 */
export function sentMessages(
  message: JavaNode,
  all: readonly MessageSetting[],
  sdk: MessageSdk,
  resolver: JavaResolver,
  at?: JavaNode,
): readonly SentMessage[] {
  const roots = rootsOf(message, resolver).filter(
    (root) => root === message || !(message.start <= root.start && root.end <= message.end) || isBuilt(root, sdk, resolver),
  );
  const calls = at ? factoryCalls(message, resolver) : [];
  const own = at
    ? all.filter((setting) => !isOfAnotherMessage(setting, message, resolver) && !isOfAnotherFactory(setting, message, calls, resolver))
    : all;
  const built = roots.filter((root) => isBuilt(root, sdk, resolver));
  const others = roots.filter((root) => !built.includes(root));
  const groups = [...built.map((root) => [root]), ...(others.length > 0 || built.length === 0 ? [others] : [])];
  return groups.flatMap((group) => {
    const sent = messagesOf(group, own, sdk, resolver, at);
    return calls.length === 0 ? sent : sent.map((one) => ({ ...one, said: saidAsCalled(one.said, calls, resolver) }));
  });
}

function saidAsCalled(said: Said, calls: readonly JavaNode[], resolver: JavaResolver): Said {
  const { topic, tag, keys, messageGroup, deliveryTime } = said;
  return {
    ...said,
    ...(topic && { topic: asCalled(topic, calls, resolver) }),
    ...(tag && { tag: asCalled(tag, calls, resolver) }),
    ...(keys && { keys: asCalled(keys, calls, resolver) }),
    ...(messageGroup && { messageGroup: asCalled(messageGroup, calls, resolver) }),
    ...(deliveryTime && { deliveryTime: timeAsCalled(deliveryTime, calls, resolver) }),
  };
}

function timeAsCalled(time: DeliveryTime, calls: readonly JavaNode[], resolver: JavaResolver): DeliveryTime {
  const { onlyIf } = time;
  const called = asCalled(time, calls, resolver);
  if (!onlyIf) return called;
  const { value } = asCalled({ value: onlyIf.value, range: time.range }, calls, resolver);
  return { ...called, onlyIf: { ...onlyIf, value } };
}

/** One for each way to say when it is due. */
function messagesOf(
  roots: readonly JavaNode[],
  own: readonly MessageSetting[],
  sdk: MessageSdk,
  resolver: JavaResolver,
  at: JavaNode | undefined,
): readonly SentMessage[] {
  const built = roots.filter((root) => isBuilt(root, sdk, resolver));
  const applied = settingsOn(roots, own, resolver, at);
  const times = deliveryTimesOf(applied, resolver, at);
  const constructed = built.map((node) => constructedBy(node, resolver));
  const said = (what: 'topic' | 'tag' | 'keys' | 'messageGroup'): ValueAt | undefined => {
    const { isCertain } = valuesSet(applied, what);
    const set = valueSet(applied, what, resolver);
    if (isCertain || what === 'messageGroup') return set;
    return oneOf([...constructed.flatMap((texts) => texts[what] ?? []), ...(set ? [set] : [])]);
  };
  const values: Record<string, ValueAt | undefined> = {
    topic: said('topic'),
    tag: said('tag'),
    keys: said('keys'),
    messageGroup: said('messageGroup'),
    bodyBytes: bodyOf(built, applied, resolver),
    propertyBytes: propertiesOf(applied, resolver),
  };
  const told: Said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const types = typesOf(applied, times.length > 0, built.length, roots.length, at);
  return times.length === 0
    ? [{ said: told, types, built }]
    : times.map((time) => ({ said: { ...told, deliveryTime: time }, types, built }));
}

/**
 * Methods that call one factory have each a message of their own, although one expression makes them all: what is set on a variable that
 * holds a factory's result, and goes nowhere but to the SDK, is set on no other message.
 */
function isOfAnotherMessage({ receiver }: MessageSetting, message: JavaNode, resolver: JavaResolver): boolean {
  const variable = receiver?.kind === 'identifier' ? resolver.declarationOf(receiver) : undefined;
  if (variable?.kind !== 'local' || !variable.initializer || unwrap(variable.initializer).kind !== 'method_invocation') return false;
  if (resolver.declarationOf(unwrap(message)) === variable || variable.assignments.length > 0) return false;
  return resolver.referencesOf(variable).every((reference) => isReceiverOrSent(reference, resolver));
}

/** What a method sets on the message that it gets of a factory is set on none that comes another way. */
function isOfAnotherFactory({ receiver }: MessageSetting, message: JavaNode, calls: readonly JavaNode[], resolver: JavaResolver): boolean {
  const variable = receiver?.kind === 'identifier' ? resolver.declarationOf(receiver) : undefined;
  if (!receiver || calls.length === 0 || variable?.kind !== 'local' || !variable.initializer || variable.assignments.length > 0)
    return false;
  if (unwrap(variable.initializer).kind !== 'method_invocation') return false;
  const passed = [enclosing(message, 'method'), ...calls.map((call) => resolver.methodOf(call)?.body)];
  return !passed.some((through) => through && through.start <= receiver.start && receiver.end <= through.end);
}

function isReceiverOrSent(reference: JavaNode, resolver: JavaResolver): boolean {
  const { parent } = reference;
  if (parent?.kind === 'method_invocation') return reference.field === 'object';
  const call = parent?.kind === 'argument_list' ? parent.parent : undefined;
  const member = call?.kind === 'method_invocation' ? resolver.memberOf(call) : undefined;
  return member?.origin === 'library' && !member.member.owner.startsWith('java.');
}

/** `new Message(..)`, `new MessageExt()`. */
export function isBuilt(node: JavaNode, sdk: MessageSdk, resolver: JavaResolver): boolean {
  const typeNode = node.kind === 'object_creation_expression' ? child(node, 'type') : undefined;
  const type = typeNode && resolver.resolveType(typeNode);
  return type !== undefined && sdk.types.has(type.name);
}

/** The texts before the body are topic, tag and keys; the overloads of both SDKs say them in this order. */
function constructedBy(node: JavaNode, resolver: JavaResolver): Partial<Record<'topic' | 'tag' | 'keys', ValueAt>> {
  const given = argumentsOf(node);
  const member = resolver.memberOf(node);
  const texts =
    member?.origin === 'library' ? leadingTexts(member.member.parameters) : given.length > 1 ? Math.min(given.length - 1, 3) : 0;
  const [topic, tag, keys] = given.slice(0, texts);
  return {
    ...(topic && { topic: valueAt(topic, resolver) }),
    ...(tag && { tag: valueAt(tag, resolver) }),
    ...(keys && { keys: valueAt(keys, resolver) }),
  };
}

function leadingTexts(parameters: readonly { readonly name: string; readonly dimensions: number }[]): number {
  const end = parameters.findIndex((type) => type.name !== 'java.lang.String' || type.dimensions > 0);
  return end < 0 ? parameters.length : end;
}

/** Since the last setter that surely runs; those of one unit are possibilities of one time. */
function deliveryTimesOf(
  applied: readonly AppliedSetting<MessageWhat>[],
  resolver: JavaResolver,
  sent: JavaNode | undefined,
): readonly DeliveryTime[] {
  const all = applied.filter((setting) => timeWhats.some((what) => what === setting.what) && !isZero(setting, resolver));
  const last = all.findLastIndex(({ isConditional }) => !isConditional);
  const times = all.slice(Math.max(last, 0));
  const only = times.length === 1 ? times[0] : undefined;
  const onlyIf = sent && only?.isConditional ? conditionOf(only.call, sent, resolver) : undefined;
  return (['level', 'delay', 'moment'] as const).flatMap((unit): readonly DeliveryTime[] => {
    const same = times.filter(({ what }) => (what === 'seconds' ? 'delay' : what) === unit);
    const settings = same.map((setting) => {
      const at = setBy(setting.call, setting.value, resolver);
      return setting.what === 'seconds' ? { ...at, value: inMilliseconds(at.value, 1000, setting.value, resolver) } : at;
    });
    const at = oneOf(settings);
    return at ? [{ ...at, unit, ...(onlyIf && { onlyIf }) }] : [];
  });
}

/** Level 0 and moment 0 are what a message has that nobody delays. */
function isZero({ value }: Setting<MessageWhat>, resolver: JavaResolver): boolean {
  const constant = resolver.constantOf(unwrap(value));
  return constant.kind === 'known' && constant.value === 0;
}

function bodyOf(built: readonly JavaNode[], applied: readonly AppliedSetting<MessageWhat>[], resolver: JavaResolver): ValueAt | undefined {
  const set = valuesSet(applied, 'body');
  const bodies = [
    ...(set.isCertain ? [] : built.flatMap((node) => argumentsOf(node).flatMap((given) => byteLength(given, resolver) ?? []))),
    ...set.settings.flatMap(({ value }) => byteLength(value, resolver) ?? []),
  ];
  return oneOf(bodies);
}

/** What the properties have at least: those whose name and value are constants. */
function propertiesOf(applied: readonly AppliedSetting<MessageWhat>[], resolver: JavaResolver): ValueAt | undefined {
  const set = applied.filter(({ what, isConditional }) => what === 'property' && !isConditional);
  const last = set.at(-1);
  if (!last) return undefined;
  const sizes = set.flatMap(({ call }) =>
    argumentsOf(call)
      .slice(-2)
      .map((node) => textSize(node, resolver)),
  );
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return bytes === 0 ? undefined : { value: known(bytes), range: rangeOf(last.value) };
}

/** A setter that may not run leaves the type without it possible. */
function typesOf(
  applied: readonly AppliedSetting<MessageWhat>[],
  isDelayed: boolean,
  built: number,
  roots: number,
  at: JavaNode | undefined,
): readonly MessageType[] {
  const typed = applied.filter(({ what }) => what === 'messageGroup' || (isDelayed && timeWhats.some((time) => time === what)));
  const types = new Set<MessageType>(typed.map(({ what }) => (what === 'messageGroup' ? 'FIFO' : 'DELAY')));
  const isCertain =
    typed.some(({ isConditional }) => !isConditional) ||
    isExhaustive(
      typed.map(({ call }) => call),
      at,
    );
  if (!isCertain && (types.size > 0 ? built > 0 : built === roots && built > 0)) types.add('NORMAL');
  return (['NORMAL', 'FIFO', 'DELAY'] as const).filter((type) => types.has(type));
}
