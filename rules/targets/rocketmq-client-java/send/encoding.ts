import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, legacyCalls } from '../file/legacy-calls.js';
import { ancestors, child, childOfKind, closest, isInside, methodKinds, parts, walk, type Node } from '../source/tree.js';

const encodingException = 'java.io.UnsupportedEncodingException';

/**
 * The old setter for text declared UnsupportedEncodingException, which `getBytes(UTF_8)` does not: a clause that nothing else
 * reaches must go. Where that can't be told, `getBytes("UTF-8")` keeps the clause legal.
 */
export function settleEncoding(file: FileRewrite): void {
  for (const call of legacyCalls(file)) {
    if (call.name !== 'setMessageBody' || call.parameterTypes[0] !== 'java.lang.String') continue;
    const clause = clauseAround(file, call.node);
    if (!clause) continue;
    const reach = othersReach(file, clause.body, clause.names);
    if (reach === 'no') file.encodingCatches.add(clause.node);
    else if (reach === 'unknown') file.encodingCatchStays.add(call.node);
  }
}

interface Clause {
  readonly node: Node;
  readonly body: Node;
  readonly names: readonly string[];
}

/** The catch clause that the old setter's exception reached, if it names that exception or IOException. */
function clauseAround(file: FileRewrite, node: Node): Clause | undefined {
  let inside = node;
  for (const at of ancestors(node)) {
    if (methodKinds.includes(at.kind) || at.kind === 'lambda_expression') return undefined;
    const body = at.kind === 'try_statement' || at.kind === 'try_with_resources_statement' ? child(at, 'body') : undefined;
    if (body && isInside(inside, body)) {
      for (const clause of at.children.filter((part) => part.kind === 'catch_clause')) {
        const parameter = childOfKind(clause, 'catch_formal_parameter');
        const types = parameter && childOfKind(parameter, 'catch_type');
        const names = types ? parts(types).map((type) => file.resolver.resolveType(type)?.name ?? file.text(type)) : [];
        if (names.some((name) => /^(java\.lang\.)?(Exception|Throwable)$/.test(name))) return undefined;
        if (names.some((name) => name.endsWith('UnsupportedEncodingException') || name === 'java.io.IOException')) {
          return names.length === 1 ? { node: clause, body, names } : undefined;
        }
      }
    }
    inside = at;
  }
  return undefined;
}

/** Whether anything else in a block throws one of the exceptions. */
function othersReach(file: FileRewrite, body: Node, names: readonly string[]): 'yes' | 'no' | 'unknown' {
  let unknown = false;
  const home = closest(body, 'lambda_expression', 'class_body');
  for (const node of walk(body)) {
    if (node.kind === 'throw_statement') unknown = true;
    if (node.kind !== 'method_invocation' && node.kind !== 'object_creation_expression') continue;
    if (closest(node, 'lambda_expression', 'class_body') !== home) continue;
    const legacy = legacyCall(file, node);
    if (legacy) {
      if (legacy.member === 'MQClient.close' && names.includes('java.io.IOException')) return 'yes';
      continue;
    }
    const thrown = file.resolver.thrownBy(node) ?? (isHarmlessCall(file, node) ? [] : undefined);
    if (!thrown) unknown = true;
    else if (
      thrown.some(
        (name) =>
          name === encodingException ||
          (names.includes('java.io.IOException') && /IOException$|EncodingException$|FileNotFound/.test(name)),
      )
    )
      return 'yes';
  }
  return unknown ? 'unknown' : 'no';
}

const harmless = /^(System\.(out|err)\.|log(ger)?\.|LOG(GER)?\.|System\.currentTimeMillis|String\.|UUID\.|Objects\.)/;

/** Calls that are known by name alone to throw nothing checked. */
function isHarmlessCall(file: FileRewrite, node: Node): boolean {
  const name = child(node, 'name');
  if (node.kind !== 'method_invocation' || !name) return false;
  const text = file.source.slice(node.start, name.end);
  return (
    harmless.test(text) ||
    /\.(toString|append|size|isEmpty|put|get|printStackTrace|getMessageId|toJSONString|length|trim|equals|getProperties)$/.test(text)
  );
}
