import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { nameText, propertyName } from '../../../../server/languages/typescript/syntax.js';
import type { Bindings, Declaration } from '../../../../server/languages/typescript/bindings.js';

/** What is certain about a value from the text around it: `unknown` may be anything. */
export interface StaticKind {
  readonly type: 'string' | 'number' | 'boolean' | 'buffer' | 'date' | 'unknown';
  /** May be null or undefined. */
  readonly nullable: boolean;
  /** A text that may be empty. */
  readonly mayBeEmpty: boolean;
  /** The program itself says that it is a text. */
  readonly isAnnotated?: boolean;
}

const unknownKind: StaticKind = { type: 'unknown', nullable: true, mayBeEmpty: true };
const numberKind: StaticKind = { type: 'number', nullable: false, mayBeEmpty: false };

function text(mayBeEmpty: boolean, nullable = false): StaticKind {
  return { type: 'string', nullable, mayBeEmpty };
}

const textMethods = new Set([
  'toString',
  'toISOString',
  'join',
  'trim',
  'replace',
  'toFixed',
  'padStart',
  'slice',
  'substring',
  'toUpperCase',
  'toLowerCase',
]);
const numberMethods = new Set(['getTime', 'valueOf', 'now']);
const neverEmptyMethods = new Set(['toISOString', 'toFixed', 'randomUUID']);

/** Follows constants, parameters with types and own interfaces of the file; never a guess. */
export function staticKind(expression: TypeScript.Expression, bindings: Bindings, depth = 0): StaticKind {
  if (depth > 8) return unknownKind;
  const asserted = assertedKind(expression, bindings);
  if (asserted) return asserted;
  const node = unwrap(expression);
  const kindOf = (inner: TypeScript.Expression): StaticKind => staticKind(inner, bindings, depth + 1);

  if (ts.isStringLiteralLike(node)) return text(node.text === '');
  if (ts.isTemplateExpression(node)) {
    const hasText = node.head.text !== '' || node.templateSpans.some((span) => span.literal.text !== '');
    return text(!hasText && node.templateSpans.every((span) => kindOf(span.expression).mayBeEmpty));
  }
  if (ts.isNumericLiteral(node)) return numberKind;
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
    return { type: 'boolean', nullable: false, mayBeEmpty: false };
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.ExclamationToken) return { type: 'boolean', nullable: false, mayBeEmpty: false };
    return numberKind;
  }
  if (ts.isPostfixUnaryExpression(node)) return numberKind;
  if (ts.isBinaryExpression(node)) return binaryKind(node, kindOf);
  if (ts.isConditionalExpression(node)) return either(kindOf(node.whenTrue), kindOf(node.whenFalse));
  if (ts.isCallExpression(node)) return callKind(node, kindOf);
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date')
    return { type: 'date', nullable: false, mayBeEmpty: false };
  if (ts.isIdentifier(node)) {
    if (node.text === 'undefined') return unknownKind;
    const declaration = bindings.declarationOf(node);
    return declaration ? declarationKind(declaration, bindings, depth) : unknownKind;
  }
  if (ts.isPropertyAccessExpression(node)) {
    if (isEnvironment(node)) return text(true, true);
    if (node.name.text === 'length') return numberKind;
    return memberKind(node, bindings, depth);
  }
  return unknownKind;
}

/** `x as string`, `x!`. */
function assertedKind(expression: TypeScript.Expression, bindings: Bindings): StaticKind | undefined {
  if (ts.isParenthesizedExpression(expression)) return assertedKind(expression.expression, bindings);
  if (ts.isAsExpression(expression) || ts.isTypeAssertionExpression(expression)) {
    const kind = annotatedKind(expression.type);
    return kind.type === 'unknown' ? undefined : kind;
  }
  if (ts.isNonNullExpression(expression)) {
    const kind = staticKind(expression.expression, bindings, 1);
    return kind.type === 'unknown' ? undefined : { ...kind, nullable: false };
  }
  return undefined;
}

function binaryKind(node: TypeScript.BinaryExpression, kindOf: (inner: TypeScript.Expression) => StaticKind): StaticKind {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken: {
      const [left, right] = [kindOf(node.left), kindOf(node.right)];
      if (left.type === 'string' || right.type === 'string') return text(left.mayBeEmpty && right.mayBeEmpty);
      return left.type === 'number' && right.type === 'number' ? numberKind : unknownKind;
    }
    case ts.SyntaxKind.MinusToken:
    case ts.SyntaxKind.AsteriskToken:
    case ts.SyntaxKind.SlashToken:
    case ts.SyntaxKind.PercentToken:
      return numberKind;
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken: {
      const [left, right] = [kindOf(node.left), kindOf(node.right)];
      const isOr = node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
      if (left.type !== right.type) return { ...unknownKind, nullable: right.nullable, mayBeEmpty: right.mayBeEmpty || !isOr };
      return { type: left.type, nullable: right.nullable, mayBeEmpty: isOr ? right.mayBeEmpty : left.mayBeEmpty || right.mayBeEmpty };
    }
    default:
      return unknownKind;
  }
}

function callKind(node: TypeScript.CallExpression, kindOf: (inner: TypeScript.Expression) => StaticKind): StaticKind {
  const callee = node.expression;
  if (ts.isIdentifier(callee)) {
    if (callee.text === 'String') {
      const argument = node.arguments[0];
      return text(argument === undefined || (kindOf(argument).type !== 'number' && kindOf(argument).mayBeEmpty));
    }
    if (callee.text === 'Number' || callee.text === 'parseInt' || callee.text === 'parseFloat') return numberKind;
    return unknownKind;
  }
  const method = propertyName(callee);
  if (method === undefined || !ts.isPropertyAccessExpression(callee)) return unknownKind;
  if (ts.isIdentifier(callee.expression)) {
    if (callee.expression.text === 'JSON' && method === 'stringify') return text(false);
    if (callee.expression.text === 'Math') return numberKind;
    if (callee.expression.text === 'Buffer') return method === 'from' ? { type: 'buffer', nullable: false, mayBeEmpty: true } : unknownKind;
  }
  if (numberMethods.has(method)) return numberKind;
  if (method === 'randomUUID') return text(false);
  if (textMethods.has(method)) {
    if (method === 'slice' && kindOf(callee.expression).type !== 'string') return unknownKind;
    const isNumber = kindOf(callee.expression).type === 'number';
    return text(!neverEmptyMethods.has(method) && !isNumber);
  }
  return unknownKind;
}

function either(a: StaticKind, b: StaticKind): StaticKind {
  const nullable = a.nullable || b.nullable;
  const mayBeEmpty = a.mayBeEmpty || b.mayBeEmpty;
  return { type: a.type === b.type ? a.type : 'unknown', nullable, mayBeEmpty };
}

function declarationKind(declaration: Declaration, bindings: Bindings, depth: number): StaticKind {
  const { node } = declaration;
  if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && node.type && ts.isIdentifier(node.name)) {
    const kind = annotatedKind(node.type);
    if (kind.type !== 'unknown') {
      const optional = ts.isParameter(node) && node.questionToken !== undefined && !node.initializer;
      const only = declaration.kind === 'const' ? declaration.assignments[0]?.value : undefined;
      const value = only ? staticKind(only, bindings, depth + 1) : undefined;
      return { ...kind, nullable: kind.nullable || optional, mayBeEmpty: kind.mayBeEmpty && (value?.mayBeEmpty ?? true) };
    }
  }
  const bound = ts.isBindingElement(node) ? boundKind(node, bindings) : undefined;
  if (bound) return bound;
  if (declaration.kind === 'parameter' || declaration.kind === 'import' || declaration.kind === 'catch') {
    return ts.isParameter(node) && node.initializer && !node.type
      ? { ...staticKind(node.initializer, bindings, depth + 1), nullable: true, mayBeEmpty: true }
      : unknownKind;
  }
  const [only] = declaration.assignments;
  if (declaration.assignments.length === 1 && only?.iterated && only.steps.length === 0 && only.value)
    return elementKind(only.value, bindings, depth);
  const values = declaration.assignments.filter((assignment) => assignment.steps.length === 0 && !assignment.iterated);
  const countsUp = declaration.assignments.filter(({ node: by }) => ts.isPostfixUnaryExpression(by) || ts.isPrefixUnaryExpression(by));
  if (values.length !== declaration.assignments.length || values.length === 0) return unknownKind;
  const kinds = values
    .filter((assignment) => !countsUp.includes(assignment))
    .map(({ value }) => (value ? staticKind(value, bindings, depth + 1) : unknownKind));
  const [first, ...others] = kinds;
  return first ? others.reduce(either, first) : unknownKind;
}

/** What an array holds: a literal's elements, or the element type of its annotation. */
function elementKind(list: TypeScript.Expression, bindings: Bindings, depth: number): StaticKind {
  const node = unwrap(list);
  if (ts.isArrayLiteralExpression(node)) {
    const [first, ...others] = node.elements.map((element) =>
      ts.isSpreadElement(element) ? unknownKind : staticKind(element, bindings, depth + 1),
    );
    return first ? others.reduce(either, first) : unknownKind;
  }
  if (!ts.isIdentifier(node)) return unknownKind;
  const declaration = bindings.declarationOf(node)?.node;
  if (!declaration) return unknownKind;
  if (ts.isVariableDeclaration(declaration) && !declaration.type && declaration.initializer)
    return elementKind(declaration.initializer, bindings, depth + 1);
  const type = ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) ? declaration.type : undefined;
  if (type && ts.isArrayTypeNode(type)) return annotatedKind(type.elementType);
  const isArray = type && ts.isTypeReferenceNode(type) && /^(?:Array|ReadonlyArray|Set|Iterable)$/.test(type.typeName.getText());
  const element = isArray ? type.typeArguments?.[0] : undefined;
  return element ? annotatedKind(element) : unknownKind;
}

/** `({ id }: Order) => ..`: the member's own type. */
function boundKind(node: TypeScript.BindingElement, bindings: Bindings): StaticKind | undefined {
  const pattern = node.parent;
  const owner = pattern.parent;
  if (!ts.isObjectBindingPattern(pattern) || !ts.isParameter(owner) || !owner.type) return undefined;
  const name = nameText(node.propertyName ?? node.name);
  return name === undefined ? undefined : memberOfType(owner.type, name, bindings);
}

/** `order.id` where `order` has a type that the file declares. */
function memberKind(node: TypeScript.PropertyAccessExpression, bindings: Bindings, depth: number): StaticKind {
  const owner = unwrap(node.expression);
  if (owner.kind === ts.SyntaxKind.ThisKeyword || !ts.isIdentifier(owner) || depth > 4) return unknownKind;
  const declaration = bindings.declarationOf(owner)?.node;
  const type = declaration && (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration)) ? declaration.type : undefined;
  if (!type) return unknownKind;
  const kind = memberOfType(type, node.name.text, bindings);
  return kind ? { ...kind, nullable: kind.nullable || node.questionDotToken !== undefined } : unknownKind;
}

function memberOfType(type: TypeScript.TypeNode, name: string, bindings: Bindings): StaticKind | undefined {
  const members = membersOf(type, bindings);
  const member = members?.find((candidate) => nameText(candidate.name) === name);
  if (!member || !ts.isPropertySignature(member) || !member.type) return undefined;
  const kind = annotatedKind(member.type);
  return { ...kind, nullable: kind.nullable || member.questionToken !== undefined };
}

function membersOf(type: TypeScript.TypeNode, bindings: Bindings): readonly TypeScript.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const declaration = bindings.lookup(type.typeName.text, type)?.node;
  if (declaration && ts.isInterfaceDeclaration(declaration)) return declaration.members;
  return declaration && ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type)
    ? declaration.type.members
    : undefined;
}

function annotatedKind(type: TypeScript.TypeNode): StaticKind {
  if (ts.isUnionTypeNode(type)) {
    const isNothing = (member: TypeScript.TypeNode): boolean =>
      member.kind === ts.SyntaxKind.UndefinedKeyword || (ts.isLiteralTypeNode(member) && member.literal.kind === ts.SyntaxKind.NullKeyword);
    const kinds = type.types.filter((member) => !isNothing(member)).map(annotatedKind);
    const [first, ...others] = kinds;
    if (!first) return unknownKind;
    const joined = others.reduce(either, first);
    return { ...joined, nullable: joined.nullable || type.types.some(isNothing) };
  }
  if (ts.isLiteralTypeNode(type)) {
    if (ts.isStringLiteral(type.literal)) return text(type.literal.text === '');
    return ts.isNumericLiteral(type.literal) ? numberKind : unknownKind;
  }
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { ...text(true), isAnnotated: true };
    case ts.SyntaxKind.NumberKeyword:
      return numberKind;
    case ts.SyntaxKind.BooleanKeyword:
      return { type: 'boolean', nullable: false, mayBeEmpty: false };
    default:
      break;
  }
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    if (type.typeName.text === 'Date') return { type: 'date', nullable: false, mayBeEmpty: false };
    if (type.typeName.text === 'Buffer') return { type: 'buffer', nullable: false, mayBeEmpty: true };
  }
  return unknownKind;
}

/** `process.env.X` and `process.env['X']`: a text, or undefined. */
export function isEnvironment(node: TypeScript.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
  const owner = node.expression;
  return (
    ts.isPropertyAccessExpression(owner) &&
    owner.name.text === 'env' &&
    ts.isIdentifier(owner.expression) &&
    owner.expression.text === 'process'
  );
}
