import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import { onsHttpLibrary } from '../../../sdks/ons-http/java/api.js';
import { isInside, type Node } from '../source/tree.js';
import type { FileRewrite } from './file-rewrite.js';
import { simpleName } from './names.js';

// Looked up by name or type instead of by going through all: a rewrite is planned with every keystroke.

const legacyNames: ReadonlySet<string> = new Set([...onsHttpLibrary.types.keys()].map(simpleName));
const byType = new WeakMap<FileRewrite, ReadonlyMap<string, readonly JavaDeclaration[]>>();
const byName = new WeakMap<JavaFile, ReadonlyMap<string, readonly JavaDeclaration[]>>();
const none: readonly JavaDeclaration[] = [];

/** Whether a simple name can mean a type of the old SDK. */
export function isLegacyName(name: string): boolean {
  return legacyNames.has(name);
}

/** The file's variables of a type of the old SDK, arrays of it included, in source order. */
export function variablesOf(file: FileRewrite, type: string): readonly JavaDeclaration[] {
  let known = byType.get(file);
  if (!known) {
    const candidates = file.file.declarations.filter((declaration) => canBeLegacy(file, declaration));
    known = grouped(candidates, (declaration) => file.resolver.typeOfDeclaration(declaration)?.name ?? '');
    byType.set(file, known);
  }
  return known.get(type) ?? none;
}

/** A type that is written as another plain name is none of the old SDK's. */
function canBeLegacy(file: FileRewrite, { typeNode }: JavaDeclaration): boolean {
  if (!typeNode) return true;
  if (typeNode.kind === 'integral_type' || typeNode.kind === 'floating_point_type' || typeNode.kind === 'boolean_type') return false;
  if (typeNode.kind !== 'type_identifier') return true;
  const text = file.text(typeNode);
  return text === 'var' || legacyNames.has(text);
}

/** The file's variables of a name, of any kind and scope. */
export function variablesNamed(file: JavaFile, name: string): readonly JavaDeclaration[] {
  let known = byName.get(file);
  if (!known) {
    known = grouped(file.declarations, (declaration) => declaration.name);
    byName.set(file, known);
  }
  return known.get(name) ?? none;
}

/** Whether a local, parameter or the like of that name hides a field at a place. */
export function isHidden(file: JavaFile, name: string, at: Node): boolean {
  return variablesNamed(file, name).some((variable) => !isMember(variable) && isInside(at, variable.scope));
}

function isMember({ kind }: JavaDeclaration): boolean {
  return kind === 'field' || kind === 'enum-constant';
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
