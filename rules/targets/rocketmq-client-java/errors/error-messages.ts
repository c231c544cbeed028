import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { variablesNamed, variablesOf } from '../file/variables.js';
import { blockers, differences } from '../messages.js';
import { child, childOfKind, closest, isInside, parts, unwrap, walk, wrapped, type Node } from '../source/tree.js';
import { helper } from '../writing/helpers.js';
import { dropPrinted, printedIn } from '../writing/printed.js';
import { unwrapBlock } from '../writing/unwrap-block.js';

/** `errors.getErrorMessages()`: what failed by receipt handle. In 5.x it is the failure itself and those suppressed by it. */
export function rewriteErrorMessages(file: FileRewrite, call: LegacyCall): void {
  const { node, receiver } = call;
  const whole = wrapped(node);
  file.handled.add(node);
  if (!receiver) return;
  file.differ(differences.acknowledgementErrors());
  const test =
    whole.parent?.kind === 'binary_expression' && parts(whole.parent).some((part) => unwrap(part).kind === 'null_literal')
      ? whole.parent
      : undefined;
  if (test) {
    dropNullTest(file, test);
    return;
  }
  const step = whole.parent?.kind === 'method_invocation' && child(whole.parent, 'object') === whole ? whole.parent : undefined;
  const name = step && file.text(child(step, 'name') ?? step);
  const loop = step && wrapped(step).parent;
  if (
    step &&
    loop?.kind === 'enhanced_for_statement' &&
    child(loop, 'value') === wrapped(step) &&
    (name === 'keySet' || name === 'entrySet' || name === 'values')
  ) {
    rewriteLoop(file, loop, receiver, name);
    return;
  }
  if (printedIn(file, node)) {
    file.edits.replace(node, () => `${file.rewritten(receiver)}.getMessage()`);
    return;
  }
  // A lookup inside the loop over the same map is settled with the loop.
  const outer = closest(node, 'enhanced_for_statement');
  if (name === 'get' && outer && file.handled.has(outer)) return;
  file.block(node, blockers.errorDetails({ member: call.member }));
}

/** The map was never null for a failed acknowledgement: the test goes, what it guarded stays. */
function dropNullTest(file: FileRewrite, test: Node): void {
  const statement = closest(test, 'if_statement');
  const condition = statement && child(statement, 'condition');
  const consequence = statement && child(statement, 'consequence');
  const isNotNull = test.children.some((part) => part.kind === '!=');
  if (
    statement &&
    condition &&
    unwrap(condition) === test &&
    consequence?.kind === 'block' &&
    !child(statement, 'alternative') &&
    isNotNull
  ) {
    unwrapBlock(file, statement, consequence);
    return;
  }
  file.edits.replace(test, isNotNull ? 'true' : 'false');
}

function rewriteLoop(file: FileRewrite, loop: Node, errors: Node, over: string): void {
  const variable = file.file.declarations.find((declaration) => declaration.node === loop);
  const body = child(loop, 'body');
  if (!variable || !body) {
    file.block(loop, blockers.errorDetails({ member: 'AckMessageException.getErrorMessages' }));
    return;
  }
  file.handled.add(loop);
  if (variable.typeNode) file.dropped.push(variable.typeNode);
  const name = variablesNamed(file.file, 'failure').some((declaration) => isInside(loop, declaration.scope)) ? 'cause' : 'failure';
  const helperName = helper(file, 'failures', loop);
  file.edits.replace({ start: loop.start, end: body.start }, () => `for (Throwable ${name} : ${helperName}(${file.rewritten(errors)})) `);
  const results = new Set<unknown>(over === 'values' ? [variable] : []);
  for (const declaration of variablesOf(file, onsHttpTypes.errorMessageResult)) {
    // `ErrorMessageResult result = errors.getErrorMessages().get(handle);`
    if (!isInside(declaration.node, body) || declaration.kind !== 'local') continue;
    results.add(declaration);
    file.edits.replace(file.layout.wholeLines(declaration.statement), '');
    if (declaration.initializer) for (const inner of walk(declaration.initializer)) file.handled.add(inner);
  }
  const lookups: Node[] = [];
  for (const node of walk(body)) {
    if (node.kind !== 'method_invocation') continue;
    const call = legacyCall(file, node);
    if (call?.owner !== 'ErrorMessageResult') continue;
    lookups.push(node);
    file.handled.add(node);
    for (const inner of walk(node)) file.handled.add(inner);
    if (call.name === 'getErrorMessage') file.edits.replace(node, `${name}.getMessage()`);
    else if (!dropPrinted(file, node)) file.block(node, blockers.errorDetails({ member: call.member }));
    else file.dropped.push(node);
  }
  if (over === 'values') return;
  for (const reference of file.resolver.referencesOf(variable)) {
    if ([...file.dropped, ...lookups].some((gone) => isInside(reference, gone))) continue;
    const key = over === 'entrySet' ? keyOf(file, reference) : reference;
    if (key && dropPrinted(file, key)) file.dropped.push(key);
    else file.block(reference, blockers.errorDetails({ member: 'AckMessageException.getErrorMessages' }));
  }
}

/** `entry.getKey()` around a reference to the entry. */
function keyOf(file: FileRewrite, entry: Node): Node | undefined {
  const call = entry.parent;
  const name = call?.kind === 'method_invocation' ? childOfKind(call, 'identifier') && child(call, 'name') : undefined;
  return name && file.text(name) === 'getKey' ? call : undefined;
}
