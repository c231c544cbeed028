import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { literalText, sumAround } from '../source/concatenation.js';
import { argumentsOf, child, closest, isStatementList, parts, unwrap, wrapped, type Node } from '../source/tree.js';
import { dropPrinted, printedIn } from '../writing/printed.js';
import { unwrapBlock } from '../writing/unwrap-block.js';
import { rewriteErrorMessages } from './error-messages.js';

const exceptionOwners = new Set(['ServiceException', 'ClientException', 'AckMessageException']);

export function isErrorCall(call: LegacyCall): boolean {
  return exceptionOwners.has(call.owner);
}

/** Getters of the old exceptions: 5.x exceptions carry request id and response code in their message alone. */
export function rewriteErrorCall(file: FileRewrite, call: LegacyCall): void {
  if (file.handled.has(call.node)) return;
  const { node, receiver } = call;
  if (call.name === 'new') {
    file.block(node, blockers.exceptionMade());
    return;
  }
  if (call.isReference || !receiver) {
    file.block(node, blockers.errorDetails({ member: call.member }));
    return;
  }
  if (call.name === 'getMessage' || call.name === 'toString' || call.name === 'printStackTrace') {
    file.handled.add(node);
    return;
  }
  if (call.name === 'getErrorMessages') {
    rewriteErrorMessages(file, call);
    return;
  }
  if (call.name === 'getErrorCode' && rewriteCodeTest(file, call)) return;
  if (call.name.startsWith('get') && printedIn(file, node)) {
    file.handled.add(node);
    file.differ(differences.requestDetails());
    if (isOnlyDetail(file, node)) file.edits.replace(node, () => `${file.rewritten(receiver)}.getMessage()`);
    else {
      dropPrinted(file, node);
      file.dropped.push(node);
      const sum = sumAround(node);
      if (sum) file.sumReasons.set(sum, file.text(receiver));
    }
    return;
  }
  file.block(node, blockers.errorDetails({ member: call.member }));
}

/** A text that says nothing else of the exception would say nothing at all. */
function isOnlyDetail(file: FileRewrite, node: Node): boolean {
  const statement = closest(node, 'expression_statement');
  const receiver = child(node, 'object');
  if (!statement || !receiver) return false;
  const text = file.text(statement);
  const name = file.text(receiver);
  const others = text.split(name).length - 1;
  return others === 1 && wrapped(node).parent?.kind === 'argument_list' && parts(wrapped(node).parent ?? node).length === 1;
}

const notFoundCodes = new Set([
  'TopicNotExist',
  'SubscriptionNotExist',
  'ConsumerGroupNotExist',
  'GroupNotExist',
  'InstanceNotExist',
  'QueueNotExist',
]);
const badRequestCodes = new Set(['ReceiptHandleError', 'InvalidArgument', 'MalformedXML']);

/** `"TopicNotExist".equals(e.getErrorCode())` and the branch for MessageNotExist. */
function rewriteCodeTest(file: FileRewrite, call: LegacyCall): boolean {
  const test = codeTest(file, call.node);
  if (!test || !call.receiver) return false;
  const { node, code, isNegated } = test;
  const error = file.text(call.receiver);
  if (code === 'MessageNotExist') return dropBranch(file, call.node, node, isNegated);
  const exception = notFoundCodes.has(code) ? 'NotFoundException' : badRequestCodes.has(code) ? 'BadRequestException' : undefined;
  if (!exception) return false;
  file.handled.add(call.node);
  file.differ(differences.errorCode({ code }));
  file.edits.replace(node, () =>
    isNegated ? `!(${error} instanceof ${file.names.type(exception)})` : `${error} instanceof ${file.names.type(exception)}`,
  );
  return true;
}

interface CodeTest {
  readonly node: Node;
  readonly code: string;
  readonly isNegated: boolean;
}

function codeTest(file: FileRewrite, getter: Node): CodeTest | undefined {
  const whole = wrapped(getter);
  const parent = whole.parent;
  const call = parent?.kind === 'argument_list' ? parent.parent : parent;
  if (call?.kind !== 'method_invocation') return undefined;
  const name = file.text(child(call, 'name') ?? call);
  if (!/^(equals|equalsIgnoreCase|contentEquals|contains)$/.test(name)) return undefined;
  const object = child(call, 'object');
  const values = argumentsOf(call);
  const other = object === whole ? values[0] : (values.find((value) => value !== whole) ?? object);
  const value = other && file.resolver.constantOf(other);
  const code =
    literalText(other && unwrap(other), file) ?? (value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined);
  if (code === undefined) return undefined;
  const outer = wrapped(call).parent;
  const isNegated = outer?.kind === 'unary_expression' && outer.children.some((part) => part.kind === '!');
  return { node: isNegated ? outer : call, code, isNegated };
}

/** No message is no error any more: the branch that handled it goes, and what else the handler did stays. */
function dropBranch(file: FileRewrite, getter: Node, test: Node, isNegated: boolean): boolean {
  const statement = closest(test, 'if_statement');
  const condition = statement && child(statement, 'condition');
  if (!statement?.parent || !condition || unwrap(condition) !== test) return false;
  const [consequence, alternative] = [child(statement, 'consequence'), child(statement, 'alternative')];
  const kept = isNegated ? consequence : alternative;
  const removed = isNegated ? alternative : consequence;
  file.handled.add(getter);
  file.differ(differences.noMessageBranch());
  if (removed) file.dropped.push(removed);
  if (!kept) {
    if (isStatementList(statement.parent)) file.edits.replace(file.layout.wholeLines(statement), '');
    else file.edits.replace(statement, '{ }');
    return true;
  }
  if (kept.kind === 'block' && isStatementList(statement.parent)) unwrapBlock(file, statement, kept);
  else file.edits.replace(statement, () => file.rewritten(kept));
  return true;
}
