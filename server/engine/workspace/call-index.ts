import type { CallSite, Value } from '../../model/values.js';
import type { FileAnalysis } from '../support.js';
import { mostHops } from './frames.js';
import type { WorkspaceInputs } from './inputs.js';
import { isTestPath } from './profiles.js';
import { namesIn, valuesIn } from './walk-values.js';

/** The calls of methods, sorted by path and position. */
export type CallIndex = ReadonlyMap<string, readonly CallSite[]>;

type Slots = Map<string, Set<number>>;

const slotsOfAnalysis = new WeakMap<FileAnalysis, Slots>();

function slotsIn(values: readonly Value[], into: Slots = new Map()): Slots {
  for (const value of values) {
    for (const { method, index } of namesIn(value).slots) {
      const indexes = into.get(method);
      if (indexes) indexes.add(index);
      else into.set(method, new Set([index]));
    }
  }
  return into;
}

function ownSlots(analysis: FileAnalysis): Slots {
  const before = slotsOfAnalysis.get(analysis);
  if (before) return before;
  const slots = slotsIn(valuesIn(analysis.model).map(({ value }) => value));
  slotsOfAnalysis.set(analysis, slots);
  return slots;
}

/** The callers of all methods whose parameters decide a value, and the callers of their methods in turn. */
export function indexCalls(inputs: WorkspaceInputs): CallIndex {
  const byMethod = new Map<string, CallSite[]>();
  let wanted: Slots = new Map();
  for (const analyses of inputs.analyses.values()) {
    for (const analysis of analyses) for (const [method, indexes] of ownSlots(analysis)) add(wanted, method, indexes);
  }
  for (let hop = 0; hop < mostHops && wanted.size > 0 && !inputs.cancellation.isCancelled; hop++) {
    const asked = [...wanted.keys()].filter((method) => !byMethod.has(method)).sort();
    for (const method of asked) byMethod.set(method, []);
    if (asked.length > 0) for (const call of inputs.callSites(new Set(asked))) byMethod.get(call.method)?.push(call);
    const next: Slots = new Map();
    for (const [method, indexes] of wanted) {
      const passed = (byMethod.get(method) ?? []).flatMap((call) => [...indexes].flatMap((index) => call.arguments[index]?.value ?? []));
      for (const [outer, used] of slotsIn(passed)) add(next, outer, used);
    }
    wanted = next;
  }
  for (const [method, calls] of byMethod) byMethod.set(method, sortedOnce(ofApplication(calls)));
  return byMethod;
}

function add(slots: Slots, method: string, indexes: ReadonlySet<number>): void {
  const known = slots.get(method);
  if (!known) slots.set(method, new Set(indexes));
  else for (const index of indexes) known.add(index);
}

/** What tests pass counts only where nobody else calls. */
function ofApplication(calls: readonly CallSite[]): readonly CallSite[] {
  const own = calls.filter(({ path }) => !isTestPath(path));
  return own.length > 0 ? own : calls;
}

/** A call can be found for an interface's method and for that of a class. */
function sortedOnce(calls: readonly CallSite[]): CallSite[] {
  const byPlace = new Map(calls.map((call) => [`${call.path}:${call.range.start}:${call.range.end}`, call]));
  return [...byPlace.values()].sort((a, b) =>
    a.path === b.path ? a.range.start - b.range.start || a.range.end - b.range.end : a.path < b.path ? -1 : 1,
  );
}
