import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { libraryNames } from '../parts/legacy.js';
import { messages } from '../messages.js';
import { optionsType } from '../send/properties.js';
import { block, rangeOf, targetType, type FileRewrite } from '../file/rewrite.js';

const moduleName = '@aliyunmq/mq-http-sdk';

/** Type annotations that name classes of the old SDK. */
export function rewriteAnnotations(rewrite: FileRewrite): void {
  if (!rewrite.isTyped) return;
  const visit = (node: TypeScript.Node): void => {
    if (rewrite.settled.has(node)) return;
    if (ts.isTypeReferenceNode(node)) {
      const name = legacyName(rewrite, node.typeName);
      if (name !== undefined) replaceType(rewrite, node, name);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal) &&
      node.argument.literal.text === moduleName
    ) {
      block(rewrite, node, messages.unsupportedImport());
    } else if (ts.isTypeQueryNode(node) && legacyName(rewrite, node.exprName) !== undefined) {
      block(rewrite, node, messages.unsupportedUse({ member: `typeof ${node.exprName.getText(rewrite.tree)}` }));
    }
    ts.forEachChild(node, visit);
  };
  visit(rewrite.tree);
}

/** The exported name that a type's name means, if it is the old SDK's. */
function legacyName(rewrite: FileRewrite, name: TypeScript.EntityName): string | undefined {
  if (ts.isQualifiedName(name)) {
    if (!ts.isIdentifier(name.left)) return undefined;
    const type = rewrite.resolver.typeOf(name.left);
    return type?.kind === 'module' ? name.right.text : undefined;
  }
  const declaration = rewrite.bindings.declarationOf(name) ?? rewrite.bindings.lookup(name.text, name);
  const node = declaration?.node;
  if (!node) return undefined;
  if (ts.isImportSpecifier(node)) {
    const from = node.parent.parent.parent.moduleSpecifier;
    return ts.isStringLiteral(from) && from.text === moduleName ? (node.propertyName ?? node.name).text : undefined;
  }
  const type = rewrite.resolver.typeOf(name);
  return type?.kind === 'constructor' && type.instance.kind === 'library' ? type.instance.name : undefined;
}

function replaceType(rewrite: FileRewrite, node: TypeScript.TypeReferenceNode, name: string): void {
  const text = newType(rewrite, node, name) ?? inferredType(rewrite, node);
  if (text === undefined) block(rewrite, node, messages.ownTypings());
  else rewrite.draft.replace(rangeOf(rewrite, node), text);
}

/** A name of own typings: what the value that it describes is known to be. */
function inferredType(rewrite: FileRewrite, node: TypeScript.TypeReferenceNode): string | undefined {
  const { parent } = node;
  const described = ts.isArrayTypeNode(parent) ? parent.parent : parent;
  if (!ts.isParameter(described) && !ts.isVariableDeclaration(described) && !ts.isPropertyDeclaration(described)) return undefined;
  const type = rewrite.resolver.typeOf(described.name);
  const [name, ...others] = new Set(libraryNames(type));
  if (others.length > 0) return undefined;
  if (name === 'Message') return targetType(rewrite, 'MessageView', node);
  return name === 'PublishResponse' ? targetType(rewrite, 'SendReceipt', node) : undefined;
}

function newType(rewrite: FileRewrite, at: TypeScript.Node, name: string): string | undefined {
  const { quote } = rewrite.style;
  switch (name) {
    case 'MQClient':
      return `Pick<${targetType(rewrite, 'ProducerOptions', at)}, ${['endpoints', 'namespace', 'sessionCredentials'].map((field) => quote + field + quote).join(' | ')}>`;
    case 'MQProducer':
    case 'MQTransProducer':
      return targetType(rewrite, 'Producer', at);
    case 'MQConsumer':
      return targetType(rewrite, 'SimpleConsumer', at);
    case 'MessageProperties':
      return optionsType(rewrite, at);
    default:
      return undefined;
  }
}
