import type { ApiUse } from '../../../../server/engine/support.js';
import type { PropertyRead } from '../../../../server/languages/typescript/bindings.js';
import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { resolverOf, type Resolver, type ScriptFile, type ScriptIndex } from '../../../../server/languages/typescript/index.js';
import { isPropertyRead, nameText, propertyName, propertyNameNode } from '../../../../server/languages/typescript/syntax.js';
import { alternatives, type ValueType } from '../../../../server/languages/typescript/value-types.js';
import type { NodeApiRow } from './api-row.js';
import { nodeApi, nodeApiRow } from './api.js';
import { importUses } from './imports.js';
import { onsHttpLibrary } from './library.js';
import { errorTestOf } from './error-tests.js';

/** One use of the SDK with its place in the tree; what the rewrite works on. */
export interface ScriptUse {
  /** Plain data, as findings are made of it. */
  readonly use: ApiUse;
  readonly row: NodeApiRow;
  /**
   * The `new` expression; the call (a method that is not called: the property read); the property read of a field or an error's code;
   * the element of a destructuring pattern; the heritage clause's expression; the identifier of a class handed on; the unused import, specifier or require.
   */
  readonly node: TypeScript.Node;
}

const cache = new WeakMap<ScriptFile, WeakMap<ScriptIndex, readonly ScriptUse[]>>();

/** Every use of the SDK in a file, in source order, each once. */
export function usesIn(file: ScriptFile, index: ScriptIndex): readonly ScriptUse[] {
  let byIndex = cache.get(file);
  if (!byIndex) cache.set(file, (byIndex = new WeakMap()));
  let uses = byIndex.get(index);
  if (!uses) byIndex.set(index, (uses = findUses(resolverOf(file, index))));
  return uses;
}

/** Names of members that can be uses: other property reads are not even typed. */
const reportedMembers: ReadonlySet<string> = new Set(
  nodeApi.rows.filter(({ isMethod, isReported }) => isMethod || isReported).map(({ id }) => id.slice(id.indexOf('.') + 1)),
);

function findUses(resolver: Resolver): readonly ScriptUse[] {
  const { file } = resolver;
  const found: ScriptUse[] = [];
  for (const construction of file.bindings.occurrences.constructions) {
    const row = classRow(resolver.typeOf(construction.expression));
    if (row) found.push(useOf(file, row, construction, lastName(construction.expression)));
  }
  for (const name of reportedMembers) {
    for (const read of file.bindings.accessesOf(name)) {
      const row = memberRow(resolver, resolver.typeOf(read.expression), name);
      if (row) found.push(memberUse(file, row, read));
    }
  }
  for (const pattern of file.bindings.occurrences.patterns) {
    for (const element of pattern.elements) {
      const name = nameText(element.propertyName ?? element.name);
      const row = name === undefined || !reportedMembers.has(name) ? undefined : memberRow(resolver, resolver.typeOf(pattern), name);
      if (row) found.push(useOf(file, row, element, element.propertyName ?? element.name));
    }
  }
  for (const pattern of file.bindings.occurrences.assignedPatterns) {
    for (const property of pattern.properties) {
      const name = nameText(property.name);
      const row = name === undefined || !reportedMembers.has(name) ? undefined : memberRow(resolver, resolver.typeOf(pattern), name);
      if (row && property.name) found.push(useOf(file, row, property, property.name));
    }
  }
  for (const node of file.bindings.occurrences.classes) {
    const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
    const row = base && classRow(resolver.typeOf(base));
    if (row) found.push(useOf(file, row, base, lastName(base)));
  }
  found.push(...importUses(resolver, found).map(({ row, node, at, kind }) => useOf(file, row, node, at, kind)));
  return onceEach(found.sort((a, b) => a.use.range.start - b.use.range.start || a.use.range.end - b.use.range.end));
}

function memberUse(file: ScriptFile, row: NodeApiRow, read: PropertyRead): ScriptUse {
  const name = propertyNameNode(read);
  if (row.kind === 'error') return useOf(file, row, read, name);
  const outer = wrapped(read);
  const isCalled = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
  return useOf(file, row, isCalled ? outer.parent : read, name);
}

function useOf(file: ScriptFile, row: NodeApiRow, node: TypeScript.Node, at: TypeScript.Node, kind = row.kind): ScriptUse {
  return { use: { row: row.id, kind, range: { start: at.getStart(file.tree), end: at.end } }, row, node };
}

/** One use for a place, and one for an error test however often it reads the code. */
function onceEach(uses: readonly ScriptUse[]): readonly ScriptUse[] {
  const seen = new Set<TypeScript.Node | number>();
  return uses.filter(({ use, row, node }) => {
    const test = row.id === 'MQError.Code' && isPropertyRead(node) ? errorTestOf(node) : undefined;
    const key = test ?? use.range.start;
    if (seen.has(key) || seen.has(use.range.start)) return false;
    seen.add(key).add(use.range.start);
    return true;
  });
}

/** Row of the class that an expression is; undefined for instances and own classes. */
function classRow(type: ValueType | undefined): NodeApiRow | undefined {
  for (const one of alternatives(type)) {
    if (one.kind === 'constructor' && one.instance.kind === 'library' && one.instance.library === onsHttpLibrary.id)
      return nodeApiRow(one.instance.name);
  }
  return undefined;
}

function memberRow(resolver: Resolver, type: ValueType | undefined, name: string): NodeApiRow | undefined {
  for (const one of resolver.libraryTypesOf(type)) {
    const row = one.library === onsHttpLibrary.id ? nodeApiRow(`${one.name}.${name}`) : undefined;
    if (row && (row.isMethod || row.isReported)) return row;
  }
  return undefined;
}

/** The name in `MQClient`, `MQ.MQClient`, `(require('..').MQClient)`. */
function lastName(expression: TypeScript.Expression): TypeScript.Node {
  let at = expression;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  return isPropertyRead(at) && propertyName(at) !== undefined ? propertyNameNode(at) : at;
}
