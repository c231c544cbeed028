import type { ApiUse, FileAnalysis } from '../../../../server/engine/support.js';
import type { TextRange } from '../../../../server/engine/text.js';
import { resolverOf } from '../../../../server/languages/java/create-resolver.js';
import type { JavaFile, JavaImport } from '../../../../server/languages/java/file.js';
import { simpleName } from '../../../../server/languages/java/library-notation.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { argumentsOf, child, childOfKind, parts, walk, type JavaNode } from '../../../../server/languages/java/syntax.js';
import { isType, type JavaType } from '../../../../server/languages/java/types.js';
import type { FileModel } from '../../../../server/model/messaging.js';
import { rowLookup } from '../../api-table.js';
import { onsHttpJavaApi, onsHttpLibrary, wildcardRow } from './api.js';
import { lower } from './lower/model.js';
import { isOnsHttpType, onsHttpPackage, onsHttpTypes } from './types.js';
import type { JavaUse, UseForm } from './use.js';

const findRow = rowLookup(onsHttpJavaApi);
const members = [...onsHttpLibrary.types.values()].flatMap((type) => type.members);
const methodNames = new Set(members.filter((member) => member.kind === 'method').map((member) => member.name));
const fieldNames = new Set(members.filter((member) => member.kind === 'field').map((member) => member.name));
const typesWithFields = [...new Set(members.filter((member) => member.kind === 'field').map((member) => member.owner))];
const exceptions: readonly string[] = [onsHttpTypes.serviceException, onsHttpTypes.clientException, onsHttpTypes.ackMessageException];

const cache = new WeakMap<JavaResolver, LoweredFile>();

export interface LoweredFile {
  /** In source order. */
  readonly uses: readonly JavaUse[];
  readonly model: FileModel;
}

/** Every use of the SDK in a file and what they do together. Computed once for a file and an index. */
export function lowerFile(file: JavaFile, index: JavaIndex): LoweredFile {
  const resolver = resolverOf(file, index);
  const known = cache.get(resolver);
  if (known) return known;
  const found = findUses(file, resolver).sort((a, b) => a.use.range.start - b.use.range.start || a.use.range.end - b.use.range.end);
  const { model, data } = lower(found, resolver);
  const uses = found.map((made) => {
    const known = data.get(made);
    return known && Object.keys(known).length > 0 ? { ...made, use: { ...made.use, data: known } } : made;
  });
  const lowered = { uses, model };
  cache.set(resolver, lowered);
  return lowered;
}

/** Every use of the SDK in a file, in source order. */
export function usesOf(file: JavaFile, index: JavaIndex): readonly JavaUse[] {
  return lowerFile(file, index).uses;
}

/**
 * The uses of an analysis with their syntax. A file that was parsed again since its analysis has new nodes, but the uses are the
 * analysis's own objects, by which findings and plans know each other.
 */
export function usesIn(analysis: FileAnalysis, file: JavaFile, index: JavaIndex): readonly JavaUse[] {
  const own = new Map(analysis.uses.map((use) => [keyOf(use), use]));
  return usesOf(file, index).map((made) => ({ ...made, use: own.get(keyOf(made.use)) ?? made.use }));
}

function keyOf(use: ApiUse): string {
  return `${use.range.start}-${use.range.end} ${use.row}`;
}

interface Place {
  readonly form: UseForm;
  readonly row: string;
  readonly node: JavaNode;
  readonly range: TextRange;
  readonly receiver?: JavaNode | undefined;
  readonly arguments?: readonly JavaNode[];
  readonly type?: JavaType | undefined;
}

function findUses(file: JavaFile, resolver: JavaResolver): JavaUse[] {
  return [
    ...calls(file, resolver),
    ...constructions(file, resolver),
    ...references(file, resolver),
    ...constants(file, resolver),
    ...supertypes(file, resolver),
    ...exceptionTypes(file, resolver),
    ...unusedImports(file, resolver),
  ].flatMap((place) => {
    const row = findRow(place.row);
    if (!row) return [];
    const use: ApiUse = {
      row: 'id' in row ? row.id : place.row,
      kind: place.form === 'import' ? 'import' : row.kind,
      range: { start: place.range.start, end: place.range.end },
    };
    return [{ use, form: place.form, node: place.node, receiver: place.receiver, arguments: place.arguments ?? [], type: place.type }];
  });
}

/** The id of the SDK's member that a node means. */
function sdkMember(node: JavaNode, resolver: JavaResolver): { readonly id: string; readonly type: JavaType | undefined } | undefined {
  const member = resolver.memberOf(node);
  return member?.origin === 'library' && isOnsHttpType(member.member.owner) ? { id: member.member.id, type: member.type } : undefined;
}

function* calls(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  for (const [name, invocations] of file.invocations) {
    if (!methodNames.has(name)) continue;
    for (const node of invocations) {
      const found = sdkMember(node, resolver);
      if (!found) continue;
      const range = child(node, 'name') ?? node;
      yield { form: 'call', row: found.id, node, range, receiver: child(node, 'object'), arguments: argumentsOf(node), type: found.type };
    }
  }
  for (const node of file.nodesOf('explicit_constructor_invocation')) {
    const found = sdkMember(node, resolver);
    if (found)
      yield {
        form: 'super-call',
        row: found.id,
        node,
        range: child(node, 'constructor') ?? node,
        arguments: argumentsOf(node),
        type: found.type,
      };
  }
}

function* constructions(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  for (const node of file.nodesOf('object_creation_expression')) {
    const typeNode = child(node, 'type');
    const type = typeNode && resolver.resolveType(typeNode);
    if (!typeNode || !type || !isOnsHttpType(type.name)) continue;
    const row = sdkMember(node, resolver)?.id ?? type.name;
    yield { form: 'construction', row, node, range: { start: node.start, end: typeNode.end }, arguments: argumentsOf(node), type };
  }
}

function* references(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  for (const node of file.nodesOf('method_reference')) {
    const [receiver, ...rest] = parts(node);
    const name = rest.find((part) => part.kind === 'identifier');
    if (name && !methodNames.has(file.text(name))) continue;
    const found = sdkMember(node, resolver);
    if (found) yield { form: 'method-reference', row: found.id, node, range: name ?? node, receiver, type: found.type };
  }
}

function* constants(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  for (const node of file.nodesOf('field_access')) {
    const name = child(node, 'field');
    if (!name || !fieldNames.has(file.text(name))) continue;
    const found = sdkMember(node, resolver);
    if (found) yield { form: 'constant', row: found.id, node, range: name, receiver: child(node, 'object'), type: found.type };
  }
  for (const node of bareConstants(file, resolver)) {
    const found = sdkMember(node, resolver);
    if (found) yield { form: 'constant', row: found.id, node, range: node, type: found.type };
  }
}

/** Names that a static import, or a type of the SDK that is extended, can bring in; most files have neither. */
function bareConstants(file: JavaFile, resolver: JavaResolver): readonly JavaNode[] {
  if (![...fieldNames].some((name) => file.mentionedNames.has(name))) return [];
  const possible =
    file.imports.some((imported) => imported.isStatic && isOnsHttpType(imported.name)) ||
    file.types.some((type) => type.supertypes.some((node) => inherits(resolver.resolveType(node), resolver)));
  if (!possible) return [];
  return [...walk(file.root)].filter(
    (node) =>
      node.kind === 'identifier' &&
      node.field !== 'field' &&
      node.field !== 'name' &&
      fieldNames.has(file.text(node)) &&
      node.parent?.kind !== 'scoped_identifier',
  );
}

function inherits(type: JavaType | undefined, resolver: JavaResolver): boolean {
  return type !== undefined && typesWithFields.some((name) => resolver.isSubtype(type, name));
}

function* supertypes(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  for (const type of file.types) {
    if (type.kind === 'anonymous') continue;
    for (const node of type.supertypes) {
      const supertype = resolver.resolveType(node);
      if (supertype && isOnsHttpType(supertype.name))
        yield { form: 'supertype', row: supertype.name, node, range: typeName(node), type: supertype };
    }
  }
}

/** `AsyncCallback` of `AsyncCallback<TopicMessage>`. */
function typeName(node: JavaNode): JavaNode {
  return (node.kind === 'generic_type' && childOfKind(node, 'type_identifier', 'scoped_type_identifier')) || node;
}

function* exceptionTypes(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  const named = (node: JavaNode | undefined): JavaType | undefined => {
    const type = node && resolver.resolveType(node);
    return exceptions.some((exception) => isType(type, exception)) ? type : undefined;
  };
  for (const clause of file.nodesOf('catch_type')) {
    for (const node of parts(clause)) {
      const type = named(node);
      if (type) yield { form: 'catch', row: type.name, node, range: node, type };
    }
  }
  const tested = [
    ...file.nodesOf('instanceof_expression').map((node) => child(node, 'right')),
    ...file.nodesOf('cast_expression').map((node) => child(node, 'type')),
    ...file.nodesOf('class_literal').map((node) => parts(node)[0]),
  ];
  for (const node of tested) {
    const type = named(node);
    if (node && type) yield { form: 'type-test', row: type.name, node, range: node, type };
  }
}

/** In a file with syntax errors the mention of a name can be lost: nothing is said of its imports then. */
function* unusedImports(file: JavaFile, resolver: JavaResolver): Generator<Place> {
  if (file.syntaxErrors > 0) return;
  for (const imported of file.imports) {
    if (imported.name !== onsHttpPackage && !isOnsHttpType(imported.name)) continue;
    if (isNeeded(imported, file, resolver)) continue;
    yield { form: 'import', row: imported.isWildcard ? wildcardRow : typeOfImport(imported), node: imported.node, range: imported.node };
  }
}

function typeOfImport(imported: JavaImport): string {
  return imported.isStatic && !onsHttpLibrary.types.has(imported.name)
    ? imported.name.slice(0, imported.name.lastIndexOf('.'))
    : imported.name;
}

function isNeeded(imported: JavaImport, file: JavaFile, resolver: JavaResolver): boolean {
  if (!imported.isWildcard) {
    const name = simpleName(imported.name);
    return file.mentionedNames.has(name) || (imported.isStatic && file.invocations.has(name));
  }
  if (imported.isStatic) {
    const names =
      onsHttpLibrary.types
        .get(imported.name)
        ?.members.filter((member) => member.isStatic)
        .map((member) => member.name) ?? [];
    return names.some((name) => file.mentionedNames.has(name) || file.invocations.has(name));
  }
  return [...file.mentionedNames].some((name) => resolver.resolveName(name, file.root) === `${imported.name}.${name}`);
}
