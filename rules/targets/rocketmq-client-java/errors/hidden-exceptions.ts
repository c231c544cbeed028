import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import { argumentsOf } from '../../../../server/languages/java/syntax.js';
import { callsOf, methodOfParameter } from '../file/creation.js';
import type { CheckedException, FileRewrite } from '../file/file-rewrite.js';
import { legacyCall } from '../file/legacy-calls.js';
import { blockers } from '../messages.js';
import { ancestors, child, childOfKind, isInside, methodKinds, nodesOf, unwrap, walk, type Node } from '../source/tree.js';
import { isGone } from '../writing/types.js';
import type { CatchPlan, TryPlan } from './catches.js';
import { legacyExceptions } from './legacy-exceptions.js';

/** A call whose exception is wrapped in an unchecked one close to where it arises. */
export interface WrappedCall {
  readonly file: FileRewrite;
  readonly node: Node;
  readonly exception: CheckedException;
}

interface FileTries {
  readonly file: FileRewrite;
  readonly tries: ReadonlyMap<Node, TryPlan>;
  /** Catch clauses that catch something of 5.x. */
  readonly delivered: ReadonlySet<Node>;
}

/**
 * Handlers and tests by type to which an exception now comes as the cause of another only: they would be blind for it. To be asked before
 * clauses that nothing reaches are dropped.
 */
export function blockBlindHandlers(states: readonly FileTries[], wrapped: readonly WrappedCall[]): void {
  const blind = triesReached(states, wrapped);
  for (const { file, tries, delivered } of states) {
    for (const plan of tries.values()) {
      if (isGone(file, plan.node)) continue;
      for (const entry of plan.catches)
        if (entry.isLegacy && !entry.removed && (blind.has(plan) || (!delivered.has(entry.clause) && isForUnseenCalls(file, plan))))
          blockEntry(file, entry);
    }
    const open = [...tries.values()].filter((plan) => !blind.has(plan));
    const caught = open.flatMap((plan) => plan.catches.filter(({ clause }) => delivered.has(clause)));
    const handlers = open.filter((plan) => !isForUnseenCalls(file, plan)).flatMap((plan) => plan.catches);
    for (const { node, operand, type } of typeTests(file)) {
      const declaration = operand && file.resolver.declarationOf(operand);
      if (
        isGone(file, node) ||
        (declaration && isParameterOf(declaration, caught)) ||
        (declaration && isErrorOfCallback(file, declaration)) ||
        (declaration && isGivenByHandlers(file, declaration, handlers))
      )
        continue;
      file.block(node, blockers.exceptionByType({ type }));
    }
  }
}

/** What an old client's call throws by itself; that a client is made was never a failure. */
const sending = /^(publishMessage|consumeMessage|consumeMessageOrderly|consumeHalfMessage|ackMessage|commit|rollback)$/;

/** Tries through which an exception passes wrapped, be it by way of callers. */
function triesReached(states: readonly FileTries[], wrapped: readonly WrappedCall[]): ReadonlySet<TryPlan> {
  const reached = new Set<TryPlan>();
  const methods = new Set<JavaMethod>();
  const waiting = wrapped
    .filter(({ file, node, exception }) => exception === 'ClientException' && sending.test(legacyCall(file, node)?.name ?? 'commit'))
    .map(({ file, node }) => ({ file, node }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { file, node } = next;
    const method = passUp(states.find((state) => state.file === file)?.tries, file, node, reached);
    if (!method || methods.has(method)) continue;
    methods.add(method);
    for (const state of states) for (const call of callsThatMayRun(state.file, method)) waiting.push({ file: state.file, node: call });
  }
  return reached;
}

/** Calls that may run a method, be it by an interface: those by its name on what may be its object. */
function callsThatMayRun({ file, resolver }: FileRewrite, { name, owner }: JavaMethod): readonly Node[] {
  return (file.invocations.get(name) ?? []).filter((call) => {
    const receiver = child(call, 'object');
    const type =
      receiver && receiver.kind !== 'this' ? (resolver.typeOf(receiver)?.name ?? resolver.resolveType(receiver)?.name) : undefined;
    if (type === undefined || owner.qualifiedName === undefined || type === owner.qualifiedName) return true;
    const own = { name: owner.qualifiedName, arguments: [], dimensions: 0 };
    return resolver.isSubtype(own, type) || resolver.isSubtype({ ...own, name: type }, owner.qualifiedName);
  });
}

/** The method out of which an exception goes; undefined where something takes it, or another thread does. */
function passUp(
  tries: ReadonlyMap<Node, TryPlan> | undefined,
  file: FileRewrite,
  node: Node,
  reached: Set<TryPlan>,
): JavaMethod | undefined {
  let inside = node;
  for (const at of ancestors(node)) {
    const plan = tries?.get(at);
    if (plan && isInside(inside, plan.body)) {
      reached.add(plan);
      if (plan.catches.some(takesAll)) return undefined;
    }
    if (at.kind === 'lambda_expression' && runsElsewhere(file, at)) return undefined;
    if (methodKinds.includes(at.kind)) {
      const method = file.file.methodOf(at);
      const isAnonymous = method?.owner.kind === 'anonymous';
      if (isAnonymous && runsElsewhere(file, method.owner.node)) return undefined;
      if (!isAnonymous) return method?.isConstructor ? undefined : method;
    }
    inside = at;
  }
  return undefined;
}

function takesAll({ qualified, removed }: CatchPlan): boolean {
  return !removed && qualified.some((name) => /^(java\.lang\.)?(Exception|Throwable|RuntimeException)$/.test(name));
}

const otherThreads =
  /^(execute|submit|schedule|scheduleAtFixedRate|scheduleWithFixedDelay|runAsync|supplyAsync|thenApply\w*|thenAccept\w*|thenRun\w*|thenCompose\w*|whenComplete\w*|handle\w*|exceptionally\w*|addShutdownHook)$/;

/** Code that is given to a thread or an executor: what it throws does not come out where it stands. */
function runsElsewhere(file: FileRewrite, code: Node): boolean {
  const call = code.parent?.kind === 'argument_list' ? code.parent.parent : undefined;
  if (call?.kind === 'object_creation_expression') return /\bThread$/.test(file.text(child(call, 'type') ?? call));
  const name = call && child(call, 'name');
  return name !== undefined && otherThreads.test(file.text(name));
}

/** A clause of which nothing in its body says what it is for: code that is not seen throws it. */
function isForUnseenCalls(file: FileRewrite, plan: TryPlan): boolean {
  const calls = [...walk(plan.body)].filter((node) => node.kind === 'method_invocation' || node.kind === 'object_creation_expression');
  return calls.length > 0 && !calls.some((call) => legacyCall(file, call) !== undefined);
}

function blockEntry(file: FileRewrite, { typesNode }: CatchPlan): void {
  const type = file.text(typesNode);
  file.block(typesNode, blockers.exceptionByType({ type }));
}

function isParameterOf(declaration: JavaDeclaration, entries: readonly CatchPlan[]): boolean {
  return declaration.kind === 'catch-parameter' && entries.some(({ parameter }) => child(parameter, 'name') === declaration.nameNode);
}

/** A parameter of a method of the file's own that only handlers call, each with what it caught. */
function isGivenByHandlers(file: FileRewrite, declaration: JavaDeclaration, handlers: readonly CatchPlan[]): boolean {
  const method = methodOfParameter(file, declaration);
  if (!method || method.modifiers.includes('public') || method.modifiers.includes('protected')) return false;
  const index = method.parameters.indexOf(declaration);
  const calls = callsOf(file, method);
  return (
    calls.length > 0 &&
    calls.every(({ file: caller, call }) => {
      const argument = argumentsOf(call)[index];
      const given = argument?.kind === 'identifier' ? caller.resolver.declarationOf(argument) : undefined;
      return caller === file && given !== undefined && isParameterOf(given, handlers);
    })
  );
}

/** What a callback of an asynchronous send is given comes as it is, and its rewrite says how it differs. */
function isErrorOfCallback(file: FileRewrite, declaration: JavaDeclaration): boolean {
  const method = methodOfParameter(file, declaration);
  return method?.name === 'onFail' && method.owner.kind === 'anonymous' && file.handled.has(method.owner.node);
}

interface TypeTest {
  /** The type that is tested for. */
  readonly node: Node;
  /** The tested name, if it is one. */
  readonly operand: Node | undefined;
  readonly type: string;
}

function typeTests(file: FileRewrite): TypeTest[] {
  return nodesOf(file.file.root, 'instanceof_expression').flatMap((test): TypeTest[] => {
    const right = child(test, 'right') ?? childOfKind(test, 'type_pattern') ?? test;
    const typeNode = [...walk(right)].find((node) => node.kind === 'type_identifier' || node.kind === 'scoped_type_identifier');
    const name = typeNode && file.resolver.resolveType(typeNode)?.name;
    if (!typeNode || name === undefined || !(name in legacyExceptions)) return [];
    const left = child(test, 'left');
    const operand = left && unwrap(left);
    return [{ node: typeNode, operand: operand?.kind === 'identifier' ? operand : undefined, type: file.text(typeNode) }];
  });
}
