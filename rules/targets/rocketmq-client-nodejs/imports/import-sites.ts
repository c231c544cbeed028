import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { dynamicallyImportedModule, requiredModule } from '../../../../server/languages/typescript/syntax.js';
import type { FileRewrite } from '../file/rewrite.js';
import { functionAround } from '../text/statements.js';

export const legacyModule = '@aliyunmq/mq-http-sdk';
export const targetModule = 'rocketmq-client-nodejs';

/** One place where a file loads the old SDK, with the form in which it takes names from it. */
export interface ImportSite {
  /** The import declaration, variable statement or call. */
  readonly node: TypeScript.Node;
  readonly module: TypeScript.StringLiteralLike;
  readonly form:
    /** `import { A } from`, `const { A } = require()`, `const { A } = await import()`. */
    | { readonly kind: 'named'; readonly list: TypeScript.NamedImports | TypeScript.ObjectBindingPattern }
    /** `import * as x`, `const x = require()`, `import x = require()`: names are read from `x`. */
    | { readonly kind: 'namespace'; readonly name: TypeScript.Identifier }
    /** `import x from`, as native ES modules must, with what is taken from `x`. */
    | { readonly kind: 'default'; readonly name: TypeScript.Identifier }
    /** `const A = require().A`. */
    | { readonly kind: 'member'; readonly declaration: TypeScript.VariableDeclaration; readonly read: TypeScript.PropertyAccessExpression }
    /** `new (require().A)(..)`. */
    | { readonly kind: 'inline'; readonly read: TypeScript.PropertyAccessExpression }
    /** Loaded for nothing. */
    | { readonly kind: 'bare' }
    | { readonly kind: 'unsupported' };
  /** The function that the names are confined to; undefined at module level. */
  readonly scope: TypeScript.Node | undefined;
}

export function importSites(rewrite: FileRewrite): readonly ImportSite[] {
  const sites: ImportSite[] = [];
  const visit = (node: TypeScript.Node): void => {
    const site = siteOf(node);
    if (site) sites.push({ ...site, scope: functionAround(site.node) });
    ts.forEachChild(node, visit);
  };
  visit(rewrite.tree);
  return sites;
}

function siteOf(node: TypeScript.Node): Omit<ImportSite, 'scope'> | undefined {
  if (ts.isImportDeclaration(node)) {
    if (!ts.isStringLiteral(node.moduleSpecifier) || node.moduleSpecifier.text !== legacyModule) return undefined;
    return { node, module: node.moduleSpecifier, form: declaredForm(node) };
  }
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    const module = ts.isExternalModuleReference(reference) && ts.isStringLiteral(reference.expression) ? reference.expression : undefined;
    return module?.text === legacyModule ? { node, module, form: { kind: 'namespace', name: node.name } } : undefined;
  }
  if (ts.isExportDeclaration(node)) {
    const module = node.moduleSpecifier;
    return module && ts.isStringLiteral(module) && module.text === legacyModule
      ? { node, module, form: { kind: 'unsupported' } }
      : undefined;
  }
  const module = requiredModule(node) ?? dynamicallyImportedModule(node);
  if (!module || module.text !== legacyModule || !ts.isCallExpression(node)) return undefined;
  return { module, ...calledForm(node) };
}

function declaredForm(node: TypeScript.ImportDeclaration): ImportSite['form'] {
  const clause = node.importClause;
  if (!clause) return { kind: 'bare' };
  const named = clause.namedBindings;
  if (clause.name && named) return { kind: 'unsupported' };
  if (clause.name) return { kind: 'default', name: clause.name };
  if (named && ts.isNamespaceImport(named)) return { kind: 'namespace', name: named.name };
  return named ? { kind: 'named', list: named } : { kind: 'bare' };
}

/** The statement around a `require` or `import()` and how it takes names. */
function calledForm(call: TypeScript.CallExpression): { readonly node: TypeScript.Node; readonly form: ImportSite['form'] } {
  let value = wrapped(call);
  if (ts.isAwaitExpression(value.parent)) value = wrapped(value.parent);
  const { parent } = value;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === value) {
    const read = wrapped(parent);
    if (ts.isVariableDeclaration(read.parent) && read.parent.initializer === read && ts.isIdentifier(read.parent.name)) {
      return { node: statementAround(read.parent), form: { kind: 'member', declaration: read.parent, read: parent } };
    }
    return { node: call, form: { kind: 'inline', read: parent } };
  }
  if (ts.isVariableDeclaration(parent) && parent.initializer === value) {
    const node = statementAround(parent);
    if (ts.isIdentifier(parent.name)) return { node, form: { kind: 'namespace', name: parent.name } };
    if (ts.isObjectBindingPattern(parent.name)) return { node, form: { kind: 'named', list: parent.name } };
  }
  return { node: call, form: ts.isExpressionStatement(parent) ? { kind: 'bare' } : { kind: 'unsupported' } };
}

function statementAround(declaration: TypeScript.VariableDeclaration): TypeScript.Node {
  const list = declaration.parent;
  return ts.isVariableDeclarationList(list) ? list.parent : list;
}
