import { ts, type TypeScript } from './compiler.js';
import type { Library } from './libraries.js';
import type { ScriptFile } from './script-file.js';
import { nameText } from './syntax.js';
import { libraryOf } from './type-operations.js';
import { unionOf, type ValueType } from './value-types.js';

type Typings = Record<string, Record<string, string[]>>;

/** What `declare module 'library' { .. }` says: the member names of its classes, interfaces and object types. */
export function typingsOf(file: ScriptFile, libraries: readonly Library[]): Typings {
  const typings: Typings = {};
  for (const statement of file.tree.statements) {
    if (!ts.isModuleDeclaration(statement) || !ts.isStringLiteral(statement.name) || !libraryOf(libraries, statement.name.text)) continue;
    const { body } = statement;
    if (!body || !ts.isModuleBlock(body)) continue;
    const types = (typings[statement.name.text] ??= {});
    for (const declaration of body.statements) {
      const members = membersOf(declaration);
      if (members) types[members.name] = members.names;
    }
  }
  return typings;
}

function membersOf(declaration: TypeScript.Statement): { readonly name: string; readonly names: string[] } | undefined {
  const names = (members: readonly (TypeScript.ClassElement | TypeScript.TypeElement)[]): string[] =>
    members.map(({ name }) => nameText(name)).filter((name) => name !== undefined);
  if (ts.isInterfaceDeclaration(declaration)) return { name: declaration.name.text, names: names(declaration.members) };
  if (ts.isClassDeclaration(declaration) && declaration.name) return { name: declaration.name.text, names: names(declaration.members) };
  if (ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type)) {
    return { name: declaration.name.text, names: names(declaration.type.members) };
  }
  return undefined;
}

/** The library types that share the most members with a description, if they share most of it; as a class, whose instance a type name means. */
export function describedType(library: Library, described: readonly string[]): ValueType | undefined {
  const shared = Object.entries(library.members).map(([name, members]) => ({
    name,
    count: described.filter((member) => members.includes(member)).length,
  }));
  const most = Math.max(...shared.map(({ count }) => count));
  if (most < 2 || most * 2 < described.length) return undefined;
  const names = shared.filter(({ count }) => count === most).map(({ name }) => name);
  const instance = unionOf(names.map((name): ValueType => ({ kind: 'library', library: library.id, name })));
  return instance && { kind: 'constructor', instance };
}
