import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { unwrap, type JavaNode } from '../../../../server/languages/java/syntax.js';
import type { ValueAt } from '../../../../server/model/messaging.js';
import { known, type Value } from '../../../../server/model/values.js';
import { rangeOf } from '../../java/values.js';

export interface Destination {
  readonly topic: ValueAt;
  readonly tag?: ValueAt;
}

/** `topic:tag`, split at the first colon (`split(":", 2)` in both starters). The placeholders of Spring mean nothing there. */
export function destinationOf(argument: JavaNode, resolver: JavaResolver): Destination {
  const node = unwrap(argument);
  const value = resolver.constantOf(node);
  const range = rangeOf(node);
  const { topic, tag } = splitAtColon(value);
  const literal = node.kind === 'string_literal' && value.kind === 'known' ? resolver.file.text(node).slice(1, -1) : undefined;
  if (literal !== undefined && literal === textOf(value) && textOf(topic) !== undefined) {
    const end = range.start + 1 + (textOf(topic)?.length ?? 0);
    const topicRange = { start: range.start + 1, end };
    return {
      topic: { value: topic, range: topicRange, literals: [{ value: textOf(topic) ?? '', range: topicRange }] },
      ...(tag && { tag: { value: tag, range: { start: end + 1, end: range.end - 1 } } }),
    };
  }
  return { topic: { value: topic, range }, ...(tag && { tag: { value: tag, range } }) };
}

function textOf(value: Value): string | undefined {
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

interface Split {
  readonly topic: Value;
  readonly tag?: Value;
}

/** What can't be split here (a key, a parameter) stays whole: the workspace cuts the text that it turns out to be. */
export function splitAtColon(value: Value): Split {
  switch (value.kind) {
    case 'known': {
      const at = typeof value.value === 'string' ? value.value.indexOf(':') : -1;
      if (typeof value.value !== 'string' || at < 0) return { topic: value };
      return { topic: known(value.value.slice(0, at), value.trail), tag: known(value.value.slice(at + 1), value.trail) };
    }
    case 'text': {
      const at = value.parts.findIndex((part) => textOf(part)?.includes(':'));
      const part = value.parts[at];
      if (!part) return { topic: value };
      const cut = splitAtColon(part);
      return {
        topic: joined([...value.parts.slice(0, at), cut.topic], value),
        ...(cut.tag && { tag: joined([cut.tag, ...value.parts.slice(at + 1)], value) }),
      };
    }
    case 'one-of': {
      const parts = value.values.map(splitAtColon);
      const tags = parts.flatMap((part) => part.tag ?? []);
      return {
        topic: { ...value, values: parts.map((part) => part.topic) },
        ...(tags.length > 0 && { tag: { ...value, values: tags } }),
      };
    }
    default:
      return { topic: value };
  }
}

function joined(parts: readonly Value[], { trail }: Value): Value {
  const filled = parts.filter((part) => textOf(part) !== '');
  const [only] = filled;
  if (only && filled.length === 1) return { ...only, trail: [...only.trail, ...trail] };
  return filled.length === 0 ? known('', trail) : { kind: 'text', parts: filled, trail };
}
