import type { CallSite, Site, TrailStep, Value } from '../../model/values.js';
import { callsOf, isTestedOnly } from './calls-of.js';
import { mostCallers, mostHops, ownFrame, type Binding, type Frame } from './frames.js';
import type { Lookups } from './lookups.js';
import { workspaceTrailMessages } from './messages.js';
import { namesIn } from './walk-values.js';

/** One way by which a part is reached. */
export interface Way {
  readonly frame: Frame;
  /** The outermost call that gives a value; undefined where the part needs no caller, or has none that is known. */
  readonly place?: Site;
  /** Outermost first. */
  readonly calls: readonly TrailStep[];
}

/**
 * The ways by which the parameters in a part's values get what they are: one for each call of its method, and of the methods around that.
 * All values of a way belong to one call. Where values depend on parameters of two methods (a constructor and a method), the calls of one
 * are told apart and the other's are a set. `main` is the value whose giver is the place to look at, if it comes from a caller. `site` is
 * the part: what its own method calls to make it (a factory of messages) is called by that method only.
 */
export function waysTo(values: readonly Value[], main: Value | undefined, site: Site, lookups: Lookups): readonly Way[] {
  const ways = waysFrom(values, main ? [main] : [], { site, chain: [], hops: 0 }, lookups);
  if (ways.length <= mostCallers) return ways;
  const rest: Frame = { path: site.path, bindings: new Map(), asksCallers: false, hops: 0, isCut: true };
  return [...ways.slice(0, mostCallers), { frame: rest, calls: [] }];
}

interface From {
  /** The part, or the call whose arguments are asked. */
  readonly site: Site;
  /** Methods whose parameters are bound. */
  readonly chain: readonly string[];
  /** Calls from the part to here. */
  readonly hops: number;
}

function waysFrom(values: readonly Value[], main: readonly Value[], from: From, lookups: Lookups): readonly Way[] {
  const { site, chain, hops } = from;
  const own: Way = { frame: { ...ownFrame(site.path, true), hops }, calls: [] };
  if (hops >= mostHops) return [own];
  const indexes = slotsByMethod(values, chain);
  const made = madeInside(indexes, from, lookups);
  if (made) return waysInside(made, values, main, from, lookups);
  const method = leading(indexes);
  if (method === undefined) return [own];
  const used = indexesOf(values, chain, method);
  const usedByMain = indexesOf(main, chain, method);
  const inside = [...chain, method];
  const calls = callsOf(method, site.path, lookups).filter(
    (call) => !used.some((index) => takesFrom(call.arguments[index]?.value, inside)),
  );
  const isTested = isTestedOnly(calls, site.path);
  if (isTested && hops > 0) return [own];
  const split = calls.length > 0 && !isTested ? splitBy(values, method) : undefined;
  const ways: Way[] = isTested ? [{ frame: { ...own.frame, asksCallers: false }, calls: [] }] : [];
  if (split) ways.push({ frame: { ...own.frame, chosen: split.others }, calls: [] });
  for (const call of calls) {
    const passed = valuesAt(call, used);
    const passedForMain = valuesAt(call, usedByMain);
    const isGivenHere = usedByMain.length > 0 && slotsByMethod(passedForMain, inside).size === 0;
    for (const outer of waysFrom(passed, passedForMain, { site: call, chain: inside, hops: hops + 1 }, lookups)) {
      const binding: Binding = { call, used, frame: outer.frame };
      const place = placeOf(call, main.length > 0 ? usedByMain : used);
      ways.push({
        frame: { ...own.frame, bindings: new Map([[method, binding]]), ...(split && { chosen: split.given }) },
        place: isGivenHere ? place : (outer.place ?? place),
        calls: [...outer.calls, { path: call.path, range: call.range, message: workspaceTrailMessages.called() }],
      });
    }
    // One more than is shown tells that there are more.
    if (ways.length > mostCallers) break;
  }
  return ways.length === 0 ? [own] : ways;
}

type Choice = ReadonlyMap<Value, readonly Value[]>;

/**
 * Values that are given by a method's callers or something else: a field with an initial value and a setter. What the callers do not give
 * is no caller's. Undefined where a value needs the callers anyway.
 */
function splitBy(values: readonly Value[], method: string): { readonly given: Choice; readonly others: Choice } | undefined {
  const given = new Map<Value, readonly Value[]>();
  const others = new Map<Value, readonly Value[]>();
  for (const value of values) {
    if (!takesFrom(value, [method])) continue;
    const alternatives = value.kind === 'one-of' ? value.values : [];
    const rest = alternatives.filter((one) => !takesFrom(one, [method]));
    if (rest.length === 0) return undefined;
    given.set(
      value,
      alternatives.filter((one) => takesFrom(one, [method])),
    );
    others.set(value, rest);
  }
  return { given, others };
}

interface Made {
  readonly method: string;
  /** By the part's own method. */
  readonly calls: readonly CallSite[];
}

/** Methods that call each other to make one message: more are not followed. */
const mostFactories = 12;

/** A method whose parameters decide a value although the method that has the part calls it: a factory, a constructor. */
function madeInside(indexes: ReadonlyMap<string, ReadonlySet<number>>, from: From, lookups: Lookups): Made | undefined {
  if (from.chain.length >= mostFactories) return undefined;
  const methods = [...indexes.keys()].sort();
  for (const method of methods) {
    const others = methods.filter((other) => other !== method);
    const calls = lookups.calls(method).filter((call) => isMadeBy(call, from.site, others));
    if (calls.length > 0) return { method, calls };
  }
  return undefined;
}

/** The call stands in the method that has the part; where nobody says so, it passes parameters of that method. */
function isMadeBy(call: CallSite, { path, range }: Site, others: readonly string[]): boolean {
  if (call.path !== path) return false;
  if (call.within) return call.within.start <= range.start && range.end <= call.within.end;
  return call.arguments.some((argument) => takesFrom(argument?.value, others));
}

/** Binds what the method's own calls pass, beside the ways that lead to it. */
function waysInside(
  { method, calls }: Made,
  values: readonly Value[],
  main: readonly Value[],
  from: From,
  lookups: Lookups,
): readonly Way[] {
  const used = indexesOf(values, from.chain, method);
  const usedByMain = indexesOf(main, from.chain, method);
  const chain = [...from.chain, method];
  const ways: Way[] = [];
  for (const call of calls) {
    const all = [...values, ...valuesAt(call, used)];
    for (const way of waysFrom(all, [...main, ...valuesAt(call, usedByMain)], { ...from, chain }, lookups)) {
      const binding: Binding = { call, used, frame: way.frame };
      ways.push({ ...way, frame: { ...way.frame, bindings: new Map([...way.frame.bindings, [method, binding]]) } });
    }
    if (ways.length > mostCallers) break;
  }
  return ways;
}

function indexesOf(values: readonly Value[], chain: readonly string[], method: string): readonly number[] {
  return [...(slotsByMethod(values, chain).get(method) ?? [])].sort((a, b) => a - b);
}

function valuesAt(call: CallSite, indexes: readonly number[]): readonly Value[] {
  return indexes.flatMap((index) => call.arguments[index]?.value ?? []);
}

/** The argument where only one counts, else the call. */
function placeOf(call: CallSite, used: readonly number[]): Site {
  const [only] = used;
  const argument = used.length === 1 && only !== undefined ? call.arguments[only] : undefined;
  const { path, range } = argument ?? call;
  return { path, range };
}

function slotsByMethod(values: readonly Value[], chain: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const indexes = new Map<string, Set<number>>();
  for (const { method, index } of values.flatMap((value) => namesIn(value).slots)) {
    if (chain.includes(method)) continue;
    const known = indexes.get(method);
    if (known) known.add(index);
    else indexes.set(method, new Set([index]));
  }
  return indexes;
}

/** The method with the most parameters among the values; a method before a constructor. */
function leading(indexes: ReadonlyMap<string, ReadonlySet<number>>): string | undefined {
  const order = [...indexes].sort(
    ([a, x], [b, y]) => Number(isConstructor(a)) - Number(isConstructor(b)) || y.size - x.size || (a < b ? -1 : 1),
  );
  return order[0]?.[0];
}

function isConstructor(method: string): boolean {
  return method.includes('<init>') || /[.#]constructor\b/.test(method);
}

/** A method that calls itself, directly or through others, with what it was given says nothing new. */
function takesFrom(value: Value | undefined, methods: readonly string[]): boolean {
  return value !== undefined && namesIn(value).slots.some(({ method }) => methods.includes(method));
}
