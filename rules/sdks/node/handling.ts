import { isPropertyRead, propertyName, ts, unwrap, type Resolver, type TypeScript } from '../../../server/languages/typescript/index.js';
import type { Handling } from '../../../server/model/messaging.js';
import { constructionsOf, type Construction } from './instances.js';

/** How a listener that is written where it is set handles a message: `{ async consume(message) { .. } }`. */
export function listenerHandling(resolver: Resolver, library: string, listener: TypeScript.Expression | undefined): Handling | undefined {
  const node = listener && unwrap(listener);
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  const [consume] = node.properties.filter(
    (property) => property.name && ts.isIdentifier(property.name) && property.name.text === 'consume',
  );
  const fn =
    consume && (ts.isMethodDeclaration(consume) ? consume : ts.isPropertyAssignment(consume) ? unwrap(consume.initializer) : undefined);
  if (!fn || !(ts.isMethodDeclaration(fn) || ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) || fn.asteriskToken) return undefined;
  const [parameter] = fn.parameters;
  const isAsync = fn.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  if (!isAsync || !fn.body || !ts.isBlock(fn.body) || !parameter || !ts.isIdentifier(parameter.name)) return undefined;
  return handlingIn(resolver, library, fn.body, parameter.name.text);
}

/** How the messages of a `receive` are handled: `for (const message of await consumer.receive()) { .. }`, or over a `const` that holds them. */
export function loopHandling(resolver: Resolver, library: string, receive: TypeScript.CallExpression): Handling | undefined {
  const waited = receive.parent;
  const read = unwrap(receive.expression);
  if (!ts.isAwaitExpression(waited) || !isPropertyRead(read)) return undefined;
  const consumer = nameOf(read.expression);
  const loop = loopOver(waited);
  if (!loop || consumer === undefined || !ts.isBlock(loop.statement) || !ts.isVariableDeclarationList(loop.initializer)) return undefined;
  const [variable] = loop.initializer.declarations;
  if (!variable || !ts.isIdentifier(variable.name)) return undefined;
  const handling = handlingIn(resolver, library, loop.statement, variable.name.text);
  return handling && { ...handling, consumer };
}

function loopOver(waited: TypeScript.AwaitExpression): TypeScript.ForOfStatement | undefined {
  const { parent } = waited;
  if (ts.isForOfStatement(parent) && parent.expression === waited) return parent;
  const list = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.parent : undefined;
  if (!list || !ts.isVariableDeclarationList(list) || !(list.flags & ts.NodeFlags.Const)) return undefined;
  const name = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
  const block = list.parent.parent;
  if (!ts.isBlock(block) && !ts.isSourceFile(block)) return undefined;
  const loops = block.statements.filter(
    (statement): statement is TypeScript.ForOfStatement =>
      ts.isForOfStatement(statement) && ts.isIdentifier(statement.expression) && statement.expression.text === name,
  );
  return loops.length === 1 ? loops[0] : undefined;
}

/** `producer`, `this.producer`. */
function nameOf(expression: TypeScript.Expression): string | undefined {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return node.text;
  return isPropertyRead(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword ? `this.${propertyName(node) ?? ''}` : undefined;
}

function handlingIn(resolver: Resolver, library: string, block: TypeScript.Block, message: string): Handling | undefined {
  const { tree, source } = resolver.file;
  const made = constructionsOf(resolver, library).filter(({ name }) => name === 'Producer');
  const names = made.map((construction) => usableAt(construction, block, tree));
  const [producer] = names;
  if (names.length !== 1 || producer === undefined) return undefined;
  const words = producer.split('.');
  // A second variable of the name could be the one that is meant there.
  if (words.length === 1 && declared(tree, producer) !== 1) return undefined;
  return { start: block.getStart(tree) + 1, message, producer, helperAt: source.text.length };
}

/** How a producer that the file makes can be named in a block: the `const` that holds it, or the property of the block's own class. */
function usableAt({ node }: Construction, block: TypeScript.Block, tree: TypeScript.SourceFile): string | undefined {
  const holder = node.parent;
  if (ts.isPropertyDeclaration(holder) && ts.isIdentifier(holder.name))
    return classOf(block) === holder.parent && !isStatic(holder) ? `this.${holder.name.text}` : undefined;
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name) || !ts.isVariableDeclarationList(holder.parent)) return undefined;
  if (!(holder.parent.flags & ts.NodeFlags.Const)) return undefined;
  const scope = holder.parent.parent.parent;
  const isAround = scope.pos <= block.pos && block.end <= scope.end;
  return isAround && holder.getStart(tree) < block.getStart(tree) ? holder.name.text : undefined;
}

/** The class whose object `this` is in a block: through arrow functions, up to one of its methods. */
function classOf(block: TypeScript.Block): TypeScript.Node | undefined {
  for (let at: TypeScript.Node = block; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isArrowFunction(at) || !ts.isFunctionLike(at)) continue;
    return ts.isMethodDeclaration(at) && ts.isClassLike(at.parent) && !isStatic(at) ? at.parent : undefined;
  }
  return undefined;
}

function isStatic(node: TypeScript.PropertyDeclaration | TypeScript.MethodDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
}

/** How many variables, parameters and imports of the file have a name. */
function declared(tree: TypeScript.SourceFile, name: string): number {
  let count = 0;
  const pending: TypeScript.Node[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isDeclaration(node) && node.name && ts.isIdentifier(node.name) && node.name.text === name) count++;
    ts.forEachChild(node, (child) => {
      pending.push(child);
    });
  }
  return count;
}

function isDeclaration(
  node: TypeScript.Node,
): node is
  | TypeScript.VariableDeclaration
  | TypeScript.ParameterDeclaration
  | TypeScript.BindingElement
  | TypeScript.ImportSpecifier
  | TypeScript.FunctionDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isImportSpecifier(node) ||
    ts.isFunctionDeclaration(node)
  );
}
