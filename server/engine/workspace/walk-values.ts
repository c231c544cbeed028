import type { DeliveryTime, FileModel, ValueAt } from '../../model/messaging.js';
import { partsOf, type KeySource, type ParameterSlot, type Value } from '../../model/values.js';

/** What a value names that stands elsewhere. */
export interface Names {
  readonly keys: readonly { readonly key: string; readonly source: KeySource }[];
  readonly slots: readonly ParameterSlot[];
  /** Parameters that decide which key is asked. */
  readonly keySlots: readonly ParameterSlot[];
}

const known = new WeakMap<Value, Names>();
const nothing: Names = { keys: [], slots: [], keySlots: [] };

/** More parts than any expression has: the rest of a hostile value is not looked at. */
const mostParts = 10_000;

/** The keys and parameters in a value, however deep; without recursion, as values can be nested by machines. */
export function namesIn(value: Value): Names {
  if (value.kind === 'known' || value.kind === 'unknown') return nothing;
  const before = known.get(value);
  if (before) return before;
  const keys: { key: string; source: KeySource }[] = [];
  const slots: ParameterSlot[] = [];
  const keySlots: ParameterSlot[] = [];
  const waiting: Value[] = [value];
  const seen = new Set<Value>(waiting);
  for (let next = waiting.pop(); next && seen.size <= mostParts; next = waiting.pop()) {
    if (next.kind === 'configuration-key') keys.push({ key: next.key, source: next.source ?? 'properties' });
    else if (next.kind === 'parameter' && next.slot) slots.push(next.slot);
    else if (next.kind === 'composed-key') {
      const inKey = namesIn(next.key);
      keySlots.push(...inKey.slots);
      for (const part of next.key.kind === 'text' ? next.key.parts : []) {
        if (part.kind === 'known') keys.push({ key: String(part.value), source: next.source ?? 'properties' });
      }
    }
    for (const part of partsOf(next)) {
      if (!seen.has(part)) waiting.push(part);
      seen.add(part);
    }
  }
  const names = { keys, slots, keySlots };
  known.set(value, names);
  return names;
}

/** What the condition of a delivery time tests. */
export function testedAt(time: DeliveryTime | undefined): ValueAt | undefined {
  return time?.onlyIf && { value: time.onlyIf.value, range: time.range };
}

/** All values that a file's model holds. */
export function valuesIn(model: FileModel): readonly ValueAt[] {
  return [
    ...model.clients.flatMap((part) => [
      part.endpoint,
      part.accessKey,
      part.secretKey,
      part.securityToken,
      part.instanceId,
      part.namespace,
    ]),
    ...model.producers.flatMap((part) => [part.topic, part.group]),
    ...model.sends.flatMap((part) => [
      part.topic,
      part.tag,
      part.keys,
      part.messageGroup,
      part.deliveryTime,
      testedAt(part.deliveryTime),
      part.bodyBytes,
      part.propertyBytes,
    ]),
    ...model.consumers.flatMap((part) => [part.group, ...part.subscriptions.flatMap(({ topic, filter }) => [topic, filter])]),
    ...(model.features ?? []).map((part) => part.value),
    ...(model.declaredTopics ?? []).flatMap((topic) => [topic.name, topic.instance, topic.remark]),
    ...(model.declaredGroups ?? []).flatMap((group) => [group.name, group.instance, group.remark, group.maxRetryTimes]),
  ].filter((value) => value !== undefined);
}
