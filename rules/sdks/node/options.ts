import {
  isGiven,
  isPropertyRead,
  memberOf,
  nameText,
  orElse,
  propertyName,
  saysSomething,
  ts,
  valueOf,
  type Entity,
  type Resolver,
  type TypeScript,
} from '../../../server/languages/typescript/index.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import { writtenValueAt } from '../legacy-values/script-written-value.js';

/** A value that is there for certain: an object that callers pass may be without it. */
export function surely(options: Options, name: string): ValueAt | undefined {
  const at = options.at(name);
  return at && !options.nodeOf(name) && isGiven({ kind: 'value', value: at.value }) ? undefined : at;
}

/** An object of options as a call or construction is given it. */
export interface Options {
  /** The value of the first of the names that is there. */
  at(...names: readonly string[]): ValueAt | undefined;
  /** The expression of a member, where the object is written in this file. */
  nodeOf(name: string): TypeScript.Expression | undefined;
  /** The member's own object. */
  inner(name: string): Options | undefined;
}

/** The options that an expression is: object literals of this file, with what is spread into them, and objects of other files. */
export function optionsOf(resolver: Resolver, ...expressions: readonly (TypeScript.Expression | undefined)[]): Options {
  const given = expressions.filter((expression) => expression !== undefined);
  const nodes = new Map<string, TypeScript.Expression>();
  for (const expression of given) collect(resolver, expression, nodes, new Set());
  const [last] = given.slice(-1);
  const elsewhere = (name: string): ValueAt | undefined => {
    for (const expression of [...given].reverse()) {
      const member = memberIn(resolver, expression, name);
      if (saysSomething(member)) return { value: valueOf(member), range: rangeOf(resolver, expression) };
    }
    return undefined;
  };
  return {
    at: (...names) =>
      firstOf(
        names,
        (name) => {
          const node = nodes.get(name);
          return node ? writtenAt(resolver, node, last, name) : elsewhere(name);
        },
        (name) => nodes.has(name),
      ),
    nodeOf: (name) => nodes.get(name),
    inner(name) {
      const node = nodes.get(name);
      if (node) return optionsOf(resolver, node);
      const [whole] = given.filter((expression) => saysSomething(memberIn(resolver, expression, name))).slice(-1);
      return whole && optionsElsewhere(resolver, whole, name);
    },
  };
}

/** The value of the first name that is there: of objects that stand elsewhere nobody knows that, so that the next names may hold. */
function firstOf(
  names: readonly string[],
  at: (name: string) => ValueAt | undefined,
  isWritten: (name: string) => boolean,
): ValueAt | undefined {
  let first: ValueAt | undefined;
  for (const name of names) {
    const found = at(name);
    if (!found) continue;
    first = first ? { ...first, value: orElse(first.value, found.value, true) } : found;
    const mayBeLeftOut = found.value.kind === 'configuration-key' || isGiven({ kind: 'value', value: found.value });
    if (isWritten(name) || !mayBeLeftOut) break;
  }
  return first;
}

/** The member's object, where it stands in another file or is what callers pass. */
function optionsElsewhere(resolver: Resolver, whole: TypeScript.Expression, member: string): Options {
  const object = memberIn(resolver, whole, member);
  return {
    at: (...names) =>
      firstOf(
        names,
        (name) => {
          const found = resolver.entities.settle(memberOf(resolver.entities, object, name));
          return saysSomething(found) ? { value: valueOf(found), range: rangeOf(resolver, whole) } : undefined;
        },
        () => false,
      ),
    nodeOf: () => undefined,
    inner: () => undefined,
  };
}

function memberIn(resolver: Resolver, object: TypeScript.Expression, name: string): Entity {
  return resolver.entities.settle(memberOf(resolver.entities, resolver.entityOf(object), name));
}

/** A value that is written in this file; where several objects can be meant, all that they say. */
function writtenAt(
  resolver: Resolver,
  node: TypeScript.Expression,
  whole: TypeScript.Expression | undefined,
  name: string,
): ValueAt | undefined {
  const written = writtenValueAt(resolver, node);
  if (!written || !whole || isWrittenOut(whole)) return written;
  const member = memberIn(resolver, whole, name);
  return saysSomething(member) ? { ...written, value: valueOf(member) } : written;
}

/** An object that is nothing but what stands there. */
function isWrittenOut(expression: TypeScript.Expression): boolean {
  return ts.isObjectLiteralExpression(expression) && !expression.properties.some((property) => ts.isSpreadAssignment(property));
}

function collect(
  resolver: Resolver,
  expression: TypeScript.Expression,
  nodes: Map<string, TypeScript.Expression>,
  open: Set<TypeScript.Node>,
): void {
  for (const origin of resolver.originsOf(expression)) {
    if (open.has(origin)) continue;
    open.add(origin);
    if (isObjectAssign(origin)) for (const argument of origin.arguments) collect(resolver, argument, nodes, open);
    if (!ts.isObjectLiteralExpression(origin)) continue;
    for (const property of origin.properties) {
      const name = nameText(property.name);
      if (ts.isSpreadAssignment(property)) {
        // What callers pass stands in other places: one of their objects is not the others'.
        if (!isGiven(resolver.entityOf(property.expression))) collect(resolver, property.expression, nodes, open);
      }
      if (ts.isShorthandPropertyAssignment(property)) nodes.set(property.name.text, property.name);
      else if (ts.isPropertyAssignment(property) && name !== undefined) nodes.set(name, property.initializer);
    }
  }
}

function isObjectAssign(node: TypeScript.Node): node is TypeScript.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'Object.assign';
}

export function rangeOf(resolver: Resolver, node: TypeScript.Node): { readonly start: number; readonly end: number } {
  return { start: node.getStart(resolver.file.tree), end: node.end };
}

/** Any expression's value with its place. */
export function valueAt(resolver: Resolver, expression: TypeScript.Expression | undefined): ValueAt | undefined {
  return expression && { value: resolver.constantOf(expression), range: rangeOf(resolver, expression) };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The size of a text in bytes, where a constant shows it. */
export function sizeAt(resolver: Resolver, expression: TypeScript.Expression | undefined): ValueAt | undefined {
  const made = expression && sizeMade(resolver, expression);
  if (expression && made !== undefined) return { value: { kind: 'known', value: made, trail: [] }, range: rangeOf(resolver, expression) };
  const text = expression && textOfBody(resolver, expression);
  const value = text && resolver.constantOf(text);
  if (!expression || value?.kind !== 'known' || typeof value.value !== 'string') return undefined;
  return { value: { ...value, value: utf8Length(value.value) }, range: rangeOf(resolver, expression) };
}

/** `Buffer.alloc(n)`, `'x'.repeat(n)`, and `Buffer.from` of the latter, in bytes. */
function sizeMade(resolver: Resolver, expression: TypeScript.Expression): number | undefined {
  const [origin, ...others] = resolver.originsOf(textOfBody(resolver, expression));
  if (others.length > 0 || !origin || !ts.isCallExpression(origin) || !isPropertyRead(origin.expression)) return undefined;
  const [argument] = origin.arguments;
  const count = argument && resolver.constantOf(argument);
  if (count?.kind !== 'known' || typeof count.value !== 'number') return undefined;
  if (/^Buffer\.alloc(?:Unsafe)?$/.test(origin.expression.getText())) return count.value;
  if (propertyName(origin.expression) !== 'repeat') return undefined;
  const repeated = resolver.constantOf(origin.expression.expression);
  return repeated.kind === 'known' && typeof repeated.value === 'string' ? utf8Length(repeated.value) * count.value : undefined;
}

/** `Buffer.from(text)` is as long as its text. */
function textOfBody(resolver: Resolver, expression: TypeScript.Expression): TypeScript.Expression {
  const [origin, ...others] = resolver.originsOf(expression);
  if (others.length > 0 || !origin || !ts.isCallExpression(origin)) return expression;
  const [text, encoding] = origin.arguments;
  return text && !encoding && origin.expression.getText() === 'Buffer.from' ? text : expression;
}

/** Without the entries that are undefined. */
export function present<T extends Readonly<Record<string, unknown>>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
