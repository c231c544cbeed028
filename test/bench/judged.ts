import type { Due, Resolved } from '../../server/model/workspace.js';
import type { Role } from './sites.js';

export type { Role };

/** What a person says of one place, from reading the code alone. */
export interface Label {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly role: Role;
  readonly level: string;
  readonly expected: Expected;
  readonly note: string;
}

export interface Expected {
  /** Every value it can have. */
  readonly texts: readonly string[];
  /** Names of the setting that gives it; one is enough. */
  readonly keys: readonly string[];
  /** It can be more than that, and the code does not say what. */
  readonly isOpen: boolean;
}

/** What the product says of one place. */
export interface Answer {
  readonly texts: readonly string[];
  /** Of delays, in milliseconds. */
  readonly spans: readonly { readonly min: number; readonly max: number }[];
  readonly keys: readonly string[];
  /** Open for another reason than a setting. */
  readonly isOpen: boolean;
}

/**
 * `known`, `key`, `rightly open`: right. `more`: the true values are not excluded, and others are named that it never has. `open`: a person
 * knows more. `missed`: nothing is said of the place. `wrong key`: another setting is named than the one that gives it. `wrong`: a value or
 * a set that does not hold all that it can be.
 */
export type Verdict = 'known' | 'key' | 'rightly open' | 'more' | 'open' | 'missed' | 'wrong key' | 'wrong';

const roles: readonly Role[] = ['topic', 'group', 'endpoint', 'access key', 'secret key', 'delay'];

/** The broker's table, in seconds (messageDelayLevel of RocketMQ). */
const delayLevels = [1, 5, 10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 1200, 1800, 3600, 7200];

export function labelsOf(text: string): { readonly labels: readonly Label[]; readonly problems: readonly string[] } {
  const labels: Label[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [path, at, roleText, level, expectedText, note = ''] = line.split('\t');
    const role = roles.find((one) => one === roleText);
    const expected = expectedText === undefined ? undefined : expectedOf(expectedText);
    if (path && role && level && expected && Number.isInteger(Number(at)))
      labels.push({ path, line: Number(at), role, level, expected, note });
    else problems.push(`${index + 1}: not a label: ${line}`);
  }
  return { labels, problems };
}

/** `known: a | b (key: k)`, `key: k | l`, `open: why`, or several of them with `; ` between. */
export function expectedOf(text: string): Expected | undefined {
  const texts: string[] = [];
  const keys: string[] = [];
  let isOpen = false;
  for (const clause of text.split(/; (?=(?:known|key|open):)/)) {
    const [, kind, rest = ''] = /^\s*(known|key|open):\s*(.*?)\s*$/s.exec(clause) ?? [];
    if (kind === undefined) return undefined;
    if (kind === 'open') isOpen = true;
    else if (kind === 'key') keys.push(...alternativesIn(rest));
    else {
      const [, values = rest, key] = /^(.*) \(key: (.*)\)$/s.exec(rest) ?? [];
      texts.push(...alternativesIn(values).map((value) => (value === "''" ? '' : value)));
      if (key !== undefined) keys.push(...alternativesIn(key));
    }
  }
  return { texts, keys, isOpen };
}

function alternativesIn(text: string): readonly string[] {
  return text.split(' | ').map((one) => one.trim());
}

export function answerOf(alternatives: readonly (Resolved[number] | Due)[]): Answer {
  const texts: string[] = [];
  const spans: { min: number; max: number }[] = [];
  const keys: string[] = [];
  let isOpen = false;
  for (const one of alternatives) {
    if (one.kind === 'known') texts.push(String(one.value));
    else if (one.kind !== 'open') spans.push({ min: one.min, max: one.max });
    else if (one.open.key !== undefined) keys.push(one.open.key);
    else isOpen = true;
  }
  return { texts: unique(texts), spans, keys: unique(keys), isOpen };
}

export function judge({ role, expected }: Label, answer: Answer | undefined): Verdict {
  if (!answer || isEmpty(answer)) return 'missed';
  const spans = answer.spans.filter(({ min, max }) => Number.isFinite(min) && Number.isFinite(max));
  const claims = claimsOf(role, answer.texts, spans);
  const namesKey = answer.keys.some((key) => expected.keys.some((other) => relaxed(other) === relaxed(key)));
  const holdsAll = expected.texts.every((text) => claims.some(({ holds }) => holds(text)));
  const hasStrangers = claims.some(({ isSpan, holds }) => !isSpan && !expected.texts.some(holds));
  const isVague = claims.some(({ isSpan }) => isSpan);
  const isOpen = answer.isOpen || spans.length < answer.spans.length;
  const nobodyKnows = expected.texts.length === 0 && expected.keys.length === 0;

  if (nobodyKnows) return isOpen || isVague || answer.keys.length > 0 ? 'rightly open' : 'wrong';
  const excludes = expected.texts.length === 0 ? !namesKey : !holdsAll && !namesKey;
  if (claims.length > 0 && !isOpen && (excludes || (expected.isOpen && !isVague && answer.keys.length === 0))) return 'wrong';
  if (hasStrangers) return 'more';
  if (claims.length === 0 && answer.keys.length > 0 && !namesKey && !isOpen) return 'wrong key';
  if (expected.texts.length > 0 && holdsAll) return (isVague || isOpen) && !expected.isOpen ? 'more' : 'known';
  return namesKey && !(expected.isOpen && expected.texts.length > 0) ? 'key' : 'open';
}

interface Claim {
  /** Somewhere between two bounds. */
  readonly isSpan: boolean;
  holds(text: string): boolean;
}

function claimsOf(role: Role, texts: readonly string[], spans: Answer['spans']): readonly Claim[] {
  const isSecret = role === 'access key' || role === 'secret key';
  const fromTexts = texts.map((text) => ({
    isSpan: false,
    holds: (expected: string) => text === expected || (isSecret && expected.length === 3 && text.startsWith(expected)),
  }));
  const fromSpans = spans.map(({ min, max }) => ({
    isSpan: min < max,
    holds: (expected: string) => milliseconds(expected) >= min && milliseconds(expected) <= max,
  }));
  return [...fromTexts, ...fromSpans];
}

/** Of `3000` or `level 3`. */
function milliseconds(text: string): number {
  const [, level] = /^level (\d+)$/.exec(text) ?? [];
  if (level === undefined) return text === '' ? NaN : Number(text);
  return level === '0' ? 0 : (delayLevels[Number(level) - 1] ?? NaN) * 1000;
}

function isEmpty({ texts, spans, keys, isOpen }: Answer): boolean {
  return texts.length === 0 && spans.length === 0 && keys.length === 0 && !isOpen;
}

/** Spring's relaxed names: case, dashes and underscores do not matter. */
function relaxed(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Those of the role on that line; else those of the lines beside it. */
export function findSite<S extends { readonly role: Role; readonly path: string; readonly line: number; readonly end: number }>(
  sites: readonly S[],
  { path, line, role }: Pick<Label, 'path' | 'line' | 'role'>,
): readonly S[] {
  const near = sites.filter((site) => site.path === path && site.role === role);
  const on = near.filter((site) => line >= site.line && line <= site.end);
  return on.length > 0 ? on : near.filter((site) => line >= site.line - 1 && line <= site.end + 1);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
