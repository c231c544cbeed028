import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Client } from '../parts/parts.js';
import { isEnvironment } from '../text/expressions.js';
import { objectLiteral } from '../text/layout.js';
import { messages } from '../messages.js';
import { isNothing } from '../parts/origins.js';
import { entry } from '../send/values.js';
import { block, differ, freeName, quote, rangeOf, type FileRewrite } from '../file/rewrite.js';
import type { Render } from '../file/draft.js';

const scheme = /^(https?):\/\//i;

/** `new MQClient(endpoint, user, password, token?)` becomes the options that each producer and consumer is made with. */
export function rewriteClient({ rewrite, node }: Client): void {
  rewrite.settled.add(node);
  const clientArguments = node.arguments ?? [];
  if (clientArguments.length < 3 || clientArguments.length > 4 || clientArguments.some(ts.isSpreadElement)) {
    block(rewrite, node, messages.unsupportedUse({ member: 'new MQClient' }));
    return;
  }
  if (clientArguments[3] && !isNothing(clientArguments[3])) differ(rewrite, messages.stsToken());
  if (isSubject(node)) return; // `new MQClient(..).getProducer(..)`: written out where the producer is made
  const isBody = ts.isArrowFunction(node.parent) && node.parent.body === node;
  rewrite.draft.replace(rangeOf(rewrite, node), (render) => {
    const options = objectLiteral(optionEntries(rewrite, node, render));
    return isBody ? `(${options})` : options;
  });
}

/** The options that stand for a client, as entries of an object literal. */
export function optionEntries(rewrite: FileRewrite, node: TypeScript.NewExpression, render: Render): string[] {
  const [endpoint, user, password, token] = node.arguments ?? [];
  const text = (expression: TypeScript.Expression | undefined): string =>
    expression ? definite(rewrite, expression, render) : quote(rewrite, '');
  const credentials = [`accessKey: ${text(user)}`, `accessSecret: ${text(password)}`];
  if (token && !isNothing(token)) {
    const value = render(rangeOf(rewrite, token));
    credentials.push(
      ts.isStringLiteralLike(unwrap(token)) ? `securityToken: ${value}` : `...(${value} ? { ${entry('securityToken', value)} } : {})`,
    );
  }
  return [
    ...(endpoint ? endpointEntries(rewrite, endpoint, render) : []),
    `namespace: ${quote(rewrite, '')}`,
    `sessionCredentials: ${objectLiteral(credentials)}`,
  ];
}

/** 5.x endpoints have no scheme: with one, the SDK would connect to a host called `http`. */
function endpointEntries(rewrite: FileRewrite, endpoint: TypeScript.Expression, render: Render): string[] {
  const literal = unwrap(endpoint);
  if (ts.isStringLiteralLike(literal)) {
    const bare = literal.text.replace(scheme, '').replace(/\/$/, '');
    const isSecure = scheme.exec(literal.text)?.[1]?.toLowerCase() === 'https';
    const value = bare === literal.text ? render(rangeOf(rewrite, endpoint)) : quote(rewrite, bare);
    return [`endpoints: ${value}`, ...(isSecure ? ['sslEnabled: true'] : [])];
  }
  const value = definite(rewrite, endpoint, render);
  const needsBrackets = !/^[\w$.!?[\]'"()]+$/.test(value) || value.includes('??') || value.includes(' ') || ts.isAwaitExpression(endpoint);
  return [
    `endpoints: ${needsBrackets && !isBracketed(value) ? `(${value})` : value}.replace(/^https?:\\/\\//, '')`.replace(
      "''",
      `${quote(rewrite, '')}`,
    ),
  ];
}

function isBracketed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0 && i < text.length - 1) return false;
  }
  return true;
}

/** The types take no undefined, which the old SDK, having no types, let pass and refused when it ran. */
function definite(rewrite: FileRewrite, expression: TypeScript.Expression, render: Render): string {
  const text = render(rangeOf(rewrite, expression));
  return rewrite.isTyped && mayBeUndefined(rewrite, expression) ? `${text} ?? ${quote(rewrite, '')}` : text;
}

function mayBeUndefined(rewrite: FileRewrite, expression: TypeScript.Expression): boolean {
  if (isEnvironment(expression)) return true;
  if (!ts.isIdentifier(expression)) return false;
  const declaration = rewrite.bindings.declarationOf(expression);
  if (!declaration || declaration.kind !== 'const' || !ts.isVariableDeclaration(declaration.node) || declaration.node.type) return false;
  const [assignment] = declaration.assignments;
  if (!assignment?.value) return false;
  if (assignment.steps.length > 0) return assignment.value.getText(rewrite.tree) === 'process.env' && !hasDefault(declaration);
  return isEnvironment(assignment.value);
}

function hasDefault(declaration: Declaration): boolean {
  return ts.isBindingElement(declaration.node) && declaration.node.initializer !== undefined;
}

/** Whether the client is only made to call it: `new MQClient(..).getProducer(..)`. */
export function isSubject(node: TypeScript.Expression): boolean {
  let at: TypeScript.Node = node;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  return ts.isPropertyAccessExpression(at.parent) && at.parent.expression === at;
}

const renamed: ReadonlySet<string> = new Set(['client', 'mqClient']);

/** A variable called `client` holds options now, and is called so where nobody else sees its name. */
export function renameClientVariables(rewrite: FileRewrite, clients: readonly Client[]): void {
  const seen = new Set<Declaration>();
  for (const { node } of clients.filter((client) => client.rewrite === rewrite)) {
    const { parent } = node;
    if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name) || !renamed.has(parent.name.text)) continue;
    const declaration = rewrite.bindings.declarationOf(parent.name);
    if (!declaration || seen.has(declaration) || rewrite.resolver.isExported(declaration)) continue;
    seen.add(declaration);
    const names = [declaration.identifier, ...declaration.references];
    if (names.some((name) => ts.isShorthandPropertyAssignment(name.parent) || ts.isExportSpecifier(name.parent))) continue;
    if (!names.every((name) => rewrite.bindings.isFree('clientOptions', name))) continue;
    const name =
      rewrite.taken.has('clientOptions') && declaration.scope === rewrite.bindings.global
        ? freeName(rewrite, 'clientOptions', declaration.identifier)
        : 'clientOptions';
    if (declaration.scope === rewrite.bindings.global) rewrite.taken.add(name);
    rewrite.renamed.set(declaration, name);
    for (const identifier of names) rewrite.draft.replace(rangeOf(rewrite, identifier), name);
  }
}
