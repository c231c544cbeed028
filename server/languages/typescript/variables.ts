import type { Assignment, Declaration } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import { containerElement, isEmptyContainer } from './containers.js';
import type { ContainerPlace, ResolverContext } from './context.js';
import { reachingAssignments } from './flow.js';
import { inferParameter, linkPassers } from './parameters.js';
import { nameText } from './syntax.js';
import { awaited, elementOf, listOf, memberOf } from './type-operations.js';
import { holdsLibrary, unionOf, type ValueType } from './value-types.js';

/** What a pattern takes apart. */
export function patternType(context: ResolverContext, owner: TypeScript.Node): ValueType | undefined {
  if (ts.isVariableDeclaration(owner)) {
    if (ts.isCatchClause(owner.parent)) return context.failureOf(owner.parent.parent.tryBlock);
    const loop = owner.parent.parent;
    if (ts.isForOfStatement(loop)) return iteratedType(context, owner, context.typeOf(loop.expression));
    return owner.initializer && context.typeOf(owner.initializer);
  }
  if (ts.isParameter(owner)) return sourceType(context, { node: owner, steps: [] }, { kind: 'none' });
  if (!ts.isBindingElement(owner)) return undefined;
  const outer = context.typeOf(owner.parent);
  if (ts.isArrayBindingPattern(owner.parent)) return elementOf(context.world, outer);
  const name = nameText(owner.propertyName ?? owner.name);
  return name === undefined ? undefined : memberOf(context.world, outer, name);
}

export function identifierType(context: ResolverContext, node: TypeScript.Identifier): ValueType | undefined {
  const declaration = context.file.bindings.declarationOf(node);
  if (!declaration) return node.text === 'exports' ? context.exportsType() : undefined;
  switch (declaration.kind) {
    case 'import':
      return importType(context, declaration.node);
    case 'function':
    case 'class':
      return context.typeOf(declaration.node);
    case 'type':
      return undefined;
    default:
      return variableType(context, declaration, node);
  }
}

function importType(context: ResolverContext, node: TypeScript.Node): ValueType | undefined {
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    if (ts.isExternalModuleReference(reference)) {
      return ts.isStringLiteral(reference.expression) ? context.importType(reference.expression.text, '*') : undefined;
    }
    return ts.isIdentifier(reference)
      ? context.typeOf(reference)
      : memberOf(context.world, context.typeOf(reference.left), reference.right.text);
  }
  const clause = ts.isImportClause(node)
    ? node
    : ts.isNamespaceImport(node)
      ? node.parent
      : ts.isImportSpecifier(node)
        ? node.parent.parent
        : undefined;
  const specifier = clause?.parent.moduleSpecifier;
  if (!specifier || !ts.isStringLiteral(specifier)) return undefined;
  if (ts.isImportClause(node)) return context.importType(specifier.text, 'default');
  if (ts.isNamespaceImport(node)) return context.importType(specifier.text, '*');
  return ts.isImportSpecifier(node) ? context.importType(specifier.text, (node.propertyName ?? node.name).text) : undefined;
}

function variableType(context: ResolverContext, declaration: Declaration, use: TypeScript.Identifier): ValueType | undefined {
  const annotated = annotationOf(context, declaration.node);
  if (!holdsLibrary(annotated)) return unionOf([assignedType(context, declaration, use), annotated]);
  linkPassers(context, declaration.node);
  return annotated;
}

/** An own interface as annotation says less than the value: its fields may be the library's. */
function assignedType(context: ResolverContext, declaration: Declaration, use: TypeScript.Identifier): ValueType | undefined {
  if (use === declaration.identifier) {
    const initial = declaration.assignments.filter((assignment) => assignment.node === declaration.node || contains(assignment.node, use));
    return unionOf(
      (initial.length > 0 ? initial : declaration.assignments).map((assignment) => assignmentType(context, assignment, declaration)),
    );
  }
  return unionOf(reachingAssignments(declaration, use).map((assignment) => assignmentType(context, assignment, declaration)));
}

function contains(outer: TypeScript.Node, inner: TypeScript.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function annotationOf(context: ResolverContext, node: TypeScript.Node): ValueType | undefined {
  if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
    const annotation = node.type ?? ts.getJSDocType(node);
    return annotation && context.typeOfAnnotation(annotation);
  }
  return undefined;
}

function assignmentType(context: ResolverContext, assignment: Assignment, declaration: Declaration): ValueType | undefined {
  let type = sourceType(context, assignment, { kind: 'declaration', declaration });
  for (const step of assignment.steps) {
    if (step.kind === 'property') type = memberOf(context.world, type, step.name);
    else if (step.kind === 'element') type = elementOf(context.world, type);
  }
  return type;
}

function sourceType(context: ResolverContext, assignment: Assignment, place: ContainerPlace): ValueType | undefined {
  const { node, value } = assignment;
  if (value) {
    const type = valueType(context, value, place);
    return assignment.iterated ? iteratedType(context, node, type) : type;
  }
  if (ts.isParameter(node)) {
    const annotation = node.type ?? ts.getJSDocType(node);
    const annotated = annotation && context.typeOfAnnotation(annotation);
    return holdsLibrary(annotated) ? annotated : unionOf([inferParameter(context, node), annotated]);
  }
  if (ts.isCatchClause(node)) return context.failureOf(node.parent.tryBlock);
  return undefined;
}

/** A value as a variable or field gets it: an empty array or map holds what is put into it later. */
export function valueType(context: ResolverContext, value: TypeScript.Expression, place: ContainerPlace): ValueType | undefined {
  const type = context.typeOf(value);
  return isEmptyContainer(value) ? unionOf([listOf(containerElement(context, place)), type]) : type;
}

/** What a loop takes from a list; `for await` waits for each. */
function iteratedType(context: ResolverContext, node: TypeScript.Node, list: ValueType | undefined): ValueType | undefined {
  const loop = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const element = elementOf(context.world, list);
  return ts.isForOfStatement(loop) && loop.awaitModifier ? awaited(element) : element;
}
