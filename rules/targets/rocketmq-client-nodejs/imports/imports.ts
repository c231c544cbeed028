import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin } from '../../../../server/languages/typescript/enclosing.js';
import { importSites, targetModule, type ImportSite } from './import-sites.js';
import { messages } from '../messages.js';
import { block, rangeOf, semicolon, type FileRewrite, type Need, type TargetName } from '../file/rewrite.js';
import { removeStatement } from '../text/statements.js';

/** Values first, then types; the order in which imports list them. */
const order: readonly TargetName[] = [
  'Producer',
  'SimpleConsumer',
  'ClientException',
  'MessageOptions',
  'MessageView',
  'ProducerOptions',
  'SendReceipt',
  'SimpleConsumerOptions',
];

/** Decides how each name of the target package is spelled in a file, before other stages write it. */
export function spellNames(rewrite: FileRewrite): readonly ImportSite[] {
  const sites = importSites(rewrite);
  const namespace = sites.length > 0 && sites.every(({ form }) => form.kind === 'namespace') ? sites[0] : undefined;
  const inline = sites.every(({ form }) => form.kind === 'inline') ? sites[0] : undefined;
  for (const name of order) {
    if (namespace?.form.kind === 'namespace') rewrite.spellings.set(name, `${namespace.form.name.text}.${name}`);
    else if (inline && !rewrite.isTyped)
      rewrite.spellings.set(name, `(require(${rewrite.style.quote}${targetModule}${rewrite.style.quote}).${name})`);
    else rewrite.spellings.set(name, isTaken(rewrite, name) ? `RocketMQ${name}` : name);
  }
  return sites;
}

function isTaken(rewrite: FileRewrite, name: string): boolean {
  return rewrite.bindings.declarations.some((declaration) => declaration.name === name);
}

/** Swaps the imports: each site takes what is needed where its names reach. */
export function rewriteImports(rewrite: FileRewrite, sites: readonly ImportSite[]): void {
  const needs = rewrite.needs;
  if (sites.some(({ form }) => form.kind === 'unsupported')) {
    for (const site of sites) if (site.form.kind === 'unsupported') block(rewrite, site.node, messages.unsupportedImport());
    return;
  }
  if (sites.length === 0) {
    if (needs.length > 0) addImport(rewrite, needs);
    return;
  }
  const main = sites.find(({ scope }) => scope === undefined);
  const unmet = new Set(needs);
  for (const site of sites) {
    const own = needs.filter(
      (need) => unmet.has(need) && (site.scope === undefined ? site === main : main === undefined && isWithin(need.at, site.scope)),
    );
    for (const need of own) unmet.delete(need);
    rewriteSite(rewrite, site, own);
  }
  if (unmet.size > 0) {
    const [first] = unmet;
    if (first) block(rewrite, sites[0]?.node ?? first.at, messages.unsupportedImport());
  }
}

function rewriteSite(rewrite: FileRewrite, site: ImportSite, needs: readonly Need[]): void {
  const { form, node } = site;
  const takesFrom = form.kind === 'namespace' || form.kind === 'default' ? destructuredFrom(rewrite, form.name) : [];
  for (const statement of takesFrom) removeStatement(rewrite, statement);
  if (needs.length === 0) {
    if (form.kind !== 'inline') removeSite(rewrite, site);
    return;
  }
  const { quote } = rewrite.style;
  switch (form.kind) {
    case 'named': {
      replaceNames(rewrite, form.list, needs);
      replaceModule(rewrite, site);
      return;
    }
    case 'default': {
      if (ts.isImportDeclaration(node))
        rewrite.draft.replace(
          rangeOf(rewrite, form.name),
          `{ ${listed(rewrite, needs, false, ': ').join(', ')} }`.replaceAll(': RocketMQ', ' as RocketMQ'),
        );
      replaceModule(rewrite, site);
      return;
    }
    case 'member': {
      const names = listed(rewrite, needs, false, ': ');
      const only = names.length === 1 ? names[0] : undefined;
      if (only !== undefined && !only.includes(':')) {
        rewrite.draft.replace(rangeOf(rewrite, form.declaration.name), only);
        rewrite.draft.replace(rangeOf(rewrite, form.read.name), only);
      } else {
        rewrite.draft.replace(rangeOf(rewrite, form.declaration.name), `{ ${names.join(', ')} }`);
        rewrite.draft.replace({ start: form.read.expression.end, end: form.read.end }, '');
      }
      replaceModule(rewrite, site);
      return;
    }
    case 'inline':
      return;
    case 'namespace':
    case 'bare':
      rewrite.draft.replace(rangeOf(rewrite, site.module), `${quote}${targetModule}${quote}`);
      return;
    case 'unsupported':
      return;
  }
}

function replaceModule(rewrite: FileRewrite, site: ImportSite): void {
  const { start, end } = rangeOf(rewrite, site.module);
  rewrite.draft.replace({ start: start + 1, end: end - 1 }, targetModule);
}

/** The names that a list takes, in the list's own layout. */
function replaceNames(rewrite: FileRewrite, list: TypeScript.NamedImports | TypeScript.ObjectBindingPattern, needs: readonly Need[]): void {
  const isImport = ts.isNamedImports(list);
  const isTypes = isImport && isTypeOnly(list) && needs.every(({ type }) => type);
  const names = listed(rewrite, needs, isImport && rewrite.isTyped && !isTypes, isImport ? ' as ' : ': ');
  const [first] = list.elements;
  const last = list.elements.at(-1);
  if (isImport && isTypeOnly(list) && !isTypes) removeTypeKeyword(rewrite, list);
  if (!first || !last) {
    rewrite.draft.replace(rangeOf(rewrite, list), `{ ${names.join(', ')} }`);
    return;
  }
  const start = first.getStart(rewrite.tree);
  const lead = rewrite.text.slice(list.getStart(rewrite.tree) + 1, start);
  const separator = lead.includes('\n') ? `,${lead.slice(lead.search(/\r?\n/))}` : ', ';
  rewrite.draft.replace({ start, end: last.end }, names.join(separator));
}

function isTypeOnly(list: TypeScript.NamedImports): boolean {
  return list.parent.isTypeOnly;
}

function removeTypeKeyword(rewrite: FileRewrite, list: TypeScript.NamedImports): void {
  const start = list.parent.getStart(rewrite.tree);
  rewrite.draft.replace({ start, end: list.getStart(rewrite.tree) }, '');
}

/** Texts of the names in an import list. */
function listed(rewrite: FileRewrite, needs: readonly Need[], marksTypes: boolean, renaming: ' as ' | ': '): readonly string[] {
  return order.flatMap((name) => {
    const own = needs.filter((need) => need.name === name);
    if (own.length === 0 || (!rewrite.isTyped && own.every(({ type }) => type))) return [];
    const spelling = rewrite.spellings.get(name) ?? name;
    const text = spelling === name ? name : `${name}${renaming}${spelling}`;
    const isTypeName = order.indexOf(name) > order.indexOf('ClientException');
    return [marksTypes && isTypeName ? `type ${text}` : text];
  });
}

/** `const { MQClient } = mq;` */
function destructuredFrom(rewrite: FileRewrite, name: TypeScript.Identifier): readonly TypeScript.Node[] {
  const references = rewrite.bindings.declarationOf(name)?.references ?? [];
  return references.flatMap((reference) => {
    const { parent } = reference;
    const takes = ts.isVariableDeclaration(parent) && parent.initializer === reference && ts.isObjectBindingPattern(parent.name);
    return takes && ts.isVariableDeclarationList(parent.parent) && parent.parent.declarations.length === 1 ? [parent.parent.parent] : [];
  });
}

function removeSite(rewrite: FileRewrite, { node, form }: ImportSite): void {
  if (ts.isVariableStatement(node) && node.declarationList.declarations.length > 1) {
    const declaration =
      form.kind === 'named'
        ? form.list.parent
        : form.kind === 'namespace'
          ? form.name.parent
          : form.kind === 'member'
            ? form.declaration
            : undefined;
    const { declarations } = node.declarationList;
    const index = declarations.findIndex((candidate) => candidate === declaration);
    const [own, next, previous] = [declarations[index], declarations[index + 1], declarations[index - 1]];
    if (!own) return;
    if (next) rewrite.draft.replace({ start: own.getStart(rewrite.tree), end: next.getStart(rewrite.tree) }, '');
    else if (previous) rewrite.draft.replace({ start: previous.end, end: own.end }, '');
    return;
  }
  removeStatement(rewrite, ts.isCallExpression(node) ? node.parent : node);
}

/** A file that took SDK values from another file now names the package itself. */
function addImport(rewrite: FileRewrite, needs: readonly Need[]): void {
  const { style, tree } = rewrite;
  const isModule =
    tree.statements.some((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || rewrite.isTyped;
  const names = listed(rewrite, needs, isModule && rewrite.isTyped, isModule ? ' as ' : ': ').join(', ');
  if (names === '') return;
  const onlyTypes = isModule && needs.every(({ type }) => type) && rewrite.isTyped;
  const clause = onlyTypes ? `type { ${names.replaceAll('type ', '')} }` : `{ ${names} }`;
  const line = isModule
    ? `import ${clause} from ${style.quote}${targetModule}${style.quote}${semicolon(rewrite)}`
    : `const { ${names} } = require(${style.quote}${targetModule}${style.quote})${semicolon(rewrite)}`;
  const imports = tree.statements.filter((statement) => importedPath(statement) !== undefined);
  const relative = imports.find((statement) => importedPath(statement)?.startsWith('.'));
  const last = imports.at(-1);
  if (relative) rewrite.draft.insert(relative.getStart(tree), `${line}${style.newline}`);
  else if (last) rewrite.draft.insert(last.end, `${style.newline}${line}`);
  else {
    const directive = tree.statements.find(
      (statement) => !(ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)),
    );
    rewrite.draft.insert(directive?.getStart(tree) ?? 0, `${line}${style.newline}${style.newline}`);
  }
}

function importedPath(statement: TypeScript.Statement): string | undefined {
  if (ts.isImportDeclaration(statement)) return ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined;
  if (!ts.isVariableStatement(statement)) return undefined;
  const match = /require\(\s*['"]([^'"]+)['"]\s*\)/.exec(statement.getText());
  return match?.[1];
}
