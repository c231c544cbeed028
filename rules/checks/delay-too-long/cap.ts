import type { RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit, TextRange } from '../../../server/engine/text.js';
import type { DeliveryTime } from '../../../server/model/messaging.js';
import type { Overflow, Workspace, WorkspaceSend } from '../../../server/model/workspace.js';
import { delaySetters, isDelaySetter } from '../../knowledge/delay-setters.js';
import { day, durationText } from '../support/duration.js';
import { canBeAbsent, canBeLeftOut } from './absent.js';
import { delayTooLongMessages } from './messages.js';

/** The application's clock may run ahead of the broker's, which refuses what is beyond its limit by its own clock. Milliseconds. */
const clockMargin = 60_000;

/** Limits below this have no minute to spare. */
const shortLimit = 10 * clockMargin;

/**
 * `Math.min` around the argument of the setter: the message is due when it was to be, but never later than the limit. Undefined where the
 * delivery time is not the last argument of a known setter. A calculation that overflows is widened with it: capped alone, it would still be
 * wrong.
 */
export function capRewrite(workspace: Workspace, { part, path }: WorkspaceSend, overflow?: Overflow): RuleRewrite | undefined {
  const text = workspace.textOf(path);
  const language = workspace.languageOf(path);
  if (text === undefined || !part.deliveryTime) return undefined;
  const { range } = part.deliveryTime;
  const isJava = language === 'java';
  if (!isJava && language !== 'typescript' && language !== 'javascript') return undefined;
  if (shadowed.test(text) || isSetElsewhere(text, part.deliveryTime)) return undefined;
  if (language === 'typescript' && canBeAbsent(text, range)) return undefined;
  if (language === 'javascript' && canBeLeftOut(text, range)) return undefined;
  const limit = longestDelay(workspace);
  const cap = isJava ? setterEdits(text, range, javaCap(limit)) : scriptEdits(text, range, limit);
  const edits = cap && withWidening(new Map([[path, cap]]), overflow);
  return (
    edits && {
      grade: 'suggested',
      title: delayTooLongMessages.cap({ limit: durationText(workspace.target.maxDelay) }),
      edits,
      differences: [delayTooLongMessages.capDifference({ limit: durationText(workspace.target.maxDelay) })],
    }
  );
}

/** What is asked for at most, in milliseconds. */
function longestDelay({ target }: Workspace): number {
  return target.maxDelay >= shortLimit ? target.maxDelay - clockMargin : target.maxDelay;
}

/** The longest delay as it is written in code: `604_740_000L` with what that is. */
export function writtenLimit(workspace: Workspace, language: 'java' | 'script'): string {
  const limit = longestDelay(workspace);
  return (language === 'java' ? javaCap(limit) : scriptCap(limit)).delay;
}

type Edits = ReadonlyMap<string, readonly TextEdit[]>;

function withWidening(edits: Edits, overflow: Overflow | undefined): Edits | undefined {
  if (!overflow) return edits;
  const { widen, site } = overflow;
  if (widen === undefined) return undefined;
  return new Map([...edits, [site.path, [...(edits.get(site.path) ?? []), { start: widen, end: widen, newText: 'L' }]]]);
}

/** Types of the file's own by the names that a cap needs. */
const shadowed =
  /\b(?:class|interface|enum|record|const|let|var|function)\s+(?:Math|System|Date)\b|\bimport\s+(?!java\.)[\w.]*\.(?:Math|System)\s*;/;

/** A message whose time one of several setters gives: a cap of the last leaves the others. A property can be assigned to as well. */
function isSetElsewhere(text: string, { value, range }: DeliveryTime): boolean {
  const property = /\b(delay|deliveryTimestamp)\s*[:=]\s*(?:new\s+Date\(\s*)?$/.exec(
    text.slice(Math.max(0, range.start - 200), range.start),
  )?.[1];
  if (property !== undefined && new RegExp(`(?:\\.${property}|\\[['"\`]${property}['"\`]\\])\\s*[-+*]?=(?!=)`).test(text)) return true;
  const name = setterBefore(text, range);
  return value.kind === 'one-of' && name !== undefined && text.split(new RegExp(`\\b${name}\\s*\\(`)).length > 2;
}

/** The method whose argument a range is: the name before the bracket that is open there. */
function setterBefore(text: string, { start }: TextRange): string | undefined {
  let depth = 0;
  for (let at = start - 1; at >= 0 && at > start - longestCall; at--) {
    const character = text[at];
    if (character === ')') depth++;
    if (character === '(' && depth-- === 0) return /(\w+)\s*$/.exec(text.slice(Math.max(0, at - 100), at))?.[1];
    if (character === ';' || character === '{' || character === '}') return undefined;
  }
  return undefined;
}

/** Characters before the last argument of a call. */
const longestCall = 1000;

interface Cap {
  readonly moment: string;
  readonly delay: string;
  readonly 'delay-seconds': string;
}

function javaCap(limit: number): Cap {
  return {
    moment: `System.currentTimeMillis() + ${grouped(limit)}L /* ${named(limit)} */`,
    delay: `${grouped(limit)}L /* ${named(limit)} */`,
    'delay-seconds': `${grouped(Math.floor(limit / 1000))}L /* ${named(limit)} */`,
  };
}

function scriptCap(limit: number): Cap {
  return {
    moment: `Date.now() + ${limit} /* ${named(limit)} */`,
    delay: `${limit} /* ${named(limit)} */`,
    'delay-seconds': `${Math.floor(limit / 1000)} /* ${named(limit)} */`,
  };
}

function setterEdits(text: string, range: TextRange, cap: Cap): TextEdit[] | undefined {
  const name = setterBefore(text, range);
  if (!isDelaySetter(name) || !/^\s*\)/.test(text.slice(range.end, range.end + 100))) return undefined;
  return around(range, `, ${cap[delaySetters[name]]}`);
}

function scriptEdits(text: string, range: TextRange, limit: number): TextEdit[] | undefined {
  const cap = scriptCap(limit);
  const before = text.slice(Math.max(0, range.start - 200), range.start);
  if (/[{,\s]delay\s*:\s*$/.test(before)) return around(range, `, ${cap.delay}`);
  if (!/deliveryTimestamp\s*:\s*(?:new\s+Date\(\s*)?$/.test(before)) return setterEdits(text, range, cap);
  if (/new\s+Date\(\s*$/.test(before)) return around(range, `, ${cap.moment}`);
  // `deliveryTimestamp: new Date(x)`: the date is made of what is capped.
  const [whole, opening = ''] = /^(new\s+Date\(\s*)[\s\S]*\)$/.exec(text.slice(range.start, range.end)) ?? [];
  if (whole === undefined) return undefined;
  const inner = { start: range.start + opening.length, end: range.end - 1 };
  return isOneExpression(text.slice(inner.start, inner.end)) ? around(inner, `, ${cap.moment}`) : undefined;
}

function around({ start, end }: TextRange, tail: string): TextEdit[] {
  return [
    { start, end: start, newText: 'Math.min(' },
    { start: end, end, newText: `${tail})` },
  ];
}

/** No comma, text or bracket that closes what was not opened: `new Date(2030, 0, 1)` is made of three numbers. */
function isOneExpression(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (/['"`]/.test(character)) return false;
    if (/[([{]/.test(character)) depth++;
    if (/[)\]}]/.test(character) && --depth < 0) return false;
    if (character === ',' && depth === 0) return false;
  }
  return depth === 0 && text.trim() !== '';
}

/** `604_740_000` */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '_');
}

/** What the number is, in words of the code. */
function named(limit: number): string {
  const rounded = limit + clockMargin;
  const unit = rounded % day === 0 ? `${rounded / day} days` : rounded % 3_600_000 === 0 ? `${rounded / 3_600_000} hours` : undefined;
  return unit === undefined ? `${limit} ms` : `${unit} less a minute`;
}
