import { originsOf } from '../../../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, child, childOfKind, parts, unwrap, walk, type JavaNode } from '../../../../../server/languages/java/syntax.js';

/** How a selector chooses the queue: by a hash of what it is given, by a position of its own, or in a way that can't be told. */
export type SelectorKind = 'hash' | 'position' | 'other';

/** `new SelectMessageQueueByHash()`, a lambda, an anonymous or named class of the file. */
export function selectorKind(selector: JavaNode, resolver: JavaResolver): SelectorKind {
  const kinds = new Set(originsOf(selector, resolver).map((origin) => kindOf(origin, resolver)));
  const [kind] = kinds;
  return kinds.size === 1 && kind ? kind : 'other';
}

function kindOf(origin: JavaNode, resolver: JavaResolver): SelectorKind {
  const { file } = resolver;
  if (origin.kind === 'lambda_expression') return ofBody(child(origin, 'body'), lambdaParameters(origin, resolver), resolver);
  if (origin.kind !== 'object_creation_expression') return 'other';
  const typeNode = child(origin, 'type');
  const type = typeNode && resolver.resolveType(typeNode);
  if (type?.name.endsWith('.SelectMessageQueueByHash')) return 'hash';
  const declared = childOfKind(origin, 'class_body') ? file.typeAt(origin) : file.types.find((own) => own.qualifiedName === type?.name);
  const method = declared?.methods.find((own) => own.name === 'select' && own.parameters.length === 3);
  if (!method) return 'other';
  return ofBody(
    method.body,
    method.parameters.map(({ name }) => name),
    resolver,
  );
}

function lambdaParameters(lambda: JavaNode, { file }: JavaResolver): readonly string[] {
  const list = child(lambda, 'parameters');
  return list ? parts(list).map((parameter) => file.text(child(parameter, 'name') ?? parameter)) : [];
}

/** `queues.get(index)`, where the index is worked out from the argument and the number of queues, or from neither. */
function ofBody(body: JavaNode | undefined, [queues, message, argument]: readonly string[], resolver: JavaResolver): SelectorKind {
  const { file } = resolver;
  if (!body || queues === undefined || argument === undefined) return 'other';
  const chosen = [...walk(body)].filter((node) => {
    const object = child(node, 'object');
    const name = child(node, 'name');
    return node.kind === 'method_invocation' && object && name && file.text(object) === queues && file.text(name) === 'get';
  });
  const kinds = new Set(
    chosen.map((call): SelectorKind => {
      const names = namesBehind(argumentsOf(call)[0], resolver);
      const isModulo = /%|floorMod|\.size\(\)/.test(file.text(body));
      if (names.has(argument) || (message !== undefined && names.has(message))) return isModulo ? 'hash' : 'position';
      return names.size === 0 || (names.size === 1 && names.has(queues)) ? 'position' : 'other';
    }),
  );
  const [kind] = kinds;
  return kinds.size === 1 && kind ? kind : 'other';
}

/** Names in an expression, seen through the variables that hold parts of it; calls of what is none of the parameters are names, too. */
function namesBehind(expression: JavaNode | undefined, resolver: JavaResolver): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<JavaNode>();
  const queue = expression ? [unwrap(expression)] : [];
  for (let at = queue.pop(); at && seen.size < 50; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const node of walk(at)) {
      if (node.kind !== 'identifier' || (node.field === 'name' && node.parent?.kind === 'method_invocation')) continue;
      const declaration = resolver.declarationOf(node);
      const assigned = declaration?.assignments.flatMap((assignment) => child(assignment, 'right') ?? []) ?? [];
      const values = declaration?.kind === 'local' ? [...(declaration.initializer ? [declaration.initializer] : []), ...assigned] : [];
      if (values.length > 0) queue.push(...values);
      else if (!/^[A-Z]/.test(resolver.file.text(node))) names.add(resolver.file.text(node));
    }
  }
  return names;
}
