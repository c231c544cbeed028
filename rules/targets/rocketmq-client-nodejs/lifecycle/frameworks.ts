import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { nameText } from '../../../../server/languages/typescript/syntax.js';
import type { FileRewrite } from '../file/rewrite.js';
import { insertAfter } from '../text/statements.js';

/** A framework that calls methods of a class when the application starts and ends. */
export interface Framework {
  /** Method that starts, added where nothing else starts it. */
  readonly startHook?: Hook;
  readonly endHook: Hook;
  /** Whether a method of the class is called and awaited at the start. */
  isStart(method: TypeScript.Node): boolean;
}

interface Hook {
  readonly method: string;
  /** Interface that the class implements. */
  readonly implements?: string;
  /** Decorator that marks the method, whatever its name. */
  readonly decorator?: string;
  /** Module of the interface or decorator, by its beginning. */
  readonly module?: string;
}

const nest: Framework = {
  startHook: { method: 'onModuleInit', implements: 'OnModuleInit', module: '@nestjs/common' },
  endHook: { method: 'onModuleDestroy', implements: 'OnModuleDestroy', module: '@nestjs/common' },
  isStart: (method) => named(method, ['onModuleInit', 'onApplicationBootstrap']),
};

const midway: Framework = {
  endHook: { method: 'destroy', decorator: 'Destroy', module: '@midwayjs/' },
  isStart: (method) => hasDecorator(method, 'Init'),
};

const egg: Framework = {
  endHook: { method: 'beforeClose' },
  isStart: (method) => named(method, ['didLoad', 'willReady', 'configDidLoad', 'didReady', 'serverDidReady']),
};

/** The framework that owns instances of a class; undefined for a plain one. */
export function frameworkOf(rewrite: FileRewrite, owner: TypeScript.ClassLikeDeclaration): Framework | undefined {
  const decorators = ts.canHaveDecorators(owner) ? (ts.getDecorators(owner) ?? []) : [];
  const modules = new Set(decorators.map((decorator) => moduleOf(rewrite, decorator)));
  if ([...modules].some((module) => module?.startsWith('@nestjs/'))) return nest;
  const starts = owner.members.some((member) => hasDecorator(member, 'Init') && ts.isMethodDeclaration(member));
  if (starts && [...modules].some((module) => module?.startsWith('@midwayjs/'))) return midway;
  return isEggHook(owner) ? egg : undefined;
}

function moduleOf(rewrite: FileRewrite, decorator: TypeScript.Decorator): string | undefined {
  const expression = ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  const node = ts.isIdentifier(expression) ? rewrite.bindings.declarationOf(expression)?.node : undefined;
  if (!node || !ts.isImportSpecifier(node)) return undefined;
  const specifier = node.parent.parent.parent.moduleSpecifier;
  return ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

function hasDecorator(member: TypeScript.Node, name: string): boolean {
  const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
  return decorators.some(({ expression }) => (ts.isCallExpression(expression) ? expression.expression : expression).getText() === name);
}

function named(method: TypeScript.Node, names: readonly string[]): boolean {
  return ts.isMethodDeclaration(method) && names.includes(nameText(method.name) ?? '');
}

/** The boot hook of an egg application: a class that takes `app` and has its lifecycle methods. */
function isEggHook(owner: TypeScript.ClassLikeDeclaration): boolean {
  return (
    owner.members.some((member) => egg.isStart(member)) &&
    owner.members.some(
      (member) => ts.isConstructorDeclaration(member) && /^(?:app|agent)$/.test(member.parameters[0]?.name.getText() ?? ''),
    )
  );
}

/** Adds lines to a hook of the class, which is made where there is none. */
export function implementHook(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  framework: Framework,
  which: 'start' | 'end',
  lines: readonly string[],
): void {
  const hook = which === 'start' ? framework.startHook : framework.endHook;
  if (!hook) return;
  const existing = owner.members.find(
    (member) =>
      ts.isMethodDeclaration(member) && (hook.decorator ? hasDecorator(member, hook.decorator) : nameText(member.name) === hook.method),
  );
  if (existing && ts.isMethodDeclaration(existing) && existing.body) {
    extend(rewrite, existing, existing.body, lines);
    return;
  }
  const { indent } = rewrite.style;
  const result = rewrite.isTyped ? ': Promise<void>' : '';
  const decorator = hook.decorator ? [`@${hook.decorator}()`] : [];
  const method = [...decorator, `async ${hook.method}()${result} {`, ...lines.map((line) => indent + line), '}'];
  const place =
    hook.decorator || !hook.implements ? owner.members.at(-1) : (which === 'end' && startMethod(owner, framework)) || lastSetup(owner);
  if (place) insertAfter(rewrite, place, ['', ...method]);
  if (hook.implements) rewrite.hooks.push({ owner, name: hook.implements, module: hook.module ?? '' });
  if (hook.decorator) rewrite.hooks.push({ owner: undefined, name: hook.decorator, module: hook.module ?? '' });
}

function startMethod(owner: TypeScript.ClassLikeDeclaration, framework: Framework): TypeScript.ClassElement | undefined {
  return owner.members.find((member) => ts.isMethodDeclaration(member) && framework.isStart(member));
}

function lastSetup(owner: TypeScript.ClassLikeDeclaration): TypeScript.ClassElement | undefined {
  return owner.members.filter((member) => ts.isPropertyDeclaration(member) || ts.isConstructorDeclaration(member)).at(-1);
}

function extend(rewrite: FileRewrite, method: TypeScript.MethodDeclaration, body: TypeScript.Block, lines: readonly string[]): void {
  const isAsync = method.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
  if (!isAsync) {
    rewrite.draft.insert(method.name.getStart(rewrite.tree), 'async ');
    if (method.type?.kind === ts.SyntaxKind.VoidKeyword)
      rewrite.draft.replace({ start: method.type.getStart(rewrite.tree), end: method.type.end }, 'Promise<void>');
  }
  const last = body.statements.at(-1);
  if (last) insertAfter(rewrite, last, lines);
  else rewrite.draft.insert(body.getStart(rewrite.tree) + 1, ` ${lines.join(' ')} `);
}

/** Interfaces and imports for the hooks that were added. */
export function declareHooks(rewrite: FileRewrite): void {
  const names = new Map<string, string[]>();
  const byOwner = new Map<TypeScript.ClassLikeDeclaration, string[]>();
  for (const { owner, name, module } of rewrite.hooks) {
    const known = names.get(module) ?? [];
    if (!known.includes(name)) names.set(module, [...known, name]);
    if (owner && rewrite.isTyped) byOwner.set(owner, [...(byOwner.get(owner) ?? []), name]);
  }
  for (const [owner, added] of byOwner) implementInterfaces(rewrite, owner, added);
  for (const [module, added] of names) extendImport(rewrite, module, added);
}

function implementInterfaces(rewrite: FileRewrite, owner: TypeScript.ClassLikeDeclaration, names: readonly string[]): void {
  const clause = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ImplementsKeyword);
  const known = clause?.types.map(({ expression }) => expression.getText(rewrite.tree)) ?? [];
  const added = [...new Set(names)].filter((name) => !known.includes(name));
  if (added.length === 0) return;
  const last = clause?.types.at(-1);
  if (last) rewrite.draft.insert(last.end, `, ${added.join(', ')}`);
  else {
    const end =
      owner.heritageClauses?.at(-1)?.end ?? owner.typeParameters?.end ?? owner.name?.end ?? owner.getStart(rewrite.tree) + 'class'.length;
    rewrite.draft.insert(end, ` implements ${added.join(', ')}`);
  }
}

/** Adds names to the import of a framework, in the order of the alphabet where the import has it. */
function extendImport(rewrite: FileRewrite, module: string, names: readonly string[]): void {
  for (const statement of rewrite.tree.statements) {
    if (
      !ts.isImportDeclaration(statement) ||
      !ts.isStringLiteral(statement.moduleSpecifier) ||
      !statement.moduleSpecifier.text.startsWith(module)
    )
      continue;
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named) || statement.importClause.isTypeOnly) continue;
    const known = named.elements.map(({ name }) => name.text);
    const added = names.filter((name) => !known.includes(name));
    if (added.length === 0) return;
    const isSorted = known.every((name, i) => i === 0 || (known[i - 1] ?? '') <= name);
    const all = isSorted ? [...known, ...added].sort() : [...known, ...added];
    for (const name of [...added].sort((a, b) => all.indexOf(a) - all.indexOf(b))) {
      const position = all.indexOf(name);
      const before = all
        .slice(0, position)
        .reverse()
        .find((candidate) => known.includes(candidate));
      const element = named.elements.find((candidate) => candidate.name.text === before);
      const [first] = named.elements;
      if (element) rewrite.draft.insert(element.end, `, ${name}`);
      else if (first) rewrite.draft.insert(first.getStart(rewrite.tree), `${name}, `);
    }
    return;
  }
}
