import type { JavaMethod } from '../../../../server/languages/java/declarations.js';
import { callsOf } from '../file/creation.js';
import type { CheckedException, FileRewrite, SetRewrite, Throwing } from '../file/file-rewrite.js';
import { blockers } from '../messages.js';
import { ancestors, annotationNames, child, childOfKind, isInside, methodKinds, parts, walk, type Node } from '../source/tree.js';
import { isGone } from '../writing/types.js';
import { unwrapBlock } from '../writing/unwrap-block.js';
import { noteRuntimeExceptions, tryPlans, writeCatches, type TryPlan } from './catches.js';
import { caughtBy, declaresAlready, isCalledElsewhere, isEntryPoint, mayThrow, widen } from './exception-policy.js';
import { blockBlindHandlers } from './hidden-exceptions.js';
import { legacyExceptions } from './legacy-exceptions.js';
import { addWrap, writeExtracted, writeLeads, writeWraps, type Wraps } from './wraps.js';

/** What is known of one file's exceptions while they are settled. */
interface FileExceptions {
  readonly file: FileRewrite;
  readonly tries: Map<Node, TryPlan>;
  /** Catch clauses that catch something of 5.x. */
  readonly delivered: Set<Node>;
  /** Exceptions that methods declare from now on. */
  readonly declares: Map<JavaMethod, Set<CheckedException>>;
  readonly wraps: Wraps;
  /** What gets a try of its own. */
  readonly wrapped: Throwing[];
}

/**
 * Makes every new checked exception legal where it arises, so that the same handlers see the failure as before:
 * caught where it was caught, declared where nobody minds, wrapped in an unchecked one everywhere else.
 */
export function settleExceptions(set: SetRewrite): void {
  const states = set.files.map((file): FileExceptions => ({
    file,
    tries: tryPlans(file),
    delivered: new Set(),
    declares: new Map(),
    wraps: new Map(),
    wrapped: [],
  }));
  const stateOf = (file: FileRewrite): FileExceptions | undefined => states.find((state) => state.file === file);
  const waiting: { state: FileExceptions; item: Throwing }[] = states.flatMap((state) =>
    [...state.file.throwing, ...rethrows(state)].map((item) => ({ state, item })),
  );
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { state, item } = next;
    if (isGone(state.file, item.node)) continue;
    for (const caller of settle(state, item, stateOf)) waiting.push(caller);
  }
  blockBlindHandlers(
    states,
    states.flatMap(({ file, wrapped }) => wrapped.map((item) => ({ file, ...item }))),
  );
  for (const state of states) {
    dropUnreachable(state);
    for (const plan of state.tries.values()) {
      noteRuntimeExceptions(state.file, plan);
      writeCatches(state.file, plan);
    }
    writeExtracted(state.file);
    writeWraps(state.file, state.wraps);
    writeLeads(state.file);
    writeThrows(state);
  }
}

/** `throw e;` of what a handler caught throws a checked exception now. */
function rethrows(state: FileExceptions): Throwing[] {
  const items: Throwing[] = [];
  for (const plan of state.tries.values())
    for (const entry of plan.catches) {
      if (!entry.isLegacy || !entry.qualified.includes('ClientException') || entry.removed) continue;
      const name = child(entry.parameter, 'name');
      const body = child(entry.clause, 'body');
      if (!name || !body) continue;
      for (const node of walk(body)) {
        const [value] = node.kind === 'throw_statement' ? parts(node) : [];
        if (value?.kind === 'identifier' && state.file.text(value) === state.file.text(name))
          items.push({ node, exception: 'ClientException' });
      }
    }
  return items;
}

type Work = { state: FileExceptions; item: Throwing };

function settle(state: FileExceptions, item: Throwing, stateOf: (file: FileRewrite) => FileExceptions | undefined): Work[] {
  const { file } = state;
  let inside = item.node;
  for (const at of ancestors(item.node)) {
    const plan = state.tries.get(at);
    if (plan && (isInside(inside, plan.body) || (plan.resources && isInside(inside, plan.resources)))) {
      const outcome = caughtBy(file, plan, item.exception);
      if (outcome === 'wrap') {
        const widened = widen(file, plan, item.exception);
        if (!widened) return wrap(state, item, at);
        state.delivered.add(widened.clause);
        return [];
      }
      if (outcome) {
        state.delivered.add(outcome.clause);
        return [];
      }
    }
    if (at.kind === 'lambda_expression' && mayThrow(file, at)) return [];
    if (at.kind === 'lambda_expression' || at.kind === 'static_initializer') return wrap(state, item, at);
    if (methodKinds.includes(at.kind)) return settleInMethod(state, item, at, stateOf);
    if (at.kind === 'field_declaration') return [];
    if (at.kind === 'explicit_constructor_invocation') {
      file.block(item.node, blockers.checkedException());
      return [];
    }
    if (at.kind === 'class_body') return wrap(state, item, at);
    inside = at;
  }
  file.block(item.node, blockers.checkedException());
  return [];
}

function wrap(state: FileExceptions, item: Throwing, boundary: Node): Work[] {
  state.wrapped.push(item);
  if (!addWrap(state.file, state.wraps, item, boundary)) state.file.block(item.node, blockers.checkedException());
  return [];
}

function settleInMethod(
  state: FileExceptions,
  item: Throwing,
  node: Node,
  stateOf: (file: FileRewrite) => FileExceptions | undefined,
): Work[] {
  const { file } = state;
  const method = file.file.methodOf(node);
  if (!method) return wrap(state, item, node);
  if (declaresAlready(file, method, item.exception)) return [];
  const known = state.declares.get(method);
  if (known?.has(item.exception)) return [];
  const callers = callsOf(file, method);
  const wanted = callers.some(({ file: caller, call }) => isHandled(stateOf(caller), call));
  if (!mayDeclare(state, method, item.exception, wanted, stateOf)) {
    if (wanted) file.block(item.node, blockers.handlerElsewhere());
    return wrap(state, item, node);
  }
  state.declares.set(method, new Set([...(known ?? []), item.exception]));
  return callers.flatMap(({ file: caller, call }) => {
    const callerState = stateOf(caller);
    return callerState ? [{ state: callerState, item: { node: call, exception: item.exception } }] : [];
  });
}

function mayDeclare(
  state: FileExceptions,
  method: JavaMethod,
  exception: CheckedException,
  wanted: boolean,
  stateOf: (file: FileRewrite) => FileExceptions | undefined,
): boolean {
  const { file } = state;
  if (isEntryPoint(file, method)) return callsOf(file, method).length === 0 || method.modifiers.includes('static');
  if (method.owner.kind === 'anonymous' || annotationNames(method.node, file.source).includes('Override')) return false;
  if (method.modifiers.includes('private')) return wanted || canAllTake(state, method, exception, new Set(), stateOf);
  return wanted && !isCalledElsewhere(file, method);
}

/** Whether a handler of SDK exceptions stands around a call. */
function isHandled(state: FileExceptions | undefined, call: Node): boolean {
  if (!state) return false;
  let inside = call;
  for (const at of ancestors(call)) {
    const plan = state.tries.get(at);
    if (plan && isInside(inside, plan.body)) {
      for (const entry of plan.catches) {
        if (entry.isLegacy && entry.qualified.includes('ClientException')) return true;
        if (entry.qualified.some((name) => /(^|\.)(Exception|Throwable|RuntimeException)$/.test(name))) return false;
      }
    }
    if (at.kind === 'lambda_expression' || methodKinds.includes(at.kind)) return false;
    inside = at;
  }
  return false;
}

function canAllTake(
  state: FileExceptions,
  method: JavaMethod,
  exception: CheckedException,
  seen: Set<JavaMethod>,
  stateOf: (file: FileRewrite) => FileExceptions | undefined,
): boolean {
  if (seen.has(method)) return true;
  seen.add(method);
  return callsOf(state.file, method).every(({ file: caller, call }) => {
    const callerState = stateOf(caller);
    if (!callerState || call.kind === 'method_reference') return false;
    let inside = call;
    for (const at of ancestors(call)) {
      const plan = callerState.tries.get(at);
      if (plan && isInside(inside, plan.body)) {
        const outcome = caughtBy(caller, plan, exception);
        if (outcome === 'wrap') return false;
        if (outcome) return true;
      }
      if (at.kind === 'lambda_expression' || at.kind === 'static_initializer' || at.kind === 'field_declaration') return false;
      const owner = methodKinds.includes(at.kind) ? caller.file.methodOf(at) : undefined;
      if (owner) {
        if (declaresAlready(caller, owner, exception) || isEntryPoint(caller, owner)) return true;
        const isPrivate = owner.modifiers.includes('private') && owner.owner.kind !== 'anonymous';
        return isPrivate && canAllTake(callerState, owner, exception, seen, stateOf);
      }
      inside = at;
    }
    return false;
  });
}

/** A clause for ClientException that nothing reaches does not compile. */
function dropUnreachable(state: FileExceptions): void {
  for (const plan of state.tries.values()) {
    for (const entry of plan.catches) {
      if (!entry.isLegacy || entry.removed || state.delivered.has(entry.clause)) continue;
      const index = entry.qualified.indexOf('ClientException');
      if (index < 0) continue;
      entry.types.splice(index, 1);
      entry.qualified.splice(index, 1);
      if (entry.types.length === 0) entry.removed = true;
    }
    dropEncodingClauses(state.file, plan);
    const [only] = plan.catches;
    const isLeft = plan.catches.some((entry) => !entry.removed) || plan.hasFinally || plan.resources !== undefined;
    if (isLeft || !only) continue;
    for (const entry of plan.catches) {
      entry.removed = false;
      state.file.dropped.push(entry.clause);
    }
    unwrapBlock(state.file, plan.node, plan.body);
    state.tries.set(plan.node, { ...plan, catches: [] });
  }
}

/** `catch (UnsupportedEncodingException e)` around the old text body: nothing throws it any more. */
function dropEncodingClauses(file: FileRewrite, plan: TryPlan): void {
  for (const entry of plan.catches) {
    if (entry.removed || entry.isLegacy || !file.encodingCatches.has(entry.clause)) continue;
    entry.removed = true;
  }
}

function writeThrows(state: FileExceptions): void {
  const { file } = state;
  for (const method of file.file.methods) {
    const added = state.declares.get(method);
    const legacy = method.throws.filter((type) => legacyExceptions[file.resolver.resolveType(type)?.name ?? ''] !== undefined);
    if (!added && legacy.length === 0) continue;
    const kept = method.throws.filter((type) => !legacy.includes(type)).map((type) => file.text(type));
    const order: readonly CheckedException[] = ['ClientException', 'IOException'];
    const names = (): string[] => [...kept, ...order.filter((name) => added?.has(name)).map((name) => file.names.type(name))];
    const clause = childOfKind(method.node, 'throws');
    if (clause) {
      const start = file.source.slice(0, clause.start).trimEnd().length;
      file.edits.replace({ start, end: clause.end }, () => (names().length > 0 ? ` throws ${names().join(', ')}` : ''));
      continue;
    }
    const parameters = childOfKind(method.node, 'dimensions') ?? childOfKind(method.node, 'formal_parameters');
    if (parameters) file.edits.insert(parameters.end, () => ` throws ${names().join(', ')}`);
  }
}
