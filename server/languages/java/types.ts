/** A type as far as it is known: erased generics have no arguments; `name` is qualified, nested types with '.'. */
export interface JavaType {
  /** `com.aliyun.mq.http.model.Message`, `java.util.List`, `int`, or a type variable's name. */
  readonly name: string;
  readonly arguments: readonly JavaType[];
  /** Array dimensions. */
  readonly dimensions: number;
  readonly isVariable?: true;
}

export function javaType(name: string, typeArguments: readonly JavaType[] = [], dimensions = 0): JavaType {
  return { name, arguments: typeArguments, dimensions };
}

export function typeVariable(name: string): JavaType {
  return { name, arguments: [], dimensions: 0, isVariable: true };
}

export function arrayOf(type: JavaType, dimensions = 1): JavaType {
  return dimensions === 0 ? type : { ...type, dimensions: type.dimensions + dimensions };
}

export function elementOf(type: JavaType): JavaType | undefined {
  return type.dimensions > 0 ? { ...type, dimensions: type.dimensions - 1 } : undefined;
}

/** Whether it is the type itself, not an array of it. */
export function isType(type: JavaType | undefined, name: string): boolean {
  return type?.name === name && type.dimensions === 0;
}

/** The type and everything inside its arguments: `List<Message>` mentions `Message`. */
export function mentions(type: JavaType | undefined, matches: (name: string) => boolean): boolean {
  return type !== undefined && (matches(type.name) || type.arguments.some((argument) => mentions(argument, matches)));
}

/** Whether something of the type is still to be inferred. */
export function hasVariables(type: JavaType): boolean {
  return type.isVariable === true || type.arguments.some(hasVariables);
}

export type TypeBindings = ReadonlyMap<string, JavaType>;

/** Replaces type variables by what they are bound to; an unbound one stays. */
export function substitute(type: JavaType, bindings: TypeBindings): JavaType {
  if (type.isVariable) {
    const bound = bindings.get(type.name);
    return bound ? arrayOf(bound, type.dimensions) : type;
  }
  return type.arguments.length ? { ...type, arguments: type.arguments.map((argument) => substitute(argument, bindings)) } : type;
}

/** Learns bindings of variables in `pattern` from an actual type of the same shape. */
export function unify(pattern: JavaType, actual: JavaType | undefined, bindings: Map<string, JavaType>): void {
  if (!actual) return;
  if (pattern.isVariable) {
    const inner = actual.dimensions >= pattern.dimensions ? { ...actual, dimensions: actual.dimensions - pattern.dimensions } : undefined;
    if (inner && !bindings.has(pattern.name)) bindings.set(pattern.name, inner);
    return;
  }
  pattern.arguments.forEach((argument, i) => unify(argument, actual.arguments[i], bindings));
}

export function showType(type: JavaType): string {
  const typeArguments = type.arguments.length ? `<${type.arguments.map(showType).join(', ')}>` : '';
  return type.name + typeArguments + '[]'.repeat(type.dimensions);
}
