import { javaMessages } from '../../../server/languages/java/messages.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';
import { returnsOf } from '../../../server/languages/java/values/calls.js';
import { keyOfMethod, substituteArguments } from '../../../server/languages/java/values/slots.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import type { Value } from '../../../server/model/values.js';
import { rangeOf } from './values.js';

const longestChain = 5;
const longestBuilder = 40;

/** The calls of own methods whose result an object is, outermost first; none where it can be that of several. */
export function factoryCalls(object: JavaNode, resolver: JavaResolver): readonly JavaNode[] {
  const calls: JavaNode[] = [];
  for (let at: JavaNode | undefined = object; at && calls.length < longestChain;) {
    const call = callBehind(at, resolver);
    const body = call && resolver.methodOf(call)?.body;
    if (!call || !body || calls.includes(call)) break;
    calls.push(call);
    const [returned, ...others] = returnsOf(body);
    at = others.length === 0 ? returned : undefined;
  }
  return calls;
}

/** The own method's call that an expression is, or that the builder before its last calls was made by. */
function callBehind(object: JavaNode, resolver: JavaResolver): JavaNode | undefined {
  let node: JavaNode | undefined = unwrap(object);
  for (let steps = 0; node && steps < longestBuilder; steps++) {
    if (node.kind === 'method_invocation') {
      if (resolver.methodOf(node)) return node;
      const receiver = child(node, 'object');
      node = receiver && unwrap(receiver);
      continue;
    }
    const variable = node.kind === 'identifier' ? resolver.declarationOf(node) : undefined;
    if (variable?.kind !== 'local' || !variable.initializer || variable.assignments.length > 0) return undefined;
    node = unwrap(variable.initializer);
  }
  return undefined;
}

/** A value of an object as these calls make it: what other callers pass to the methods is of other objects. */
export function asCalled<V extends ValueAt>(at: V, calls: readonly JavaNode[], resolver: JavaResolver): V {
  let { value } = at;
  for (const call of [...calls].reverse()) {
    const method = resolver.methodOf(call);
    const key = method && keyOfMethod(method, resolver.file);
    const given = argumentsOf(call);
    if (!method || key === undefined || method.isVarargs || given.length !== method.parameters.length) continue;
    const values = given.map((argument, i) => passed(argument, method.parameters[i]?.name ?? '', resolver));
    value = substituteArguments(value, key, values);
  }
  return value === at.value ? at : { ...at, value };
}

/** What stands at the call is where a person would change it. */
function passed(argument: JavaNode, name: string, resolver: JavaResolver): Value {
  const value = resolver.constantOf(argument);
  if (value.trail.length > 0) return value;
  return {
    ...value,
    trail: [{ path: resolver.file.source.path, range: rangeOf(argument), message: javaMessages.passedIn({ name }) }],
  };
}
