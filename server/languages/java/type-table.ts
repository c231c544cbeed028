import type { JavaDeclaration, JavaMethod, JavaTypeDeclaration } from './declarations.js';
import { annotationsIn, modifierWords, modifiersOf } from './scopes.js';
import { ancestors, child, childOfKind, parts, type JavaNode } from './syntax.js';

interface MutableType extends JavaTypeDeclaration {
  readonly fields: JavaDeclaration[];
  readonly methods: MutableMethod[];
  readonly types: JavaTypeDeclaration[];
}

interface MutableMethod extends JavaMethod {
  readonly parameters: JavaDeclaration[];
}

/** The types and methods of one file, filled while the tree is walked. */
export interface TypeTable {
  readonly packageName: string;
  readonly types: readonly JavaTypeDeclaration[];
  readonly methods: readonly JavaMethod[];
  enter(node: JavaNode): void;
  addVariable(declaration: JavaDeclaration, node: JavaNode): void;
  typeOfBody(body: JavaNode | undefined): JavaTypeDeclaration | undefined;
  methodOf(node: JavaNode): JavaMethod | undefined;
  typeAt(node: JavaNode): JavaTypeDeclaration | undefined;
}

const typeKinds: Readonly<Record<string, JavaTypeDeclaration['kind']>> = {
  class_declaration: 'class',
  interface_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
  annotation_type_declaration: 'annotation',
};

export function createTypeTable(text: (node: JavaNode) => string, packageName: string): TypeTable {
  const types: MutableType[] = [];
  const methods: MutableMethod[] = [];
  const byNode = new Map<JavaNode, MutableType>();
  const byBody = new Map<JavaNode, MutableType>();
  const methodByNode = new Map<JavaNode, MutableMethod>();

  function enclosing(node: JavaNode): MutableType | undefined {
    for (const ancestor of ancestors(node)) {
      const found = byBody.get(ancestor);
      if (found) return found;
    }
    return undefined;
  }

  /** The dotted name under which other files know it; a type inside a method or an anonymous class has none. */
  function qualify(node: JavaNode, name: string, outer: MutableType | undefined): string | undefined {
    if (!outer)
      return node.parent?.kind === 'program' || node.parent?.kind === 'ERROR' ? (packageName ? `${packageName}.${name}` : name) : undefined;
    const isMember = byBody.get(node.parent ?? node) === outer;
    return isMember && outer.qualifiedName !== undefined ? `${outer.qualifiedName}.${name}` : undefined;
  }

  function addType(node: JavaNode, kind: JavaTypeDeclaration['kind'], body: JavaNode): void {
    const outer = enclosing(node);
    const nameNode = kind === 'anonymous' ? undefined : child(node, 'name');
    const name = nameNode && text(nameNode);
    const modifiers = modifiersOf(node);
    const type: MutableType = {
      name,
      qualifiedName: name === undefined ? undefined : qualify(node, name, outer),
      kind,
      node,
      body,
      outer,
      isStatic: modifierWords(modifiers).includes('static') || kind === 'enum' || kind === 'record' || kind === 'interface',
      typeParameters: typeParametersOf(node, text),
      supertypes: supertypesOf(node),
      fields: [],
      methods: [],
      types: [],
      annotations: annotationsIn(modifiers),
    };
    types.push(type);
    byNode.set(node, type);
    byNode.set(body, type);
    byBody.set(body, type);
    const more = childOfKind(body, 'enum_body_declarations');
    if (more) byBody.set(more, type);
    outer?.types.push(type);
  }

  function addMethod(node: JavaNode): void {
    const owner = enclosing(node);
    const nameNode = child(node, 'name');
    if (!owner || !nameNode) return;
    const modifiers = modifiersOf(node);
    const parameters = child(node, 'parameters');
    const throwsClause = childOfKind(node, 'throws');
    const method: MutableMethod = {
      name: text(nameNode),
      isConstructor: node.kind !== 'method_declaration',
      node,
      owner,
      parameters: [],
      isVarargs: parameters?.children.some((parameter) => parameter.kind === 'spread_parameter') ?? false,
      returnType: child(node, 'type'),
      throws: throwsClause ? parts(throwsClause) : [],
      body: child(node, 'body'),
      isStatic: modifierWords(modifiers).includes('static'),
      modifiers: modifierWords(modifiers),
      annotations: annotationsIn(modifiers),
      typeParameters: typeParametersOf(node, text),
    };
    methods.push(method);
    methodByNode.set(node, method);
    byBody.get(owner.body)?.methods.push(method);
  }

  return {
    packageName,
    types,
    methods,
    enter(node) {
      const kind = typeKinds[node.kind];
      if (kind) {
        const body = child(node, 'body');
        if (body) addType(node, kind, body);
      } else if (node.kind === 'object_creation_expression') {
        const body = childOfKind(node, 'class_body');
        if (body) addType(node, 'anonymous', body);
      } else if (node.kind === 'enum_constant') {
        const body = child(node, 'body');
        if (body) addType(node, 'anonymous', body);
      } else if (
        node.kind === 'method_declaration' ||
        node.kind === 'constructor_declaration' ||
        node.kind === 'compact_constructor_declaration'
      ) {
        addMethod(node);
      }
    },
    addVariable(declaration, node) {
      if (declaration.kind === 'parameter') {
        const method = node.parent?.parent && methodByNode.get(node.parent.parent);
        if (method) method.parameters.push(declaration);
      } else if (declaration.kind === 'field' || declaration.kind === 'enum-constant') {
        byBody.get(node.parent ?? node)?.fields.push(declaration);
      } else if (declaration.kind === 'record-component') {
        byBody.get(node)?.fields.push(declaration);
      }
    },
    typeOfBody: (body) => body && byBody.get(body),
    methodOf: (node) => methodByNode.get(node),
    typeAt: (node) => byNode.get(node),
  };
}

function typeParametersOf(node: JavaNode, text: (node: JavaNode) => string): string[] {
  const list = child(node, 'type_parameters');
  return list
    ? parts(list)
        .flatMap((parameter) => childOfKind(parameter, 'type_identifier') ?? [])
        .map(text)
    : [];
}

function supertypesOf(node: JavaNode): JavaNode[] {
  if (node.kind === 'object_creation_expression') return [child(node, 'type')].flatMap((type) => type ?? []);
  const clauses = [child(node, 'superclass'), child(node, 'interfaces'), childOfKind(node, 'extends_interfaces')];
  return clauses
    .flatMap((clause) => (clause ? parts(clause) : []))
    .flatMap((type) => (type.kind === 'type_list' ? [...parts(type)] : [type]));
}
