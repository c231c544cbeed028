import { closeText } from './close-text.js';
import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall } from '../file/legacy-calls.js';
import type { SymbolName } from '../file/symbols.js';
import { variablesOf } from '../file/variables.js';
import {
  child,
  childOfKind,
  closest,
  isInside,
  isStatementList,
  siblingStatement,
  unwrap,
  walk,
  wrapped,
  type Node,
} from '../source/tree.js';

const madeTypes: Readonly<Record<string, SymbolName>> = { getProducer: 'Producer', getConsumer: 'SimpleConsumer' };

/**
 * `MQClient client = null; try { client = new ..; producer = client.getProducer(..) } finally { client.close(); }`:
 * what was made from the client is declared before the try in the client's place, and closed instead of it.
 */
export function rewriteFinallyCloses(file: FileRewrite): void {
  for (const client of variablesOf(file, onsHttpTypes.client)) {
    const plan = client.kind === 'local' ? planOf(file, client) : undefined;
    if (plan) apply(file, client, plan);
  }
}

interface Plan {
  readonly assignment: Node;
  /** `client.close()`, and the statement that goes: its `if (client != null)` where there is one. */
  readonly close: Node;
  readonly closing: Node;
  readonly made: readonly { readonly variable: JavaDeclaration; readonly type: SymbolName }[];
}

function planOf(file: FileRewrite, client: JavaDeclaration): Plan | undefined {
  const [assignment, ...more] = client.assignments;
  if (!assignment || more.length > 0 || !client.initializer || unwrap(client.initializer).kind !== 'null_literal') return undefined;
  const attempt = siblingAfter(client.statement, assignment);
  const body = attempt && child(attempt, 'body');
  const clause = attempt && childOfKind(attempt, 'finally_clause');
  const right = child(assignment, 'right');
  const creation = right && legacyCall(file, unwrap(right));
  if (!attempt || !body || !clause || creation?.member !== 'MQClient.new' || assignment.parent?.parent !== body) return undefined;
  let close: Node | undefined;
  let closing: Node | undefined;
  const made: { variable: JavaDeclaration; type: SymbolName }[] = [];
  for (const reference of file.resolver.referencesOf(client)) {
    if (isInside(reference, assignment) && child(assignment, 'left') === reference) continue;
    const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    if (isInside(reference, clause)) {
      if (call?.member === 'MQClient.close' && !close) {
        close = call.node;
        closing = closingStatement(close);
      } else if (reference.parent?.kind !== 'binary_expression') return undefined;
      continue;
    }
    const declarator = call && wrapped(call.node).parent;
    const name = declarator?.kind === 'variable_declarator' ? child(declarator, 'name') : undefined;
    const variable = name && file.resolver.declarationOf(name);
    const type = call && madeTypes[call.name];
    if (!variable || !type || variable.statement.parent !== body || isCaptured(file, variable)) return undefined;
    made.push({ variable, type });
  }
  const isWhole = file.resolver
    .referencesOf(client)
    .every((reference) => !isInside(reference, clause) || (closing !== undefined && isInside(reference, closing)));
  return isWhole && close && closing && made.length > 0 ? { assignment, close, closing, made } : undefined;
}

function siblingAfter(statement: Node, inside: Node): Node | undefined {
  for (let next = siblingStatement(statement, 1); next; next = siblingStatement(next, 1))
    if (next.kind === 'try_statement' && isInside(inside, next)) return next;
  return undefined;
}

/** The statement of a close with the null test around it. */
function closingStatement(close: Node): Node | undefined {
  const statement = wrapped(close).parent;
  const block = statement?.parent;
  const test =
    block?.kind === 'if_statement' ? block : block?.kind === 'block' && block.parent?.kind === 'if_statement' ? block.parent : undefined;
  const whole = test ?? statement;
  return whole?.parent && isStatementList(whole.parent) ? whole : undefined;
}

/** A variable that is assigned later cannot be used in a lambda. */
function isCaptured(file: FileRewrite, variable: JavaDeclaration): boolean {
  const home = closest(variable.node, 'lambda_expression', 'class_body');
  return file.resolver.referencesOf(variable).some((reference) => closest(reference, 'lambda_expression', 'class_body') !== home);
}

function apply(file: FileRewrite, client: JavaDeclaration, { assignment, close, closing, made }: Plan): void {
  const { eol } = file.layout;
  for (const node of walk(closing)) file.handled.add(node);
  file.handled.add(client.statement);
  const outer = file.layout.indentAt(client.statement.start);
  file.edits.replace(client.statement, () =>
    made.map(({ variable, type }) => `${file.names.type(type)} ${variable.name} = null;`).join(eol + outer),
  );
  file.edits.insert(assignment.start, () => `${file.names.type('ClientConfiguration')} `);
  for (const { variable } of made) file.edits.replace({ start: variable.statement.start, end: variable.nameNode.start }, '');
  const names = made.map(({ variable }) => variable.name);
  file.edits.replace(closing, closeText(file, names, { at: closing, mayBeNull: true }));
  file.throwing.push({ node: close, exception: 'IOException' });
}
