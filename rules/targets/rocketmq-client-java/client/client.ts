import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { symbols } from '../file/symbols.js';
import { blockers, differences } from '../messages.js';
import { literalText } from '../source/concatenation.js';
import { argumentsOf, child, closestOrSelf, unwrap, type Node } from '../source/tree.js';
import { callWith, chain, commented, type Commented, type Link } from '../writing/template.js';
import { removeStatement } from '../writing/remove-statement.js';

/** `new MQClient(..)` becomes a ClientConfiguration: no connection is made by either. */
export function rewriteClient(file: FileRewrite, call: LegacyCall): void {
  const { node } = call;
  if (child(node, 'body') ?? node.children.some((part) => part.kind === 'class_body')) {
    file.block(node, blockers.legacyType({ type: 'MQClient' }));
    return;
  }
  const list = child(node, 'arguments');
  const [endpoint, user, password, fourth, fifth] = list ? commented(file, list) : [];
  if (!endpoint || !user || !password) return;
  file.handled.add(node);
  normalizeEndpoint(file, endpoint.node);
  const tokenArgument = fifth ? fourth : fourth && call.parameterTypes[3] === 'java.lang.String' ? fourth : undefined;
  const settingsArgument = fifth ?? (tokenArgument ? undefined : fourth);
  const settings = settingsArgument ? settingsOf(file, settingsArgument.node) : [];
  const token = tokenArgument && !isNull(tokenArgument.node) ? tokenArgument : undefined;
  if (tokenArgument && !token) file.dropped.push(tokenArgument.node);
  file.edits.replace(node, () => {
    const typeNode = child(node, 'type');
    const configuration =
      typeNode?.kind === 'scoped_type_identifier' ? symbols.ClientConfiguration : file.names.type('ClientConfiguration');
    const links: Link[] = [
      withComments(endpoint, `.setEndpoints(${file.rewritten(endpoint.node)})`),
      credentials(file, node, user, password, token),
      ...settings.map((setting) => ({ call: setting() })),
      { call: '.build()' },
    ];
    return chain(file, node, `${configuration}.newBuilder()`, links);
  });
}

function withComments(item: Commented, call: string): Link {
  return { call, before: item.before, ...(item.behind === undefined ? {} : { behind: item.behind }) };
}

function credentials(file: FileRewrite, node: Node, user: Commented, password: Commented, token: Commented | undefined): Link {
  const provider = `new ${file.names.type('StaticSessionCredentialsProvider')}`;
  const { continuation } = file.layout;
  if (!token) return { call: `.setCredentialProvider(${callWith(file, node, provider, [user, password], continuation)})` };
  const withToken = callWith(file, node, provider, [user, password, token], continuation);
  const text = literalText(unwrap(token.node), file);
  if (text !== undefined && text !== '') return { call: `.setCredentialProvider(${withToken})` };
  const name = file.rewritten(token.node);
  if (!isSimple(token.node)) file.block(token.node, blockers.tokenShape());
  const plain = callWith(file, node, provider, [user.node, password.node]);
  const indent = file.layout.eol + file.layout.indentAt(node.start) + continuation + continuation;
  // 5.x refuses a token that is null; the old SDK left out null and the empty text.
  return { call: `.setCredentialProvider(${name} == null || ${name}.isEmpty()${indent}? ${plain}${indent}: ${withToken})` };
}

/** A name, a field or a getter: cheap and free of effects, so that it may be written twice. */
export function isSimple(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.kind === 'identifier' || node.kind === 'field_access' || node.kind === 'this') return true;
  if (node.kind !== 'method_invocation' || argumentsOf(node).length > 0) return false;
  const receiver = child(node, 'object');
  return receiver === undefined || isSimple(receiver);
}

function isNull(node: Node): boolean {
  return unwrap(node).kind === 'null_literal';
}

/** A literal endpoint loses its scheme and a trailing '/', also where a constant of this file that serves for nothing else holds it. */
function normalizeEndpoint(file: FileRewrite, expression: Node): void {
  const node = unwrap(expression);
  const literal = node.kind === 'string_literal' ? node : literalOfVariable(file, node);
  const text = literal && literalText(literal, file);
  if (!literal || text === undefined) return;
  const bare = text.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  if (bare !== text && bare !== '' && !file.edits.touches(literal)) file.edits.replace(literal, `"${bare}"`);
}

function literalOfVariable(file: FileRewrite, node: Node): Node | undefined {
  const declaration = node.kind === 'identifier' || node.kind === 'field_access' ? file.resolver.declarationOf(node) : undefined;
  if (!declaration || declaration.assignments.length > 0 || declaration.initializer?.kind !== 'string_literal') return undefined;
  if (declaration.kind === 'field' && !declaration.modifiers.includes('private')) return undefined;
  const onlyEndpoint = file.resolver.referencesOf(declaration).every((reference) => {
    const whole = reference.parent?.kind === 'field_access' ? reference.parent : reference;
    const creation = whole.parent?.parent;
    return (
      creation?.kind === 'object_creation_expression' &&
      argumentsOf(creation)[0] === whole &&
      file.resolver.typeOf(creation)?.name.endsWith('.MQClient') === true
    );
  });
  return onlyEndpoint ? declaration.initializer : undefined;
}

const droppedSettings = new Set([
  'setConnectionTimeout',
  'setMaxConnections',
  'setMaxConnectionsPerRoute',
  'setUserAgent',
  'setSoKeepAlive',
  'setExceptContinue',
  'setIoReactorThreadCount',
  'setMaxErrorRetry',
]);

/** Settings of a legacy ClientConfiguration variable, folded into the builder; its own statements go. */
function settingsOf(file: FileRewrite, expression: Node): (() => string)[] {
  const node = unwrap(expression);
  file.dropped.push(expression);
  if (node.kind === 'null_literal') return [];
  if (
    node.kind === 'object_creation_expression' &&
    argumentsOf(node).length === 0 &&
    !node.children.some((part) => part.kind === 'class_body')
  ) {
    file.handled.add(node);
    return [];
  }
  const declaration = node.kind === 'identifier' ? file.resolver.declarationOf(node) : undefined;
  const creation = declaration?.initializer && unwrap(declaration.initializer);
  if (
    !declaration ||
    declaration.kind !== 'local' ||
    creation?.kind !== 'object_creation_expression' ||
    declaration.assignments.length > 0
  ) {
    file.block(expression, blockers.configurationShape());
    return [];
  }
  return foldSettings(file, declaration, creation, node);
}

function foldSettings(file: FileRewrite, declaration: JavaDeclaration, creation: Node, use: Node): (() => string)[] {
  const links: (() => string)[] = [];
  const block = declaration.statement.parent;
  file.dropped.push(declaration.statement);
  file.handled.add(creation);
  for (const reference of file.resolver.referencesOf(declaration)) {
    if (reference === use) continue;
    const call = reference.parent;
    const statement = call?.parent;
    const name = call ? child(call, 'name') : undefined;
    const [value] = call ? argumentsOf(call) : [];
    if (
      call?.kind !== 'method_invocation' ||
      statement?.kind !== 'expression_statement' ||
      statement.parent !== block ||
      !name ||
      !value ||
      reference.start > use.start
    ) {
      file.block(reference, blockers.configurationShape());
      continue;
    }
    const setter = file.text(name);
    file.handled.add(call);
    removeStatement(file, statement);
    if (setter === 'setSocketTimeout') {
      links.length = 0;
      links.push(() => `.setRequestTimeout(${file.names.type('Duration')}.ofMillis(${file.rewritten(value)}))`);
    } else if (droppedSettings.has(setter)) {
      file.dropped.push(value);
      file.differ(differences.clientSetting({ setting: setter }));
    } else file.block(call, blockers.proxySetting({ setting: setter }));
  }
  if (closestOrSelf(declaration.statement, 'local_variable_declaration'))
    file.edits.replace(file.layout.wholeLines(declaration.statement), '');
  return links;
}
