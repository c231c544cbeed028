import {
  dynamicallyImportedModule,
  isPropertyRead,
  nameText,
  propertyName,
  requiredModule,
  ts,
  unwrap,
  type Resolver,
  type TypeScript,
} from '../../../../server/languages/typescript/index.js';

export const grpcModule = 'rocketmq-client-nodejs';

/** Whether a file imports the package, be it for types. */
export function importsPackage({ file }: Resolver): boolean {
  const { moduleDeclarations, calls } = file.bindings.occurrences;
  const declared = moduleDeclarations.some((node) => {
    if (!ts.isImportEqualsDeclaration(node)) return node.moduleSpecifier !== undefined && isModule(node.moduleSpecifier);
    return ts.isExternalModuleReference(node.moduleReference) && isModule(node.moduleReference.expression);
  });
  return declared || calls.some((call) => isModule(requiredModule(call) ?? dynamicallyImportedModule(call) ?? call));
}

/** The name under which the package exports what an expression means; undefined for everything else. */
export function exportedName(expression: TypeScript.Expression, resolver: Resolver): string | undefined {
  const node = unwrap(expression);
  if (isPropertyRead(node)) return isPackage(node.expression, resolver) ? propertyName(node) : undefined;
  if (!ts.isIdentifier(node)) return undefined;
  const declared = resolver.file.bindings.declarationOf(node)?.node;
  if (!declared) return undefined;
  if (ts.isImportSpecifier(declared)) {
    return isModule(declared.parent.parent.parent.moduleSpecifier) ? nameText(declared.propertyName ?? declared.name) : undefined;
  }
  if (ts.isBindingElement(declared)) {
    const source = ts.isVariableDeclaration(declared.parent.parent) ? declared.parent.parent.initializer : undefined;
    return source && isPackage(source, resolver) ? nameText(declared.propertyName ?? declared.name) : undefined;
  }
  const value = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  return value && isPropertyRead(unwrap(value)) ? exportedName(value, resolver) : undefined;
}

/** Whether an expression is all that the package exports. */
function isPackage(expression: TypeScript.Expression, resolver: Resolver): boolean {
  const node = unwrap(expression);
  const awaited = ts.isAwaitExpression(node) ? unwrap(node.expression) : node;
  const module = requiredModule(awaited) ?? dynamicallyImportedModule(awaited);
  if (module) return isModule(module);
  if (!ts.isIdentifier(node)) return false;
  const declared = resolver.file.bindings.declarationOf(node)?.node;
  if (!declared) return false;
  if (ts.isNamespaceImport(declared)) return isModule(declared.parent.parent.moduleSpecifier);
  if (ts.isImportClause(declared)) return isModule(declared.parent.moduleSpecifier);
  if (ts.isImportEqualsDeclaration(declared)) {
    return ts.isExternalModuleReference(declared.moduleReference) && isModule(declared.moduleReference.expression);
  }
  const value = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  return value !== undefined && !ts.isIdentifier(unwrap(value)) && isPackage(value, resolver);
}

function isModule(node: TypeScript.Node): boolean {
  return ts.isStringLiteralLike(node) && node.text === grpcModule;
}
