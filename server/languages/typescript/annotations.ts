import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { elementOf, instanceOf, listOf, memberOf, promiseOf, resultOf } from './type-operations.js';
import { exportsShape, unionOf, type ValueType } from './value-types.js';

/** Generic types whose value is a list of their last argument. */
const listTypes: ReadonlySet<string> = new Set([
  'Array',
  'ReadonlyArray',
  'Set',
  'ReadonlySet',
  'Iterable',
  'AsyncIterable',
  'Map',
  'ReadonlyMap',
  'WeakMap',
  'Record',
]);
const transparentTypes: ReadonlySet<string> = new Set(['Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited', 'Omit', 'Pick']);

export interface AnnotationReader {
  typeOfAnnotation(node: TypeScript.TypeNode): ValueType | undefined;
  /** What a name means as a type: a class's instance, an interface's shape, an alias. */
  typeOfTypeName(name: TypeScript.EntityName | TypeScript.Expression): ValueType | undefined;
}

export function createAnnotationReader(context: ResolverContext): AnnotationReader {
  const shapeType = (node: TypeScript.Node): ValueType => context.shapes.typeOf(node);
  const open = new Set<TypeScript.Node>();

  /** Half-typed code lacks types where the compiler's tree promises them: `{ [key] }`. */
  function typeOfAnnotation(node: TypeScript.TypeNode | undefined): ValueType | undefined {
    if (!node || open.has(node)) return undefined;
    open.add(node);
    try {
      return read(node);
    } finally {
      open.delete(node);
    }
  }

  function read(node: TypeScript.TypeNode): ValueType | undefined {
    if (ts.isTypeReferenceNode(node)) return reference(node);
    if (ts.isArrayTypeNode(node)) return listOf(typeOfAnnotation(node.elementType));
    if (ts.isTupleTypeNode(node))
      return listOf(unionOf(node.elements.map((element) => typeOfAnnotation(ts.isNamedTupleMember(element) ? element.type : element))));
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return unionOf(node.types.map(typeOfAnnotation));
    if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node) || ts.isOptionalTypeNode(node)) return typeOfAnnotation(node.type);
    if (ts.isJSDocNullableType(node) || ts.isJSDocNonNullableType(node) || ts.isJSDocOptionalType(node)) return typeOfAnnotation(node.type);
    if (ts.isTypeLiteralNode(node)) return literal(node);
    if (ts.isTypeQueryNode(node)) return queried(node.exprName);
    if (ts.isImportTypeNode(node)) return imported(node);
    if (ts.isFunctionTypeNode(node)) {
      const result = typeOfAnnotation(node.type);
      return result && { kind: 'function', result };
    }
    if (ts.isIndexedAccessTypeNode(node)) {
      const object = typeOfAnnotation(node.objectType);
      const key =
        ts.isLiteralTypeNode(node.indexType) && ts.isStringLiteral(node.indexType.literal) ? node.indexType.literal.text : undefined;
      return key === undefined ? elementOf(context.world, object) : memberOf(context.world, object, key);
    }
    return undefined;
  }

  function literal(node: TypeScript.TypeLiteralNode): ValueType | undefined {
    const indexed = node.members.find((member) => ts.isIndexSignatureDeclaration(member));
    return indexed ? listOf(typeOfAnnotation(indexed.type)) : shapeType(node);
  }

  function reference(node: TypeScript.TypeReferenceNode): ValueType | undefined {
    const { typeName } = node;
    const own = typeOfTypeName(typeName);
    if (own) return own;
    if (!ts.isIdentifier(typeName)) return undefined;
    const last = node.typeArguments?.at(-1);
    const first = node.typeArguments?.[0];
    if (!last || !first) return undefined;
    if (typeName.text === 'Promise' || typeName.text === 'PromiseLike') return promiseOf(typeOfAnnotation(first));
    if (listTypes.has(typeName.text)) return listOf(typeOfAnnotation(last));
    if (transparentTypes.has(typeName.text)) return typeOfAnnotation(first);
    if (typeName.text === 'InstanceType') return instanceOf(typeOfAnnotation(first));
    return typeName.text === 'ReturnType' ? resultOf(context.world, typeOfAnnotation(first)) : undefined;
  }

  function typeOfTypeName(name: TypeScript.EntityName | TypeScript.Expression): ValueType | undefined {
    if (ts.isQualifiedName(name)) return instanceOf(memberOf(context.world, queried(name.left), name.right.text));
    if (!ts.isIdentifier(name)) return instanceOf(context.typeOf(name));
    const { bindings } = context.file;
    const declaration = bindings.declarationOf(name) ?? bindings.lookup(name.text, name);
    if (!declaration) return undefined;
    const { node } = declaration;
    if (ts.isInterfaceDeclaration(node)) return shapeType(node);
    if (ts.isTypeAliasDeclaration(node)) return typeOfAnnotation(node.type);
    const type = context.typeOf(declaration.identifier);
    return type && (instanceOf(type) ?? (type.kind === 'shape' && type.shape !== exportsShape ? type : undefined));
  }

  /** `typeof x`, `typeof x.y`. */
  function queried(name: TypeScript.EntityName): ValueType | undefined {
    if (ts.isIdentifier(name)) return context.typeOf(name);
    return memberOf(context.world, queried(name.left), name.right.text);
  }

  function imported(node: TypeScript.ImportTypeNode): ValueType | undefined {
    const { argument, qualifier } = node;
    if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return undefined;
    const module = argument.literal.text;
    if (!qualifier) return node.isTypeOf ? context.importType(module, '*') : undefined;
    const names: string[] = [];
    for (let at: TypeScript.EntityName | undefined = qualifier; at; at = ts.isQualifiedName(at) ? at.left : undefined) {
      names.unshift(ts.isQualifiedName(at) ? at.right.text : at.text);
    }
    const [first, ...rest] = names;
    const type = rest.reduce((of, member) => memberOf(context.world, of, member), context.importType(module, first ?? '*'));
    return node.isTypeOf ? type : instanceOf(type);
  }

  return { typeOfAnnotation, typeOfTypeName };
}
