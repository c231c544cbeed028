import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { entryBreak } from '../text/layout.js';
import { methodCall, propertiesType, typeNameOf, type MethodCall } from '../parts/legacy.js';
import { messages } from '../messages.js';
import { block, rangeOf, targetType, type FileRewrite } from '../file/rewrite.js';
import { commentsOf, removeStatement } from '../text/statements.js';
import { asText, deliveryEntries, keysText, messageGroupEntries, propertiesText, type Property } from './values.js';
import type { Render } from '../file/draft.js';
import type { Setting } from './property-settings.js';
import { rewriteSetter } from './property-setters.js';
import { type Chain, straightLine, assignedVariable } from './property-chain.js';

/** Entries of a send's options that come from message properties, and whether they come last. */
export interface FoldedProperties {
  readonly spread: (render: Render) => string[];
  readonly fields: (render: Render) => string[];
}

/** What becomes of each `new MessageProperties()`: folded into its one send, or an object that holds part of the options. */
export interface PropertiesPlan {
  /** By the third argument of a send. */
  readonly folded: ReadonlyMap<TypeScript.Node, FoldedProperties>;
}

export function planProperties(rewrite: FileRewrite, created: readonly TypeScript.NewExpression[]): PropertiesPlan {
  const folded = new Map<TypeScript.Node, FoldedProperties>();
  const settersDone = new Set<TypeScript.Node>();
  for (const node of created) {
    rewrite.settled.add(node);
    const chain = straightLine(rewrite, node);
    if (!chain) {
      keepAsObject(rewrite, node);
      continue;
    }
    for (const { call } of chain.setters) settersDone.add(call);
    folded.set(chain.argument, fold(rewrite, chain));
  }
  removeEmptyVariables(rewrite, created, folded);
  for (const call of setterCalls(rewrite)) {
    if (!settersDone.has(call.node)) rewriteSetter(rewrite, call);
  }
  return { folded };
}

/** `let props;` whose every value was folded. */
function removeEmptyVariables(
  rewrite: FileRewrite,
  created: readonly TypeScript.NewExpression[],
  folded: ReadonlyMap<TypeScript.Node, FoldedProperties>,
): void {
  const declarations = new Set(created.flatMap((node) => assignedVariable(rewrite, node)?.declaration ?? []));
  for (const { node, references, assignments } of declarations) {
    if (
      !ts.isVariableDeclaration(node) ||
      node.initializer ||
      !ts.isVariableStatement(node.parent.parent) ||
      node.parent.parent.declarationList.declarations.length > 1
    )
      continue;
    const made = assignments.flatMap(({ value }) => (value ? [unwrap(value)] : []));
    const isAll =
      made.every((value) => created.some((candidate) => candidate === value)) &&
      references.filter((reference) => folded.has(reference)).length === made.length;
    if (isAll) removeStatement(rewrite, node.parent.parent);
  }
}

/** Setters move into the send as fields, each with the comments that stood above it. */
function fold(rewrite: FileRewrite, { statement, setters }: Chain): FoldedProperties {
  removeStatement(rewrite, statement);
  for (const { call } of setters) removeStatement(rewrite, call.parent);
  const kinds = setters.map(({ setting }) => setting.kind);
  if (kinds.includes('group') && kinds.includes('delivery')) block(rewrite, statement, messages.orderedAndDelayed());
  const comments = new Map<string, string[]>();
  let pending = [...commentsOf(rewrite, statement)];
  for (const { call, setting } of setters) {
    const own = [...pending, ...commentsOf(rewrite, call.parent)];
    pending = [];
    if (setting.kind !== 'none') comments.set(setting.kind, [...(comments.get(setting.kind) ?? []), ...own]);
  }
  const commented = (kind: string, entries: string[]): string[] =>
    entries.map((text) => [...(comments.get(kind) ?? []), text].join(entryBreak));
  const properties = setters.flatMap(({ setting }): Property[] => (setting.kind === 'property' ? [setting] : []));
  const valueOf = (kind: Setting['kind']): TypeScript.Expression | undefined => {
    const setter = setters.find(({ setting }) => setting.kind === kind)?.setting;
    return setter && 'value' in setter ? setter.value : undefined;
  };
  const [tag, keys, group, delivery] = [valueOf('tag'), valueOf('keys'), valueOf('group'), valueOf('delivery')];
  return {
    spread: () => [],
    fields: (render) => [
      ...(tag ? commented('tag', [`tag: ${asText(rewrite, tag, render)}`]) : []),
      ...(keys ? commented('keys', [`keys: ${keysText(rewrite, keys, render)}`]) : []),
      ...(properties.length > 0 ? commented('property', [`properties: ${propertiesText(rewrite, properties, render)}`]) : []),
      ...(group ? commented('group', messageGroupEntries(rewrite, group, render)) : []),
      ...(delivery ? commented('delivery', deliveryEntries(rewrite, delivery, render)) : []),
    ],
  };
}

/** The properties live on as an object that holds part of the options of a send. */
function keepAsObject(rewrite: FileRewrite, node: TypeScript.NewExpression): void {
  if (node.arguments && node.arguments.length > 0) {
    block(rewrite, node, messages.unsupportedUse({ member: 'new MessageProperties' }));
    return;
  }
  const { parent } = node;
  const isPlainVariable = rewrite.isTyped && ts.isVariableDeclaration(parent) && !parent.type;
  if (isPlainVariable) rewrite.draft.insert(parent.name.end, `: ${optionsType(rewrite, node)}`);
  const isBody = ts.isArrowFunction(parent) && parent.body === node;
  const isCast = rewrite.isTyped && !isPlainVariable && !isAnnotated(node);
  const empty = isCast ? `{} as ${optionsType(rewrite, node)}` : '{}';
  rewrite.draft.replace(rangeOf(rewrite, node), isBody ? `(${empty})` : empty);
}

export function optionsType(rewrite: FileRewrite, at: TypeScript.Node): string {
  return `Omit<${targetType(rewrite, 'MessageOptions', at)}, ${rewrite.style.quote}topic${rewrite.style.quote} | ${rewrite.style.quote}body${rewrite.style.quote}>`;
}

function isAnnotated(node: TypeScript.NewExpression): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.type !== undefined;
}

function setterCalls(rewrite: FileRewrite): MethodCall[] {
  const found: MethodCall[] = [];
  const visit = (node: TypeScript.Node): void => {
    const call = methodCall(node);
    if (call && typeNameOf(rewrite.resolver, call.receiver) === propertiesType) found.push(call);
    ts.forEachChild(node, visit);
  };
  visit(rewrite.tree);
  return found;
}
