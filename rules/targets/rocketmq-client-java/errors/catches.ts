import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { child, childOfKind, closest, nodesOf, parts, walk, type Node } from '../source/tree.js';
import { legacyExceptions } from './legacy-exceptions.js';

/** A catch clause as it reads after the rewrite. */
export interface CatchPlan {
  readonly clause: Node;
  readonly parameter: Node;
  readonly typesNode: Node;
  /** Type texts, in order; legacy ones already in 5.x words. */
  types: string[];
  /** Qualified names where they are known, else the text. */
  qualified: string[];
  /** Whether it is written anew. */
  isLegacy: boolean;
  /** Whether legacy network failures (now RuntimeExceptions) were caught by an SDK type. */
  readonly catchesNetwork: boolean;
  removed: boolean;
}

export interface TryPlan {
  readonly node: Node;
  readonly body: Node;
  readonly resources: Node | undefined;
  readonly catches: readonly CatchPlan[];
  readonly hasFinally: boolean;
}

export function tryPlans(file: FileRewrite): Map<Node, TryPlan> {
  const plans = new Map<Node, TryPlan>();
  for (const node of nodesOf(file.file.root, 'try_statement', 'try_with_resources_statement')) {
    const body = child(node, 'body');
    if (!body) continue;
    const catches = node.children.filter((part) => part.kind === 'catch_clause').flatMap((clause) => catchPlan(file, clause) ?? []);
    const plan: TryPlan = {
      node,
      body,
      resources: childOfKind(node, 'resource_specification'),
      catches,
      hasFinally: childOfKind(node, 'finally_clause') !== undefined,
    };
    settleDuplicates(file, plan);
    plans.set(node, plan);
  }
  return plans;
}

function catchPlan(file: FileRewrite, clause: Node): CatchPlan | undefined {
  const parameter = childOfKind(clause, 'catch_formal_parameter');
  const typesNode = parameter && childOfKind(parameter, 'catch_type');
  if (!parameter || !typesNode) return undefined;
  const types: string[] = [];
  const qualified: string[] = [];
  let isLegacy = false;
  let catchesNetwork = false;
  for (const type of parts(typesNode)) {
    const name = file.resolver.resolveType(type)?.name ?? file.text(type);
    const mapped = legacyExceptions[name];
    if (!mapped) {
      types.push(file.text(type));
      qualified.push(name);
      continue;
    }
    isLegacy = true;
    if (mapped === 'RuntimeException') catchesNetwork = true;
    if (qualified.includes(mapped)) continue;
    types.push(mapped);
    qualified.push(mapped);
  }
  const order = (type: string): number => (type === 'ClientException' ? 0 : 1);
  if (isLegacy && types.length > 1) {
    const pairs = types.map((type, i) => ({ type, name: qualified[i] ?? type }));
    // A RuntimeException takes its subclasses with it: naming both does not compile.
    const kept = pairs.some((pair) => pair.name === 'RuntimeException')
      ? pairs.filter((pair) => pair.name === 'RuntimeException' || !isRuntime(file, pair.name))
      : pairs;
    kept.sort((a, b) => order(a.name) - order(b.name));
    return {
      clause,
      parameter,
      typesNode,
      types: kept.map((pair) => pair.type),
      qualified: kept.map((pair) => pair.name),
      isLegacy,
      catchesNetwork,
      removed: false,
    };
  }
  return { clause, parameter, typesNode, types, qualified, isLegacy, catchesNetwork, removed: false };
}

const runtimeExceptions =
  /^(java\.lang\.)?(IllegalArgumentException|IllegalStateException|NullPointerException|RuntimeException|UnsupportedOperationException|ClassCastException|NumberFormatException|IndexOutOfBoundsException|ArrayIndexOutOfBoundsException)$/;

export function isRuntime(file: FileRewrite, name: string): boolean {
  return runtimeExceptions.test(name) || file.resolver.isSubtype({ name, arguments: [], dimensions: 0 }, 'java.lang.RuntimeException');
}

/** Clauses that told apart what is one type now. */
function settleDuplicates(file: FileRewrite, plan: TryPlan): void {
  if (!plan.catches.some((entry) => entry.isLegacy)) return;
  const seen = new Map<string, CatchPlan>();
  for (const entry of plan.catches) {
    if (entry.isLegacy || seen.has('RuntimeException')) {
      const before = [...seen.keys()];
      const clash = entry.qualified.find(
        (name) => seen.has(shortName(name)) || (before.includes('RuntimeException') && isRuntime(file, name)),
      );
      if (clash !== undefined) {
        const first = seen.get(shortName(clash)) ?? seen.get('RuntimeException');
        dropClash(file, plan, first, entry, clash);
      }
    }
    for (const name of entry.qualified) if (!seen.has(shortName(name))) seen.set(shortName(name), entry);
  }
}

function shortName(name: string): string {
  return name.replace(/^java\.lang\./, '');
}

function dropClash(file: FileRewrite, plan: TryPlan, first: CatchPlan | undefined, entry: CatchPlan, clash: string): void {
  const bodyText = (candidate: CatchPlan | undefined): string => {
    const body = candidate && child(candidate.clause, 'body');
    return body ? file.text(body).replace(/\s+/g, ' ') : '';
  };
  const sameBody = bodyText(first) === bodyText(entry);
  const onlyAcknowledges = [...walk(plan.body)].every((node) => {
    const call = node.kind === 'method_invocation' ? legacyCall(file, node) : undefined;
    return !call || !/^(publishMessage|consume|get(Producer|Consumer|TransProducer))/.test(call.name);
  });
  if (!sameBody && !(onlyAcknowledges && clash === 'ClientException')) {
    file.block(entry.typesNode, blockers.catchOrder());
    return;
  }
  if (!sameBody) file.differ(differences.acknowledgementErrors());
  entry.types = entry.types.filter((_, i) => entry.qualified[i] !== clash);
  entry.qualified = entry.qualified.filter((name) => name !== clash);
  if (entry.types.length === 0) {
    entry.removed = true;
    const body = child(entry.clause, 'body');
    if (body) for (const node of walk(body)) file.handled.add(node);
  }
}

/** A catch of network failures is a catch of RuntimeExceptions, which other calls in its try can throw too. */
export function noteRuntimeExceptions(file: FileRewrite, plan: TryPlan): void {
  const network = plan.catches.find((entry) => entry.catchesNetwork && !entry.removed);
  if (!network) return;
  for (const node of walk(plan.body)) {
    if (node.kind !== 'method_invocation' && node.kind !== 'object_creation_expression') continue;
    if (closest(node, 'lambda_expression', 'class_body') !== closest(plan.body, 'lambda_expression', 'class_body')) continue;
    if (legacyCall(file, node) || isHarmless(file, node)) continue;
    file.differ(differences.runtimeExceptions());
    return;
  }
}

const harmlessReceivers =
  /^(System\.(out|err)|log|logger|LOG|LOGGER|Thread\.currentThread\(\)|System|TimeUnit\.\w+|Thread|UUID|String|StringBuilder)$/;
const harmlessMethods =
  /^(getBytes|toString|currentTimeMillis|nanoTime|valueOf|isEmpty|size|add|put|putAll|printStackTrace|equals|getName|append|getMessage|randomUUID)$/;

function isHarmless(file: FileRewrite, node: Node): boolean {
  if (node.kind === 'object_creation_expression')
    return /^(java\.util\.)?(Date|ArrayList|HashMap|LinkedList|StringBuilder)\b/.test(file.text(child(node, 'type') ?? node));
  const receiver = child(node, 'object');
  const name = child(node, 'name');
  if (name && harmlessMethods.test(file.text(name))) return true;
  if (receiver && harmlessReceivers.test(file.text(receiver))) return true;
  return receiver !== undefined && receiver.kind === 'method_invocation' && legacyCall(file, receiver) !== undefined;
}

/** Writes the clauses that changed; called when it is known which of them still catch something. */
export function writeCatches(file: FileRewrite, plan: TryPlan): void {
  for (const entry of plan.catches) {
    if (entry.removed) {
      const body = child(entry.clause, 'body');
      file.dropped.push(entry.clause);
      if (body) removeClause(file, entry.clause);
      continue;
    }
    if (!entry.isLegacy) continue;
    file.edits.replace(entry.typesNode, () =>
      entry.types.map((type) => (type === 'ClientException' ? file.names.type('ClientException') : type)).join(' | '),
    );
  }
}

/** Removes ` catch (..) {..}`, the white space before it included. */
function removeClause(file: FileRewrite, clause: Node): void {
  let start = clause.start;
  while (start > 0 && /\s/.test(file.source[start - 1] ?? '')) start--;
  file.edits.replace({ start, end: clause.end }, '');
}
