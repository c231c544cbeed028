import type { JavaDeclaration } from '../../../../../server/languages/java/declarations.js';
import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { ancestors, argumentsOf, child, enclosing, isInside, unwrap, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import { byteLength, valueAt } from '../../../../../server/languages/java/value-at.js';
import type { MessageType, SendPart, ValueAt } from '../../../../../server/model/messaging.js';
import type { JavaUse } from '../use.js';
import { branches } from '../../../java/branches.js';
import { numberInText, oneOf } from '../../../java/values.js';
import { originsOf } from '../../../../../server/languages/java/origins.js';

/** What is known of the message that one send sends. */
export interface SentMessage {
  readonly types: readonly MessageType[];
  readonly tag?: ValueAt;
  readonly keys?: ValueAt;
  readonly messageGroup?: ValueAt;
  readonly deliveryTime?: NonNullable<SendPart['deliveryTime']>;
  readonly bodyBytes?: ValueAt;
}

/** One setter call, with the places where the message that it changes can come from. */
export interface Setting {
  readonly what: 'tag' | 'keys' | 'messageGroup' | 'deliveryTime' | 'immunity';
  readonly value: JavaNode;
  readonly node: JavaNode;
  readonly receiver: JavaNode;
  readonly origins: readonly JavaNode[];
}

/** Setter calls by the places where their message can come from. */
export type Settings = ReadonlyMap<JavaNode, readonly Setting[]>;

/** All setter calls of a file, found once for all of its sends. */
export function settingsIn(uses: readonly JavaUse[], resolver: JavaResolver): Settings {
  const found = new Map<JavaNode, Setting[]>();
  for (const use of uses) {
    const set = settingOf(use, resolver);
    if (!set || !use.receiver) continue;
    const receiver = unwrap(use.receiver);
    const origins = originsOf(receiver, resolver);
    for (const origin of origins) {
      const setting = { ...set, node: use.node, receiver, origins };
      const known = found.get(origin);
      if (known) known.push(setting);
      else found.set(origin, [setting]);
    }
  }
  return found;
}

const setters: Readonly<Record<string, Setting['what']>> = {
  setMessageTag: 'tag',
  setMessageKey: 'keys',
  setShardingKey: 'messageGroup',
  setStartDeliverTime: 'deliveryTime',
  setTransCheckImmunityTime: 'immunity',
};

/** The keys under which the SDK keeps what its setters set; code can put them itself. */
const reservedKeys: Readonly<Record<string, Setting['what']>> = {
  KEYS: 'keys',
  __SHARDINGKEY: 'messageGroup',
  __STARTDELIVERTIME: 'deliveryTime',
  __TransCheckT: 'immunity',
};

/** Follows a message from where it is built to where it is sent, in one file. */
export function sentMessage(argument: JavaNode, isTransactional: boolean, all: Settings, resolver: JavaResolver): SentMessage {
  const { origins, settings } = history(argument, all, resolver);
  const built = origins.filter((origin) => origin.kind === 'object_creation_expression');
  const of = (what: Setting['what']): AppliedSetting | undefined => settings.findLast((setting) => setting.what === what);
  const tag = of('tag')?.value ?? built.flatMap((node) => constructorTag(node)).at(-1);
  const time = deliveryTimeOf(settings, argument, resolver);
  return {
    types: built.length === 0 && settings.length === 0 ? [] : messageTypes(settings, isTransactional, built.length < origins.length),
    ...(tag ? { tag: valueAt(tag, resolver) } : {}),
    ...withValue('keys', of('keys')?.value, resolver),
    ...withValue('messageGroup', of('messageGroup')?.value, resolver),
    ...(time ? { deliveryTime: { ...time, unit: 'moment' } } : {}),
    ...withBytes(built, resolver),
  };
}

/** The times that the message can have when it is sent: those since the last one that is certain, and those of other methods. */
function deliveryTimeOf(settings: readonly AppliedSetting[], send: JavaNode, resolver: JavaResolver): ValueAt | undefined {
  const times = settings.filter((setting) => setting.what === 'deliveryTime');
  const isHere = (setting: Setting): boolean => enclosing(setting.node, 'method') === enclosing(send, 'method');
  const certain = times.findLastIndex((setting) => isHere(setting) && !setting.isConditional);
  return oneOf(
    times.filter((setting, i) => i >= certain || !isHere(setting)).map(({ value }) => valueAt(numberInText(value, resolver), resolver)),
  );
}

function withValue<K extends 'keys' | 'messageGroup'>(
  key: K,
  node: JavaNode | undefined,
  resolver: JavaResolver,
): { readonly [P in K]?: ValueAt } | object {
  return node ? { [key]: valueAt(node, resolver) } : {};
}

/** The largest body that a construction shows. */
function withBytes(built: readonly JavaNode[], resolver: JavaResolver): { readonly bodyBytes?: ValueAt } {
  const sizes = built.flatMap((node) => {
    const [body] = argumentsOf(node);
    const size = body && byteLength(body, resolver);
    return size ? [size] : [];
  });
  const [first] = sizes;
  return first && sizes.length === built.length ? { bodyBytes: sizes.reduce((a, b) => (bytes(b) > bytes(a) ? b : a), first) } : {};
}

function bytes({ value }: ValueAt): number {
  return value.kind === 'known' && typeof value.value === 'number' ? value.value : 0;
}

function constructorTag(construction: JavaNode): readonly JavaNode[] {
  const list = child(construction, 'arguments');
  const second = list?.children.filter((node) => !node.kind.endsWith('comment'))[1];
  return second ? [second] : [];
}

/** A setter that may not run leaves the type without it possible. */
function messageTypes(settings: readonly AppliedSetting[], isTransactional: boolean, hasUnknownOrigin: boolean): readonly MessageType[] {
  const types = new Set<MessageType>();
  const typed = settings.flatMap((setting) => {
    const type = typeOf(setting);
    return type ? [{ type, isConditional: setting.isConditional }] : [];
  });
  for (const { type } of typed) types.add(type);
  if (isTransactional) types.add('TRANSACTION');
  const isCertain = isTransactional || typed.some((setting) => !setting.isConditional);
  if (!isCertain && !(hasUnknownOrigin && types.size === 0)) types.add('NORMAL');
  return messageTypeOrder.filter((type) => types.has(type));
}

const messageTypeOrder: readonly MessageType[] = ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'];

function typeOf(setting: Setting): MessageType | undefined {
  if (setting.what === 'messageGroup') return 'FIFO';
  if (setting.what === 'deliveryTime') return 'DELAY';
  return setting.what === 'immunity' ? 'TRANSACTION' : undefined;
}

interface AppliedSetting extends Setting {
  readonly isConditional: boolean;
}

interface History {
  readonly origins: readonly JavaNode[];
  readonly settings: readonly AppliedSetting[];
}

/** Where the message comes from, and all that is set on the variables through which it goes. */
function history(argument: JavaNode, all: Settings, resolver: JavaResolver): History {
  // `message = producer.publishMessage(message)`: what the send gives back is not what it sends.
  const origins = originsOf(argument, resolver).filter((origin) => origin === argument || !isInside(argument, origin));
  const calls = new Map(origins.flatMap((origin) => (all.get(origin) ?? []).map((setting) => [setting.node, setting] as const)));
  const settings = [...calls.values()].map((setting) => {
    const shared = setting.origins.filter((origin) => origins.includes(origin));
    const isConditional = shared.length < origins.length || mayBeSkipped(setting.node, setting.receiver, argument, resolver);
    return { ...setting, isConditional };
  });
  return { origins, settings: settings.sort((a, b) => a.node.start - b.node.start || a.node.end - b.node.end) };
}

type SetValue = Pick<Setting, 'what' | 'value'>;

function settingOf(use: JavaUse, resolver: JavaResolver): SetValue | undefined {
  if (use.form !== 'call') return undefined;
  const name = /#(\w+)\(/.exec(use.use.row)?.[1] ?? '';
  const [value] = use.arguments;
  const what = setters[name];
  if (what && value) return { what, value };
  return name === 'getProperties' ? putOf(use.node, resolver) : undefined;
}

/** `getProperties().put("__STARTDELIVERTIME", time)` */
function putOf(properties: JavaNode, resolver: JavaResolver): SetValue | undefined {
  const call = properties.parent;
  const name = call && child(call, 'name');
  if (call?.kind !== 'method_invocation' || properties.field !== 'object' || !name || resolver.file.text(name) !== 'put') return undefined;
  const [key, value] = child(call, 'arguments')?.children.filter((node) => !node.kind.endsWith('comment')) ?? [];
  const text = key && resolver.constantOf(key);
  const what = text?.kind === 'known' && typeof text.value === 'string' ? reservedKeys[text.value] : undefined;
  return what && value ? { what, value } : undefined;
}

/** Whether a setter stands in a branch inside which the message was not made. */
function mayBeSkipped(call: JavaNode, receiver: JavaNode, send: JavaNode, resolver: JavaResolver): boolean {
  const declaration = resolver.declarationOf(receiver);
  const scope = lifetime(declaration);
  for (const ancestor of ancestors(call)) {
    if (scope && isInside(scope, ancestor)) return false;
    if (branches.has(ancestor.kind) && !isInside(send, ancestor)) return true;
  }
  return false;
}

/** Where the variable has its one value: from its declaration, or from the block of the only assignment. */
function lifetime(declaration: JavaDeclaration | undefined): JavaNode | undefined {
  if (!declaration) return undefined;
  const [assignment] = declaration.assignments;
  return !declaration.initializer && declaration.assignments.length === 1 && assignment ? assignment : declaration.nameNode;
}
