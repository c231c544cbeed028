import { ts } from '../compiler.js';
import type { Declaration } from '../bindings.js';
import { statementOf } from '../enclosing.js';
import { commonJsExports } from '../exports.js';
import { constantAt } from './constant-at.js';
import { baseOf, classEntity, functionEntity, keyOf, memberOfClass } from './declared.js';
import { notAnalysed, saysSomething, type Entity, type Members } from './entity.js';
import type { Evaluation } from './evaluation.js';
import type { ClassValues, ScriptValues } from './script-values.js';

/** A file that exports more than this is generated: its values are not asked for by hand-written code. */
const mostExports = 2_000;

/** Names of a class's members that give values: fields, accessors, methods. */
const mostMembers = 200;

export function valuesOf(evaluation: Evaluation): ScriptValues {
  const { file, shapes } = evaluation.typing;
  const exports: Record<string, Entity> = {};
  let count = 0;
  const add = (name: string, entity: Entity): void => {
    if (++count > mostExports || !isUseful(entity)) return;
    const known = Object.hasOwn(exports, name) ? exports[name] : undefined;
    exports[name] = known ? evaluation.apply({ name: 'one-of' }, known, entity) : entity;
  };
  for (const declaration of file.bindings.global.declarations.values()) {
    const kind = exportKind(declaration);
    if (kind) add(kind === 'default' ? 'default' : declaration.name, evaluation.evaluate(declaration.identifier));
  }
  for (const node of file.tree.statements) {
    const isDefault = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (!isDefault) continue;
    if (ts.isClassDeclaration(node) && !node.name) add('default', classEntity(evaluation, node));
    if (ts.isFunctionDeclaration(node) && !node.name) add('default', functionEntity(evaluation, node));
  }
  for (const node of file.bindings.occurrences.moduleDeclarations) {
    if (!ts.isExportDeclaration(node)) continue;
    const specifier = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
    const clause = node.exportClause;
    if (clause && ts.isNamespaceExport(clause)) {
      if (specifier !== undefined) add(clause.name.text, evaluation.imported(specifier, '*'));
      continue;
    }
    for (const element of clause?.elements ?? []) {
      const source = element.propertyName ?? element.name;
      if (specifier !== undefined) add(element.name.text, evaluation.imported(specifier, source.text));
      else if (ts.isIdentifier(source)) add(element.name.text, evaluation.evaluate(source));
    }
  }
  for (const node of file.bindings.occurrences.exportAssignments)
    add(node.isExportEquals ? 'export=' : 'default', evaluation.evaluate(node.expression));
  for (const [name, value] of commonJsExports(file)) add(name, constantAt(evaluation, value, name === 'export=' ? 'exports' : name));
  const classes: Record<string, ClassValues> = {};
  for (const node of file.bindings.occurrences.classes.slice(0, 50)) {
    const start = node.getStart(file.tree);
    const base = baseOf(node);
    const constructor = node.members.find((member) => ts.isConstructorDeclaration(member));
    const names = shapes.memberNames(start).slice(0, mostMembers);
    classes[String(start)] = {
      statics: membersOf(names, (name) => memberOfClass(evaluation, start, name, true)),
      members: membersOf(names, (name) => memberOfClass(evaluation, start, name, false)),
      ...(constructor && { method: keyOf(evaluation, constructor) }),
      ...(base && { base: evaluation.evaluate(base) }),
    };
  }
  return { exports, classes };
}

/** A function that gives nothing known is told to nobody, unless its callers have to know what it takes for what they leave out. */
function isUseful(entity: Entity): boolean {
  if (entity.kind !== 'function') return saysSomething(entity);
  return isUseful(entity.result) || entity.defaults.some((fallback) => fallback !== null);
}

function membersOf(names: readonly string[], member: (name: string) => Entity | undefined): Members {
  const found: Record<string, Entity> = {};
  for (const name of names) {
    const entity = member(name) ?? notAnalysed;
    if (isUseful(entity)) found[name] = entity;
  }
  return found;
}

function exportKind(declaration: Declaration): 'default' | 'named' | undefined {
  const { node } = declaration;
  const statement = ts.isVariableDeclaration(node) || ts.isBindingElement(node) ? statementOf(node) : node;
  const kinds =
    ts.canHaveModifiers(statement ?? node) && statement && ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.map(({ kind }) => kind)
      : undefined;
  if (!kinds?.includes(ts.SyntaxKind.ExportKeyword)) return undefined;
  return kinds.includes(ts.SyntaxKind.DefaultKeyword) ? 'default' : 'named';
}
