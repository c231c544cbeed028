import { ts, type TypeScript } from './compiler.js';
import { conventionalNames } from './conventions.js';
import { exportTypes } from './exports.js';
import { keyedName, keyedValues } from './keyed-values.js';
import type { Library } from './libraries.js';
import { memberType } from './members.js';
import { mayBeOwnModule } from './module-paths.js';
import type { PassedValue, ScriptFacts } from './project-index.js';
import type { ResolverContext } from './context.js';
import type { Outside } from './outside.js';
import { createTyping } from './typing.js';
import type { ScriptFile } from './script-file.js';
import { typingsOf } from './typings.js';
import { dynamicallyImportedModule, isAmbientRoot, isAssignment, requiredModule } from './syntax.js';
import { createEvaluation } from './values/evaluate.js';
import { valuesOf } from './values/exported.js';
import { libraryExport } from './values/library-calls.js';
import { noValues, type ScriptValues } from './values/script-values.js';
import { loosely, withPendingValues } from './pending-values.js';
import { canHoldSettings, settingsOf } from './values/settings.js';
import { exportsShape, holdsLibrary, unionOf, type FunctionType, type ValueType } from './value-types.js';

/** UTF-16 code units. A longer file is a bundle, which other files don't import; its uses are found all the same. */
const maximumLength = 400_000;

const noFacts: ScriptFacts = {
  exports: {},
  reexports: [],
  imports: [],
  namesLibrary: false,
  ambient: {},
  passed: [],
  values: noValues,
  settings: [],
  typings: {},
  shapes: {},
};

/** What a file says to the others, from that file alone: what needs another file stays deferred. */
export function factsOf(file: ScriptFile, libraries: readonly Library[]): ScriptFacts {
  if (file.source.text.length > maximumLength) return noFacts;
  const typing = createTyping(file, outsideOf(file, libraries));
  const { path, text } = file.source;
  const shapes = new ShapeCollector(typing, path);
  const exports: Record<string, ValueType> = {};
  for (const [name, type] of exportTypes(file, typing)) {
    const kept = shapes.keep(type);
    if (kept) exports[name] = kept;
  }
  const ambient: Record<string, ValueType> = {};
  for (const [name, type] of [...ambientWrites(file, typing), ...conventionalNames(file, typing)]) {
    const kept = shapes.keep(type);
    if (kept) ambient[name] = kept;
  }
  const imports = importsOf(file);
  const facts = {
    exports,
    reexports: reexportsOf(file),
    imports,
    namesLibrary: modulesOf(file).some((module) => libraries.some(({ modules }) => modules.includes(module))),
    ambient,
    passed: imports.length > 0 ? passedValues(file, typing, shapes) : [],
    typings: typingsOf(file, libraries),
    shapes: shapes.collected,
  };
  const withValues = withPendingValues({ ...facts, settings: [] }, laterValues(loosely(file), libraries));
  return canHoldSettings(path) ? { ...withValues, settings: settingsOf(path, text, withValues.values.exports) } : withValues;
}

/** Holds no tree. */
function laterValues(held: () => ScriptFile, libraries: readonly Library[]): () => ScriptValues {
  return () => exportedValues(held(), libraries);
}

/** What a file's exports are, as far as the file says it. */
function exportedValues(file: ScriptFile, libraries: readonly Library[]): ScriptValues {
  const { path } = file.source;
  const typing = createTyping(file, outsideOf(file, libraries));
  const evaluation = createEvaluation(typing, {
    settle: (entity) => entity,
    classMember: () => undefined,
    imported: (specifier, name) => libraryExport(specifier, name) ?? { kind: 'import', from: path, specifier, name },
  });
  return valuesOf(evaluation);
}

/** What needs another file stays deferred. */
function outsideOf(file: ScriptFile, libraries: readonly Library[]): Outside {
  const { path } = file.source;
  return {
    world: {
      libraries,
      shapeMember: () => undefined,
      shapeBase: () => undefined,
      functionResult: () => undefined,
      shapeElement: () => undefined,
    },
    importType: (specifier, name) => (mayBeOwnModule(specifier) ? { kind: 'import', from: path, specifier, name } : undefined),
    ambientType: (name) => ({ kind: 'ambient', name }),
    passedType: (start, index) => ({ kind: 'parameter', of: { path, start }, index }),
    typingOf: (module, name) => ({ kind: 'import', from: path, specifier: module, name }),
    handlesErrorsOf: () => undefined,
  };
}

/** Keeps the parts of types that can matter to another file, and the members of the shapes in them. */
class ShapeCollector {
  readonly collected: Record<string, Record<string, ValueType>> = {};
  private readonly open = new Set<number>();
  private readonly openFunctions = new Set<number>();

  constructor(
    private readonly typing: ResolverContext,
    private readonly path: string,
  ) {}

  keep(type: ValueType | undefined): ValueType | undefined {
    switch (type?.kind) {
      case undefined:
        return undefined;
      case 'shape':
        return this.keepShape(type.shape, type.path) ? type : undefined;
      case 'constructor': {
        const instance = this.keep(type.instance);
        return instance && { kind: 'constructor', instance };
      }
      case 'promise': {
        const value = this.keep(type.value);
        return value && { kind: 'promise', value };
      }
      case 'list': {
        const element = this.keep(type.element);
        return element && { kind: 'list', element };
      }
      case 'union':
        return unionOf(type.types.map((one) => this.keep(one)));
      case 'function':
        return this.keepFunction(type);
      default:
        return type;
    }
  }

  /** A function of this file says what it gives only when it is asked: other files can't ask it. */
  private keepFunction(type: FunctionType): ValueType | undefined {
    const { declared } = type;
    if (declared?.path !== this.path) return type.result && !this.keep(type.result) ? undefined : type;
    if (this.openFunctions.has(declared.start)) return { kind: 'function', declared };
    this.openFunctions.add(declared.start);
    const fn = this.typing.functionAt(declared.start);
    const result = this.keep(fn && this.typing.returnType(fn));
    const rejects = fn !== undefined && this.typing.touchesLibrary(fn);
    this.openFunctions.delete(declared.start);
    return { kind: 'function', ...(result && { result }), ...(rejects && { rejects }), declared };
  }

  private keepShape(shape: number, path: string): boolean {
    if (path !== this.path) return true;
    const key = String(shape);
    if (this.collected[key] || this.open.has(shape)) return true;
    this.open.add(shape);
    const members: Record<string, ValueType> = {};
    const { shapes } = this.typing;
    for (const name of shapes.memberNames(shape)) {
      const kept = this.keep(memberType(this.typing, shape, name));
      if (kept) members[name] = kept;
    }
    const base = shape === exportsShape ? undefined : shapes.baseOf(shape);
    const inherited = base && this.keep(this.typing.typeOf(base));
    if (inherited) members['super'] = inherited;
    this.open.delete(shape);
    this.collected[key] = members;
    return true;
  }
}

function ambientWrites(file: ScriptFile, typing: ResolverContext): (readonly [string, ValueType | undefined])[] {
  const found: (readonly [string, ValueType | undefined])[] = [];
  for (const name of file.bindings.assignedNames()) {
    for (const access of file.bindings.assignedAccessesOf(name)) {
      const assignment = access.parent;
      if (!isAssignment(assignment) || !isAmbientRoot(access.expression)) continue;
      found.push([name, typing.typeOf(assignment.right)]);
    }
  }
  for (const { key, value } of keyedValues(file.bindings)) found.push([keyedName(key), typing.typeOf(value)], [key, typing.typeOf(value)]);
  return found;
}

/** Library values in the arguments of calls whose callee stands in another file. */
function passedValues(file: ScriptFile, typing: ResolverContext, shapes: ShapeCollector): PassedValue[] {
  const passed: PassedValue[] = [];
  for (const call of [...file.bindings.occurrences.calls, ...file.bindings.occurrences.constructions]) {
    if (!call.arguments?.length || requiredModule(call)) continue;
    const called = calleeOf(call);
    const callee = called && typing.typeOf(called);
    if (!callee || !isElsewhere(callee)) continue;
    const given = call.arguments.map((argument) => (ts.isSpreadElement(argument) ? undefined : typing.typeOf(argument)));
    given.forEach((type, index) => {
      const argument = shapes.keep(type);
      if (argument && (holdsLibrary(argument) || argument.kind === 'shape')) passed.push({ callee, index, argument });
    });
  }
  return passed;
}

/** `super(..)` calls the class that this one extends. */
function calleeOf({ expression }: TypeScript.CallExpression | TypeScript.NewExpression): TypeScript.Expression | undefined {
  if (expression.kind !== ts.SyntaxKind.SuperKeyword) return expression;
  let at: TypeScript.Node | undefined = expression;
  while (at && !ts.isClassLike(at)) at = at.parent;
  return at?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

function isElsewhere(callee: ValueType): boolean {
  return (
    callee.kind === 'import' ||
    ((callee.kind === 'member' || callee.kind === 'result' || callee.kind === 'instance') && isElsewhere(callee.of))
  );
}

function reexportsOf(file: ScriptFile): string[] {
  const found = new Set<string>();
  for (const node of file.bindings.occurrences.moduleDeclarations) {
    if (!ts.isExportDeclaration(node) || node.exportClause || !node.moduleSpecifier) continue;
    if (ts.isStringLiteral(node.moduleSpecifier)) found.add(node.moduleSpecifier.text);
  }
  return [...found];
}

/** Own modules by the names under which the file imports them. */
function importsOf(file: ScriptFile): string[] {
  return modulesOf(file).filter(mayBeOwnModule).sort();
}

function modulesOf(file: ScriptFile): string[] {
  const found = new Set<string>();
  for (const node of file.bindings.occurrences.moduleDeclarations) {
    const specifier = ts.isImportEqualsDeclaration(node)
      ? ts.isExternalModuleReference(node.moduleReference)
        ? node.moduleReference.expression
        : undefined
      : node.moduleSpecifier;
    if (specifier && ts.isStringLiteral(specifier)) found.add(specifier.text);
  }
  for (const call of file.bindings.occurrences.calls) {
    const module = requiredModule(call) ?? dynamicallyImportedModule(call);
    if (module) found.add(module.text);
  }
  return [...found];
}
