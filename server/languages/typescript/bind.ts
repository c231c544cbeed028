import type { Assignment, Bindings, DeclarationKind, PatternStep, PropertyRead } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import { enclosing, isFunction } from './enclosing.js';
import { isReference } from './identifiers.js';
import {
  arrayStep,
  find,
  functionScope,
  objectStep,
  openOccurrences,
  openScope,
  pushTo,
  type OpenDeclaration,
  type OpenScope,
} from './open-scopes.js';
import { isAssignment, isAssignmentTarget, isPropertyRead, nameText, propertyName } from './syntax.js';

/** Names that CommonJS gives a module: assigning them makes no global. */
const moduleNames: ReadonlySet<string> = new Set(['exports', 'module', 'require', 'undefined']);

/** Declares and resolves every name of a file in one walk without recursion, so that depth can't overflow the stack. */
export function bind(tree: TypeScript.SourceFile): Bindings {
  const global = openScope(tree, undefined, true);
  const declarations: OpenDeclaration[] = [];
  const scopes = new Map<TypeScript.Node, OpenScope>([[tree, global]]);
  const uses: { identifier: TypeScript.Identifier; scope: OpenScope }[] = [];
  const writes: { target: TypeScript.Identifier; scope: OpenScope; assignment: Assignment }[] = [];
  const named = new Map<TypeScript.Identifier, OpenDeclaration>();
  const accesses = new Map<string, PropertyRead[]>();
  const assigned = new Map<string, PropertyRead[]>();
  const occurrences = openOccurrences();

  function declare(scope: OpenScope, kind: DeclarationKind, identifier: TypeScript.Identifier, node: TypeScript.Node): OpenDeclaration {
    const before = scope.declarations.get(identifier.text);
    if (before && (before.kind !== 'type' || kind === 'type')) {
      named.set(identifier, before);
      if (before.identifier !== identifier) before.references.push(identifier);
      return before;
    }
    const declaration: OpenDeclaration = { kind, name: identifier.text, identifier, node, scope, references: [], assignments: [] };
    scope.declarations.set(identifier.text, declaration);
    declarations.push(declaration);
    named.set(identifier, declaration);
    return declaration;
  }

  function declareName(
    scope: OpenScope,
    kind: DeclarationKind,
    name: TypeScript.BindingName,
    node: TypeScript.Node,
    source: Omit<Assignment, 'steps'>,
  ): void {
    const pending: { name: TypeScript.BindingName; node: TypeScript.Node; steps: readonly PatternStep[] }[] = [{ name, node, steps: [] }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { steps } = next;
      if (ts.isIdentifier(next.name)) {
        const declaration = declare(scope, kind, next.name, next.node);
        declaration.assignments.push({ ...source, steps });
        continue;
      }
      const isObject = ts.isObjectBindingPattern(next.name);
      if (ts.isObjectBindingPattern(next.name)) occurrences.patterns.push(next.name);
      const elements: { name: TypeScript.BindingName; node: TypeScript.Node; steps: readonly PatternStep[] }[] = [];
      next.name.elements.forEach((element, index) => {
        if (ts.isOmittedExpression(element)) return;
        const step = isObject ? objectStep(element) : arrayStep(element, index);
        elements.push({ name: element.name, node: element, steps: step ? [...steps, step] : [...steps, { kind: 'rest' }] });
        if (element.initializer && ts.isIdentifier(element.name)) {
          declare(scope, kind, element.name, element).assignments.push({ node: element, value: element.initializer, steps: [] });
        }
      });
      pending.push(...elements.reverse());
    }
  }

  /** Targets of an assignment: `a`, `[a, b]`, `{ a, b: c }`; property targets are indexed as accesses. */
  function assign(scope: OpenScope, target: TypeScript.Expression, source: Omit<Assignment, 'steps'>): void {
    const pending: { target: TypeScript.Expression; steps: readonly PatternStep[] }[] = [{ target, steps: [] }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { steps } = next;
      const at: TypeScript.Expression = ts.isParenthesizedExpression(next.target) ? next.target.expression : next.target;
      if (ts.isIdentifier(at)) writes.push({ target: at, scope, assignment: { ...source, steps } });
      else if (isAssignment(at)) pending.push({ target: at.left, steps });
      else if (ts.isArrayLiteralExpression(at)) {
        at.elements.forEach((element, index) => {
          if (!ts.isOmittedExpression(element)) pending.push({ target: element, steps: [...steps, { kind: 'element', index }] });
        });
      } else if (ts.isObjectLiteralExpression(at)) {
        occurrences.assignedPatterns.push(at);
        for (const property of at.properties) {
          const name = nameText(property.name);
          if (name === undefined) continue;
          const step: PatternStep = { kind: 'property', name };
          if (ts.isShorthandPropertyAssignment(property)) pending.push({ target: property.name, steps: [...steps, step] });
          else if (ts.isPropertyAssignment(property)) pending.push({ target: property.initializer, steps: [...steps, step] });
        }
      }
    }
  }

  function enter(node: TypeScript.Node, scope: OpenScope): OpenScope {
    if (isFunction(node)) {
      const inner = open(node, scope, true);
      if (ts.isFunctionExpression(node) && node.name) declare(inner, 'function', node.name, node);
      return inner;
    }
    if (ts.isClassLike(node)) {
      const inner = open(node, scope, false);
      if (ts.isClassExpression(node) && node.name) declare(inner, 'class', node.name, node);
      return inner;
    }
    if (ts.isBlock(node)) return isFunction(node.parent) || ts.isCatchClause(node.parent) ? scope : open(node, scope, false);
    if (ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node) || ts.isCaseBlock(node))
      return open(node, scope, false);
    if (ts.isCatchClause(node)) return open(node, scope, false);
    if (ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node)) return open(node, scope, true);
    return scope;
  }

  function open(node: TypeScript.Node, parent: OpenScope, isFunctionScope: boolean): OpenScope {
    const scope = openScope(node, parent, isFunctionScope);
    scopes.set(node, scope);
    return scope;
  }

  /** `outer` is the scope that the node stands in, `inner` the one that it opens (or the same). */
  function visit(node: TypeScript.Node, outer: OpenScope, inner: OpenScope): void {
    if (ts.isIdentifier(node)) {
      if (isReference(node)) uses.push({ identifier: node, scope: outer });
    } else if (isPropertyRead(node)) {
      pushTo(accesses, propertyName(node) ?? '', node);
      if (isAssignmentTarget(node)) pushTo(assigned, propertyName(node) ?? '', node);
    } else if (ts.isElementAccessExpression(node)) {
      occurrences.computedAccesses.push(node);
    } else if (ts.isCallExpression(node)) occurrences.calls.push(node);
    else if (ts.isNewExpression(node)) occurrences.constructions.push(node);
    else if (ts.isVariableDeclaration(node)) visitVariable(node, outer);
    else if (ts.isParameter(node)) {
      if (isFunction(node.parent)) declareParameter(node, outer);
    } else if (ts.isBinaryExpression(node)) {
      if (assigns(node)) assign(outer, node.left, isAssignment(node) ? { node, value: node.right } : { node });
    } else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
        assign(outer, node.operand, { node });
    } else if (ts.isForOfStatement(node) && !ts.isVariableDeclarationList(node.initializer)) {
      assign(inner, node.initializer, { node, value: node.expression, iterated: true });
    } else if (ts.isFunctionDeclaration(node)) {
      if (node.name) declare(outer, 'function', node.name, node);
    } else if (ts.isClassLike(node)) {
      occurrences.classes.push(node);
      if (ts.isClassDeclaration(node) && node.name) declare(outer, 'class', node.name, node);
    } else if (ts.isEnumDeclaration(node)) declare(outer, 'const', node.name, node);
    else if (ts.isModuleDeclaration(node)) {
      if (ts.isIdentifier(node.name)) declare(outer, 'type', node.name, node);
    } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declare(outer, 'type', node.name, node);
    else if (ts.isCatchClause(node)) {
      if (node.variableDeclaration) declareName(inner, 'catch', node.variableDeclaration.name, node.variableDeclaration, { node });
    } else if (ts.isImportDeclaration(node)) visitImport(node, outer);
    else if (ts.isImportEqualsDeclaration(node)) {
      declare(outer, 'import', node.name, node);
      occurrences.moduleDeclarations.push(node);
    } else if (ts.isExportDeclaration(node)) occurrences.moduleDeclarations.push(node);
    else if (ts.isExportAssignment(node)) occurrences.exportAssignments.push(node);
    else if (ts.isObjectLiteralExpression(node)) occurrences.objects.push(node);
    else if (ts.isReturnStatement(node)) {
      const owner = enclosing(node, 'function');
      if (owner && node.expression) pushTo(occurrences.returns, owner, node.expression);
    } else if (ts.isYieldExpression(node)) {
      const owner = enclosing(node, 'function');
      if (owner) pushTo(occurrences.yields, owner, node);
    } else if (ts.isTryStatement(node)) occurrences.tries.push(node);
  }

  function visitVariable(node: TypeScript.VariableDeclaration, scope: OpenScope): void {
    if (ts.isCatchClause(node.parent)) return;
    const list = node.parent;
    const kind = list.flags & ts.NodeFlags.Const ? 'const' : list.flags & ts.NodeFlags.Let ? 'let' : 'var';
    const owner = kind === 'var' ? functionScope(scope) : scope;
    const loop = list.parent;
    if (ts.isForOfStatement(loop) && loop.initializer === list)
      declareName(owner, kind, node.name, node, { node, value: loop.expression, iterated: true });
    else declareName(owner, kind, node.name, node, node.initializer ? { node, value: node.initializer } : { node });
  }

  function declareParameter(node: TypeScript.ParameterDeclaration, scope: OpenScope): void {
    if (ts.isIdentifier(node.name) && node.name.text === 'this') return;
    declareName(scope, 'parameter', node.name, node, { node });
    if (node.initializer && ts.isIdentifier(node.name)) {
      named.get(node.name)?.assignments.push({ node, value: node.initializer, steps: [] });
    }
  }

  function visitImport(node: TypeScript.ImportDeclaration, scope: OpenScope): void {
    occurrences.moduleDeclarations.push(node);
    const clause = node.importClause;
    if (clause?.name) declare(scope, 'import', clause.name, clause);
    const bindings = clause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) declare(scope, 'import', bindings.name, bindings);
    if (bindings && ts.isNamedImports(bindings)) for (const element of bindings.elements) declare(scope, 'import', element.name, element);
  }

  // Two stacks side by side, and no objects made for the walk: it goes over every node with every keystroke.
  const nodes: TypeScript.Node[] = [tree];
  const scopesOfNodes: OpenScope[] = [global];
  const children: TypeScript.Node[] = [];
  const { FirstToken, LastToken, Identifier, EndOfFileToken } = ts.SyntaxKind;
  const collect = (child: TypeScript.Node): void => {
    children.push(child);
  };
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const scope = scopesOfNodes.pop() ?? global;
    const isToken = node.kind >= FirstToken && node.kind <= LastToken;
    if (isToken && node.kind !== Identifier && node.kind !== EndOfFileToken) continue;
    const inner = node === tree || isToken ? scope : enter(node, scope);
    visit(node, scope, inner);
    documentationOf(node)?.forEach(collect);
    if (!isToken) ts.forEachChild(node, collect);
    for (let child = children.pop(); child; child = children.pop()) {
      nodes.push(child);
      scopesOfNodes.push(inner);
    }
  }

  for (const { target, scope, assignment } of writes) {
    const declaration =
      find(scope, target.text) ?? (moduleNames.has(target.text) ? undefined : declare(global, 'implicit-global', target, target));
    declaration?.assignments.push(assignment);
  }
  for (const { identifier, scope } of uses) {
    if (named.has(identifier)) continue;
    const declaration = find(scope, identifier.text);
    if (!declaration) continue;
    named.set(identifier, declaration);
    declaration.references.push(identifier);
  }
  for (const declaration of declarations) {
    const { references, assignments } = declaration;
    // Most have one or none.
    if (references.length > 1) references.sort((a, b) => a.pos - b.pos);
    if (assignments.length > 1) assignments.sort((a, b) => a.node.getStart(tree) - b.node.getStart(tree) || a.node.end - b.node.end);
  }

  const scopeOf = (node: TypeScript.Node): OpenScope => {
    for (let at: TypeScript.Node | undefined = node; at; at = at.parent) {
      const scope = scopes.get(at);
      if (scope) return scope;
    }
    return global;
  };
  const identifiersByName = new Map<string, TypeScript.Identifier[]>();
  for (const { identifier } of uses) pushTo(identifiersByName, identifier.text, identifier);
  for (const declaration of declarations) pushTo(identifiersByName, declaration.name, declaration.identifier);

  return {
    global,
    declarations,
    occurrences,
    declarationOf: (identifier) => named.get(identifier),
    scopeOf,
    lookup: (name, at) => find(scopeOf(at), name),
    isFree(name, at) {
      const scope = scopeOf(at);
      if (find(scope, name)) return false;
      return !identifiersByName.get(name)?.some(({ pos, end }) => scope.node.pos <= pos && end <= scope.node.end);
    },
    accessesOf: (name) => accesses.get(name) ?? [],
    assignedAccessesOf: (name) => assigned.get(name) ?? [],
    assignedNames: () => assigned.keys(),
  };
}

/** JSDoc comments of a node: the types named in them are references. The compiler keeps them on the node, though its public types don't say so. */
function documentationOf(
  node: TypeScript.Node & { readonly jsDoc?: readonly TypeScript.JSDoc[] },
): readonly TypeScript.JSDoc[] | undefined {
  return node.jsDoc;
}

function assigns(node: TypeScript.BinaryExpression): boolean {
  const kind = node.operatorToken.kind;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
