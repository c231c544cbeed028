import type { Constant, TrailStep, Value } from '../../model/values.js';
import { known, unknown } from '../../model/values.js';
import { isEffectivelyFinal, type JavaDeclaration, type JavaMethod } from './declarations.js';
import type { JavaFile } from './file.js';
import { javaMessages } from './messages.js';
import { integerValue, stringValue } from './strings.js';
import { argumentsOf, child, enclosing, parts, unwrap, type JavaNode } from './syntax.js';

/** How values are found beyond one expression; the part that looks into other files is given by who knows the index. */
export interface ConstantLookup {
  readonly file: JavaFile;
  declarationOf(node: JavaNode): JavaDeclaration | undefined;
  methodOf(call: JavaNode): JavaMethod | undefined;
  /** What was found out before; also keeps a variable that is defined by itself from being asked for again. */
  readonly variables: Map<JavaDeclaration, Value>;
  /** A field or method of another file. */
  foreign(node: JavaNode): Value | undefined;
}

const maximumDepth = 60;

/** What is known of an expression's value. */
export function constantOf(expression: JavaNode, lookup: ConstantLookup, depth = 0): Value {
  const node = unwrap(expression);
  const { file } = lookup;
  if (depth > maximumDepth) return unknown('not-analysed');
  switch (node.kind) {
    case 'string_literal': {
      const value = stringValue(node, file.text);
      return value === undefined ? unknown('composed') : known(value);
    }
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal': {
      const value = integerValue(file.text(node));
      return value === undefined ? unknown('not-analysed') : known(value);
    }
    case 'true':
    case 'false':
      return known(node.kind === 'true');
    case 'null_literal':
      return known(null);
    case 'identifier':
    case 'field_access': {
      const declaration = lookup.declarationOf(node);
      return declaration ? variableValue(declaration, lookup, depth + 1) : (lookup.foreign(node) ?? unknown('other-file'));
    }
    case 'binary_expression':
      return binaryValue(node, lookup, depth + 1);
    case 'unary_expression': {
      const operand = child(node, 'operand');
      const value = operand && constantOf(operand, lookup, depth + 1);
      const isMinus = child(node, 'operator')?.kind === '-';
      return isMinus && value?.kind === 'known' && typeof value.value === 'number' ? known(-value.value, value.trail) : unknown('composed');
    }
    case 'ternary_expression':
      return ternaryValue(node, lookup, depth + 1);
    case 'cast_expression': {
      const inner = child(node, 'value');
      return inner ? constantOf(inner, lookup, depth + 1) : unknown('not-analysed');
    }
    case 'method_invocation':
      return callValue(node, lookup, depth + 1);
    default:
      return unknown('not-analysed');
  }
}

function step(file: JavaFile, node: JavaNode, message: TrailStep['message']): TrailStep {
  return { path: file.source.path, range: { start: node.start, end: node.end }, message };
}

function withStep(value: Value, made: TrailStep): Value {
  return { ...value, trail: [made, ...value.trail] };
}

/** What a variable is wherever it is read: its one value, the configuration key that is injected, or that it is a parameter. */
export function variableValue(declaration: JavaDeclaration, lookup: ConstantLookup, depth = 0): Value {
  const found = lookup.variables.get(declaration);
  if (found) return found;
  lookup.variables.set(declaration, unknown('reassigned'));
  const value = findVariableValue(declaration, lookup, depth);
  lookup.variables.set(declaration, value);
  return value;
}

function findVariableValue(declaration: JavaDeclaration, lookup: ConstantLookup, depth: number): Value {
  const { file } = lookup;
  const { name, nameNode } = declaration;
  const injected = injectedValue(declaration, file);
  if (injected) return isSetByContainerOnly(declaration, file) ? injected : unknown('reassigned');
  if (!isEffectivelyFinal(declaration)) return unknown('reassigned');
  const [assignment] = declaration.assignments;
  const source = declaration.initializer ?? (assignment?.kind === 'assignment_expression' ? child(assignment, 'right') : undefined);
  if (source && (declaration.kind === 'local' || declaration.kind === 'field'))
    return withStep(constantOf(source, lookup, depth + 1), step(file, nameNode, javaMessages.constantDefined({ name })));
  if (declaration.kind === 'parameter' || declaration.kind === 'lambda-parameter')
    return { kind: 'parameter', name, trail: [step(file, nameNode, javaMessages.passedIn({ name }))] };
  return unknown('not-analysed');
}

function injectedValue(declaration: JavaDeclaration, file: JavaFile): Value | undefined {
  const key = configurationKeyOf(declaration, file);
  if (!key) return undefined;
  const message = javaMessages.configurationKey({ name: declaration.name, key: key.key });
  const trail = [step(file, declaration.nameNode, message)];
  return key.fallback === undefined
    ? { kind: 'configuration-key', key: key.key, trail }
    : { kind: 'configuration-key', key: key.key, fallback: known(key.fallback), trail };
}

/** A container sets a field with `@Value` itself, the properties of a class by their setters. */
function isSetByContainerOnly(declaration: JavaDeclaration, file: JavaFile): boolean {
  if (declaration.annotations.length > 0) return declaration.assignments.length === 0;
  return declaration.assignments.every((assignment) => {
    const method = enclosing(assignment, 'method');
    return method !== undefined && file.methodOf(method)?.name.toLowerCase() === `set${declaration.name}`.toLowerCase();
  });
}

export interface ConfigurationKey {
  readonly key: string;
  readonly fallback?: Constant;
}

/** `@Value("${key:default}")` on the variable, or a field of a class with `@ConfigurationProperties`. */
export function configurationKeyOf(declaration: JavaDeclaration, file: JavaFile): ConfigurationKey | undefined {
  for (const annotation of declaration.annotations) {
    if (annotationName(annotation, file) !== 'Value') continue;
    const text = annotationText(annotation, ['value'], file);
    const found = text === undefined ? null : /^\$\{([^:}]+)(?::([^}]*))?\}$/.exec(text);
    if (found?.[1]) return found[2] === undefined ? { key: found[1].trim() } : { key: found[1].trim(), fallback: found[2] };
  }
  if (declaration.kind !== 'field' || declaration.isStatic || declaration.initializer) return undefined;
  const owner = file.enclosingType(declaration.node);
  const properties = owner?.annotations.find((annotation) => annotationName(annotation, file) === 'ConfigurationProperties');
  if (!properties) return undefined;
  const prefix = annotationText(properties, ['value', 'prefix'], file);
  const property = declaration.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { key: prefix ? `${prefix}.${property}` : property };
}

export function annotationName(annotation: JavaNode, file: JavaFile): string {
  const name = child(annotation, 'name');
  const written = name ? file.text(name) : '';
  return written.slice(written.lastIndexOf('.') + 1);
}

function annotationText(annotation: JavaNode, keys: readonly string[], file: JavaFile): string | undefined {
  for (const argument of argumentsOf(annotation)) {
    const key = argument.kind === 'element_value_pair' ? child(argument, 'key') : undefined;
    if (argument.kind === 'element_value_pair' && !(key && keys.includes(file.text(key)))) continue;
    const value = argument.kind === 'element_value_pair' ? child(argument, 'value') : argument;
    if (value?.kind === 'string_literal') return stringValue(value, file.text);
  }
  return undefined;
}

function binaryValue(node: JavaNode, lookup: ConstantLookup, depth: number): Value {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return unknown('not-analysed');
  const a = constantOf(left, lookup, depth);
  const b = constantOf(right, lookup, depth);
  const operator = child(node, 'operator')?.kind;
  if (a.kind === 'known' && b.kind === 'known') {
    const folded = fold(operator, a.value, b.value);
    // Java's int wraps around: what comes of it is not what was meant, so nothing is said of it.
    const wraps = typeof folded === 'number' && Math.abs(folded) > largestInt && !isLong(left, lookup) && !isLong(right, lookup);
    const value = wraps ? undefined : folded;
    return value === undefined ? unknown('composed') : known(value, [...a.trail, ...b.trail]);
  }
  const fragment = [a, b].map(fragmentOf).find((text) => text);
  return fragment ? unknown('composed', fragment) : unknown('composed');
}

const largestInt = 0x7fffffff;

/** Whether an operand makes an arithmetic one of `long`, as far as it is written. */
function isLong(operand: JavaNode, { file, declarationOf }: ConstantLookup): boolean {
  const stack = [operand];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const node = unwrap(at);
    if (node.kind.endsWith('_integer_literal') && /[lL]$/.test(file.text(node))) return true;
    if (node.kind === 'binary_expression') stack.push(...parts(node));
    const typeNode =
      node.kind === 'cast_expression' ? child(node, 'type') : node.kind === 'identifier' ? declarationOf(node)?.typeNode : undefined;
    if (typeNode && /^(long|Long)$/.test(file.text(typeNode))) return true;
  }
  return false;
}

function fragmentOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return value.fragment;
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

function fold(operator: string | undefined, a: Constant, b: Constant): Constant | undefined {
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) return `${a}${b}`;
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '/' && b !== 0) return Math.trunc(a / b);
  return operator === '%' && b !== 0 ? a % b : undefined;
}

function ternaryValue(node: JavaNode, lookup: ConstantLookup, depth: number): Value {
  const arms = [child(node, 'consequence'), child(node, 'alternative')].map((arm) => arm && constantOf(arm, lookup, depth));
  const [a, b] = arms;
  if (a?.kind === 'known' && b?.kind === 'known') {
    if (a.value === b.value) return a;
    if (typeof a.value === 'number' && typeof b.value === 'number')
      return { kind: 'interval', min: Math.min(a.value, b.value), max: Math.max(a.value, b.value), trail: [...a.trail, ...b.trail] };
  }
  return unknown('composed');
}

/** `"x".trim()`, `System.getenv("X")`, `environment.getProperty("x")`, and methods of the file that only return a value. */
function callValue(call: JavaNode, lookup: ConstantLookup, depth: number): Value {
  const method = lookup.methodOf(call);
  if (method) {
    const returned = returnedExpression(method);
    return returned ? constantOf(returned, lookup, depth) : unknown('call-result');
  }
  const name = child(call, 'name');
  if (name && ['getProperty', 'getRequiredProperty', 'getenv'].includes(lookup.file.text(name))) {
    const [key, fallback] = argumentsOf(call).map((argument) => constantOf(argument, lookup, depth));
    if (key?.kind === 'known' && typeof key.value === 'string') {
      const base = { kind: 'configuration-key', key: key.value, trail: key.trail } as const;
      return fallback ? { ...base, fallback } : base;
    }
  }
  return lookup.foreign(call) ?? unknown('call-result');
}

/** The expression of a method whose body is one `return`. */
export function returnedExpression(method: JavaMethod): JavaNode | undefined {
  const statements = method.body ? parts(method.body) : [];
  const [only] = statements;
  return statements.length === 1 && only?.kind === 'return_statement' ? parts(only)[0] : undefined;
}
