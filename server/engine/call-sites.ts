import type { CallSite } from '../model/values.js';
import type { Cancellation } from './cancellation.js';
import type { LanguageSupport } from './product.js';
import { parsedOf, type CallMemo, type CodeEntry, type EngineState } from './state.js';

/** With more texts than this to look for, a file's words are listed once. */
const mostSearches = 24;

/** Methods that nobody asks for any more, kept besides those that are asked: names change while somebody types. */
const mostForgotten = 1000;

/**
 * The calls of methods in all files whose text can hold one. What was found in a file is kept until the file is analysed anew, which
 * happens whenever its text or what it knows of other files changes.
 */
export function callSitesOf(state: EngineState, methods: ReadonlySet<string>, cancellation: Cancellation): readonly CallSite[] {
  const { calls } = state;
  for (const method of methods) state.wantedMethods.add(method);
  if (calls.asked.size > 2 * state.wantedMethods.size + mostForgotten) forget(calls);
  for (const method of methods) calls.asked.add(method);
  const asked = [...calls.asked];
  const needles = new Map<LanguageSupport, Map<number, Needles>>();
  const found: CallSite[] = [];
  for (const entry of state.code.values()) {
    if (cancellation.isCancelled) break;
    const { support, analyses } = entry;
    if (!support.adapter.callSites || !analyses || entry.facts === undefined) continue;
    const known = calls.files.get(analyses) ?? { asked: 0, sites: new Map<string, readonly CallSite[]>() };
    if (known.asked < asked.length) {
      const ofSupport = needles.get(support) ?? new Map<number, Needles>();
      needles.set(support, ofSupport);
      const wanted = ofSupport.get(known.asked) ?? needlesOf(support, asked.slice(known.asked));
      ofSupport.set(known.asked, wanted);
      addCalls(state, entry, wanted, known.sites);
      calls.files.set(analyses, { asked: asked.length, sites: known.sites });
    }
    for (const [method, sites] of known.sites) if (methods.has(method)) found.push(...sites);
  }
  return found;
}

function forget(calls: CallMemo): void {
  calls.asked.clear();
  calls.files = new WeakMap();
}

/** Methods by the text without which a file can't call them; texts that are words apart from the others if they are many. */
interface Needles {
  /** All of them: one set for all files, by which adapters keep what they make of it. */
  readonly methods: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

const word = /[\p{L}\p{N}_$]+/gu;
const isWord = /^[\p{L}\p{N}_$]+$/u;

function needlesOf({ adapter }: LanguageSupport, methods: readonly string[]): Needles {
  const all = new Map<string, string[]>();
  for (const method of methods) {
    const needle = adapter.callNeedle?.(method);
    if (needle === undefined) continue;
    const before = all.get(needle);
    if (before) before.push(method);
    else all.set(needle, [method]);
  }
  const wanted = new Set(methods);
  if (all.size <= mostSearches) return { methods: wanted, words: new Map(), texts: all };
  const entries = [...all];
  return {
    methods: wanted,
    words: new Map(entries.filter(([needle]) => isWord.test(needle))),
    texts: new Map(entries.filter(([needle]) => !isWord.test(needle))),
  };
}

function possibleIn(text: string, { words, texts }: Needles): ReadonlySet<string> {
  const possible = new Set<string>();
  const add = (methods: readonly string[] = []): void => {
    for (const method of methods) possible.add(method);
  };
  if (words.size > 0) for (const one of new Set(text.match(word))) add(words.get(one));
  for (const [needle, methods] of texts) if (text.includes(needle)) add(methods);
  return possible;
}

function addCalls(state: EngineState, entry: CodeEntry, wanted: Needles, sites: Map<string, readonly CallSite[]>): void {
  const possible = possibleIn(entry.source.text, wanted);
  if (possible.size === 0) return;
  const wasParsed = entry.parsed !== undefined;
  try {
    for (const site of entry.support.adapter.callSites?.(parsedOf(entry), state.indexes.get(entry.support), wanted.methods) ?? []) {
      if (possible.has(site.method)) sites.set(site.method, [...(sites.get(site.method) ?? []), site]);
    }
  } catch {
    // A file that can't be understood has no calls: its own analysis says what is wrong with it.
  }
  if (wasParsed) return;
  entry.parsed?.dispose?.();
  entry.parsed = undefined;
}
