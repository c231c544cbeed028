import type { ApiUse } from '../../../server/engine/support.js';
import type { TextRange } from '../../../server/engine/text.js';
import type { JavaFile, JavaImport } from '../../../server/languages/java/file.js';
import { simpleName } from '../../../server/languages/java/library-notation.js';
import type { JavaLibrary } from '../../../server/languages/java/library.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { argumentsOf, child, childOfKind, parts, walk, type JavaNode } from '../../../server/languages/java/syntax.js';
import { isType, type JavaType } from '../../../server/languages/java/types.js';
import { rowLookup, type ApiTable } from '../api-table.js';
import type { JavaUse, UseForm } from './use.js';

/** What of an SDK its uses are found by. */
export interface JavaSdk {
  readonly library: JavaLibrary;
  readonly table: ApiTable;
  /** Whether a qualified name is one of the SDK's types. */
  readonly isSdkType: (name: string) => boolean;
  /** Whether an import of the package, or of something in it, is the SDK's. */
  readonly isSdkPackage: (name: string) => boolean;
  /** Types that are uses where they are caught or tested for. */
  readonly exceptions: readonly string[];
  /** Row of an import of a whole package. */
  readonly wildcardRow: string;
  /** A call on a value of an SDK type is a use although no version read for the table has the member: its row is the type's. */
  readonly countsUnknownMembers?: boolean;
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

/** The SDK with what is looked up in it for every file. */
interface Sought extends JavaSdk {
  readonly findRow: ReturnType<typeof rowLookup>;
  readonly methodNames: ReadonlySet<string>;
  readonly fieldNames: ReadonlySet<string>;
  readonly typesWithFields: readonly string[];
}

/** Finds every use of an SDK in a file, in source order. */
export function useFinder(sdk: JavaSdk): (file: JavaFile, resolver: JavaResolver) => JavaUse[] {
  const members = [...sdk.library.types.values()].flatMap((type) => type.members);
  const fields = members.filter((member) => member.kind === 'field');
  const sought: Sought = {
    ...sdk,
    findRow: rowLookup(sdk.table),
    methodNames: new Set(members.filter((member) => member.kind === 'method').map((member) => member.name)),
    fieldNames: new Set(fields.map((member) => member.name)),
    typesWithFields: [...new Set(fields.map((member) => member.owner))],
  };
  return (file, resolver) => findUses(file, resolver, sought);
}

function findUses(file: JavaFile, resolver: JavaResolver, sdk: Sought): JavaUse[] {
  const places = [calls, constructions, references, constants, supertypes, exceptionTypes, unusedImports].flatMap((find) => [
    ...find(file, resolver, sdk),
  ]);
  return places
    .flatMap((place) => useOf(place, sdk))
    .sort((a, b) => a.use.range.start - b.use.range.start || a.use.range.end - b.use.range.end);
}

function useOf(place: Place, { findRow }: Sought): readonly JavaUse[] {
  const row = findRow(place.row);
  if (!row) return [];
  const use: ApiUse = {
    row: 'id' in row ? row.id : place.row,
    kind: place.form === 'import' ? 'import' : row.kind,
    range: { start: place.range.start, end: place.range.end },
  };
  return [{ use, form: place.form, node: place.node, receiver: place.receiver, arguments: place.arguments ?? [], type: place.type }];
}

/** The id of the SDK's member that a node means. */
function sdkMember(
  node: JavaNode,
  resolver: JavaResolver,
  sdk: Sought,
): { readonly id: string; readonly type: JavaType | undefined } | undefined {
  const member = resolver.memberOf(node);
  return member?.origin === 'library' && isForeign(member.member.owner, resolver, sdk)
    ? { id: member.member.id, type: member.type }
    : undefined;
}

function* calls(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  for (const [name, invocations] of file.invocations) {
    if (!sdk.methodNames.has(name) && !sdk.countsUnknownMembers) continue;
    for (const node of invocations) {
      const found = sdkMember(node, resolver, sdk) ?? unknownMember(node, resolver, sdk);
      if (!found) continue;
      const range = child(node, 'name') ?? node;
      yield { form: 'call', row: found.id, node, range, receiver: child(node, 'object'), arguments: argumentsOf(node), type: found.type };
    }
  }
  for (const node of file.nodesOf('explicit_constructor_invocation')) {
    const found = sdkMember(node, resolver, sdk);
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

/** A member that the receiver's type has in a version that the table does not know. */
function unknownMember(node: JavaNode, resolver: JavaResolver, sdk: Sought): { readonly id: string; readonly type: undefined } | undefined {
  const receiver = child(node, 'object');
  if (!sdk.countsUnknownMembers || !receiver || resolver.memberOf(node)) return undefined;
  const type = resolver.typeOf(receiver);
  return type && type.dimensions === 0 && isForeign(type.name, resolver, sdk) ? { id: type.name, type: undefined } : undefined;
}

/** A type of the SDK that the project does not declare itself: the SDK's own sources use nothing legacy. */
function isForeign(name: string, resolver: JavaResolver, sdk: Sought): boolean {
  return sdk.isSdkType(name) && resolver.index.projectTypes(name).length === 0;
}

function* constructions(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  for (const node of file.nodesOf('object_creation_expression')) {
    const typeNode = child(node, 'type');
    const type = typeNode && resolver.resolveType(typeNode);
    if (!typeNode || !type || !isForeign(type.name, resolver, sdk)) continue;
    const row = sdkMember(node, resolver, sdk)?.id ?? type.name;
    yield { form: 'construction', row, node, range: { start: node.start, end: typeNode.end }, arguments: argumentsOf(node), type };
  }
}

function* references(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  for (const node of file.nodesOf('method_reference')) {
    const [receiver, ...rest] = parts(node);
    const name = rest.find((part) => part.kind === 'identifier');
    if (name && !sdk.methodNames.has(file.text(name))) continue;
    const found = sdkMember(node, resolver, sdk);
    if (found) yield { form: 'method-reference', row: found.id, node, range: name ?? node, receiver, type: found.type };
  }
}

function* constants(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  for (const node of file.nodesOf('field_access')) {
    const name = child(node, 'field');
    if (!name || !sdk.fieldNames.has(file.text(name))) continue;
    const found = sdkMember(node, resolver, sdk);
    if (found) yield { form: 'constant', row: found.id, node, range: name, receiver: child(node, 'object'), type: found.type };
  }
  for (const node of bareConstants(file, resolver, sdk)) {
    const found = sdkMember(node, resolver, sdk);
    if (found) yield { form: 'constant', row: found.id, node, range: node, type: found.type };
  }
}

/** Names that a static import, or a type of the SDK that is extended, can bring in; most files have neither. */
function bareConstants(file: JavaFile, resolver: JavaResolver, sdk: Sought): readonly JavaNode[] {
  if (![...sdk.fieldNames].some((name) => file.mentionedNames.has(name))) return [];
  const possible =
    file.imports.some((imported) => imported.isStatic && sdk.isSdkType(imported.name)) ||
    file.types.some((type) => type.supertypes.some((node) => inherits(resolver.resolveType(node), resolver, sdk)));
  if (!possible) return [];
  return [...walk(file.root)].filter(
    (node) =>
      node.kind === 'identifier' &&
      node.field !== 'field' &&
      node.field !== 'name' &&
      sdk.fieldNames.has(file.text(node)) &&
      node.parent?.kind !== 'scoped_identifier',
  );
}

function inherits(type: JavaType | undefined, resolver: JavaResolver, sdk: Sought): boolean {
  return type !== undefined && sdk.typesWithFields.some((name) => resolver.isSubtype(type, name));
}

function* supertypes(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  for (const type of file.types) {
    if (type.kind === 'anonymous') continue;
    for (const node of type.supertypes) {
      const supertype = resolver.resolveType(node);
      if (supertype && isForeign(supertype.name, resolver, sdk))
        yield { form: 'supertype', row: supertype.name, node, range: typeName(node), type: supertype };
    }
  }
}

/** `AsyncCallback` of `AsyncCallback<TopicMessage>`. */
function typeName(node: JavaNode): JavaNode {
  return (node.kind === 'generic_type' && childOfKind(node, 'type_identifier', 'scoped_type_identifier')) || node;
}

function* exceptionTypes(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  const named = (node: JavaNode | undefined): JavaType | undefined => {
    const type = node && resolver.resolveType(node);
    return type && sdk.exceptions.some((exception) => isType(type, exception)) && isForeign(type.name, resolver, sdk) ? type : undefined;
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
function* unusedImports(file: JavaFile, resolver: JavaResolver, sdk: Sought): Generator<Place> {
  if (file.syntaxErrors > 0) return;
  for (const imported of file.imports) {
    if (
      !sdk.isSdkPackage(imported.name) ||
      resolver.index.projectTypes(imported.name).length > 0 ||
      isNeeded(imported, file, resolver, sdk)
    )
      continue;
    yield {
      form: 'import',
      row: imported.isWildcard ? sdk.wildcardRow : typeOfImport(imported, sdk),
      node: imported.node,
      range: imported.node,
    };
  }
}

function typeOfImport(imported: JavaImport, { library }: Sought): string {
  return imported.isStatic && !library.types.has(imported.name) ? imported.name.slice(0, imported.name.lastIndexOf('.')) : imported.name;
}

function isNeeded(imported: JavaImport, file: JavaFile, resolver: JavaResolver, { library }: Sought): boolean {
  if (!imported.isWildcard) {
    const name = simpleName(imported.name);
    return file.mentionedNames.has(name) || (imported.isStatic && file.invocations.has(name));
  }
  if (imported.isStatic) {
    const names =
      library.types
        .get(imported.name)
        ?.members.filter((member) => member.isStatic)
        .map((member) => member.name) ?? [];
    return names.some((name) => file.mentionedNames.has(name) || file.invocations.has(name));
  }
  return [...file.mentionedNames].some((name) => resolver.resolveName(name, file.root) === `${imported.name}.${name}`);
}
