import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import { originsOf } from '../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { ancestors, argumentsOf, child, isInside, unwrap, wrapped, type JavaNode } from '../../../server/languages/java/syntax.js';

/** One call on a builder. */
export interface BuilderCall {
  readonly name: string;
  readonly node: JavaNode;
  readonly arguments: readonly JavaNode[];
  /** Stands in a branch that may be passed over before the builder is used. */
  readonly isConditional: boolean;
}

/** How one value of an expression was put together by a builder. */
export interface BuilderChain {
  /** The call that begins it (`newMessageBuilder()`), or what can't be followed further. */
  readonly start: JavaNode;
  readonly isWhole: boolean;
  /** In source order, the one that begins and the last one included. */
  readonly calls: readonly BuilderCall[];
}

const maximumSteps = 200;

/**
 * Follows an expression to the chains of builder calls that it can be: `builder.setTopic(..).build()`, also where the builder is kept in a
 * variable and set in several statements. `begins` names the calls with which a chain begins.
 */
export function builderChains(expression: JavaNode, begins: ReadonlySet<string>, resolver: JavaResolver): readonly BuilderChain[] {
  return originsOf(expression, resolver).map((origin) => chainOf(origin, expression, begins, resolver));
}

export function chainOf(origin: JavaNode, use: JavaNode, begins: ReadonlySet<string>, resolver: JavaResolver): BuilderChain {
  const calls = new Map<JavaNode, BuilderCall>();
  const seen = new Set<JavaDeclaration>();
  const queue: { readonly node: JavaNode; readonly isAlternative: boolean }[] = [{ node: origin, isAlternative: false }];
  let start: JavaNode | undefined;
  let open: JavaNode | undefined;
  const add = (call: JavaNode, isConditional: boolean): void => {
    if (calls.has(call)) return;
    calls.set(call, { name: nameOf(call, resolver), node: call, arguments: argumentsOf(call), isConditional });
  };

  for (let steps = 0; steps < maximumSteps; steps++) {
    const next = queue.shift();
    if (!next) break;
    let at = unwrap(next.node);
    while (at.kind === 'method_invocation') {
      add(at, next.isAlternative || mayBeSkipped(at, use, undefined));
      const object = child(at, 'object');
      if (!object || begins.has(nameOf(at, resolver))) break;
      at = unwrap(object);
    }
    if (at.kind === 'method_invocation') {
      if (begins.has(nameOf(at, resolver))) {
        start ??= at;
        continue;
      }
      // A helper of the file that gives the builder.
      const sources = originsOf(at, resolver).filter((source) => source !== at);
      calls.delete(at);
      if (sources.length === 0) open ??= at;
      queue.push(...sources.map((node) => ({ node, isAlternative: next.isAlternative || sources.length > 1 })));
      continue;
    }
    const declaration = at.kind === 'identifier' || at.kind === 'field_access' ? resolver.declarationOf(at) : undefined;
    if (!declaration) {
      open ??= at;
      continue;
    }
    if (seen.has(declaration)) continue;
    seen.add(declaration);
    const sources = originsOf(at, resolver).filter((source) => source !== at && !isInside(use, source));
    if (sources.length === 0) open ??= at;
    queue.push(...sources.map((node) => ({ node, isAlternative: next.isAlternative || sources.length > 1 })));
    for (const reference of resolver.referencesOf(declaration))
      for (const call of callsOn(reference)) if (!isInside(use, call)) add(call, mayBeSkipped(call, use, declaration));
  }
  const found = [...calls.values()].sort((a, b) => a.node.end - b.node.end);
  return { start: start ?? open ?? origin, isWhole: start !== undefined && open === undefined, calls: found };
}

function nameOf(call: JavaNode, resolver: JavaResolver): string {
  const name = child(call, 'name');
  return name ? resolver.file.text(name) : '';
}

/** `reference.a().b()`: the calls whose receiver begins with the reference. */
function* callsOn(reference: JavaNode): Generator<JavaNode> {
  let at = reference.field === 'field' && reference.parent ? reference.parent : reference;
  for (;;) {
    const outer = wrapped(at);
    const call = outer.parent;
    if (call?.kind !== 'method_invocation' || outer.field !== 'object') return;
    yield call;
    at = call;
  }
}

const branches = new Set([
  'if_statement',
  'ternary_expression',
  'switch_block',
  'switch_block_statement_group',
  'for_statement',
  'enhanced_for_statement',
  'while_statement',
  'catch_clause',
  'lambda_expression',
]);

/** Whether a call stands in a branch that the use does not share, inside of where the variable lives. */
function mayBeSkipped(call: JavaNode, use: JavaNode, declaration: JavaDeclaration | undefined): boolean {
  for (const ancestor of ancestors(call)) {
    if (isInside(use, ancestor)) return false;
    if (declaration && (ancestor === declaration.scope || isInside(declaration.nameNode, ancestor))) return false;
    // Without a variable the whole chain stands where it is made: that it is made at all is the use's matter.
    if (declaration && branches.has(ancestor.kind)) return true;
  }
  return false;
}
