import { originsOf } from '../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { argumentsOf, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { Subscription } from '../../../server/model/messaging.js';
import { valueAt } from './values.js';

/** `subscribe(topic, "a || b", ..)`, `subscribe(topic, MessageSelector.bySql(".."), ..)`. */
export function subscribed([topic, filter]: readonly JavaNode[], resolver: JavaResolver): Subscription {
  if (!topic) return {};
  const at = valueAt(topic, resolver);
  if (!filter) return { topic: at };
  const selector = originsOf(filter, resolver).find((origin) => selectorKind(origin, resolver) !== undefined);
  const kind = selector && selectorKind(selector, resolver);
  const [expression] = selector ? argumentsOf(selector) : [];
  if (selector && kind && expression) return { topic: at, filter: valueAt(expression, resolver), filterKind: kind };
  return isText(filter, resolver) ? { topic: at, filter: valueAt(filter, resolver), filterKind: 'tag' } : { topic: at };
}

function isText(node: JavaNode, resolver: JavaResolver): boolean {
  const type = resolver.typeOf(node);
  return type === undefined ? node.kind !== 'null_literal' : type.name === 'java.lang.String';
}

function selectorKind(node: JavaNode, resolver: JavaResolver): Subscription['filterKind'] {
  const member = node.kind === 'method_invocation' ? resolver.memberOf(node) : undefined;
  if (member?.origin !== 'library' || !member.member.owner.endsWith('.MessageSelector')) return undefined;
  return member.member.name === 'bySql' ? 'sql92' : member.member.name === 'byTag' ? 'tag' : undefined;
}
