import type { Constant, Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import { bounded, joinedTrail } from './context.js';
import { spelledAs } from './derived.js';
import { isReference } from './references.js';

const longestText = 20_000;

/** A text put together: what is known is joined, what is open stays a part of its own. */
export function textOf(pieces: readonly Value[]): Value {
  const parts: Value[] = [];
  for (const piece of pieces.flatMap((value) => (value.kind === 'text' ? value.parts : [value]))) {
    const last = parts.at(-1);
    const written = piece.kind === 'known' ? writtenAs(piece.value) : undefined;
    if (piece.kind === 'known' && written === undefined) parts.push(unknown('composed'));
    else if (written === '') parts.push(...(pieces.length === 1 ? [piece] : []));
    else if (written !== undefined && last?.kind === 'known')
      parts[parts.length - 1] = known(`${String(last.value)}${written}`, joinedTrail([last, piece]));
    else if (written !== undefined) parts.push(known(written, piece.trail));
    else parts.push(piece);
  }
  const trail = joinedTrail(pieces);
  const [first] = parts;
  if (!first) return known('', trail);
  if (parts.length === 1 && first.kind === 'known')
    return String(first.value).length > longestText ? unknown('composed') : { ...first, trail };
  if (parts.length === 1) return first;
  // All that is left of a text of which nothing but its constant part is known.
  if (parts.every((part) => part.kind === 'known' || (part.kind === 'unknown' && !isReference(part)))) {
    const fragment = parts.find((part) => part.kind === 'known');
    return { ...unknown('composed', fragment ? String(fragment.kind === 'known' ? fragment.value : '') : undefined), trail };
  }
  return bounded({ kind: 'text', parts, trail });
}

/** How Java writes a value into a text; undefined for what it writes in its own way (1.0E10). */
function writtenAs(value: Constant): string | undefined {
  if (typeof value !== 'number') return String(value);
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** `String.format("%s_%05d", ..)`: only what is written the same everywhere; all else leaves an unknown part. */
export function formatted(format: string, values: readonly Value[]): Value {
  const pieces: Value[] = [];
  let next = 0;
  let from = 0;
  for (const found of format.matchAll(/%(?:(\d+)\$)?([-#+ 0,(<]*\d*(?:\.\d+)?[tT]?)([a-zA-Z%])/g)) {
    pieces.push(known(format.slice(from, found.index)));
    from = found.index + found[0].length;
    const conversion = found[3];
    if (conversion === 'n') pieces.push(known('\n'));
    else if (conversion === '%') pieces.push(known('%'));
    else {
      const value = values[found[1] === undefined ? next++ : Number(found[1]) - 1];
      pieces.push(value && (conversion === 's' || conversion === 'd') ? padded(value, found[2] ?? '', conversion) : unknown('composed'));
    }
  }
  pieces.push(known(format.slice(from)));
  return textOf(pieces);
}

function padded(value: Value, width: string, conversion: 's' | 'd'): Value {
  if (width === '') return value;
  if (value.kind !== 'known' || !/^0?\d+$/.test(width)) return unknown('composed');
  const isZero = width.startsWith('0') && conversion === 'd';
  return known(String(value.value).padStart(Number(width), isZero ? '0' : ' '), value.trail);
}

/** `MessageFormat.format("{0}_{1}", ..)`; numbers are grouped there by the locale, so only texts are taken over. */
export function messageFormatted(format: string, values: readonly Value[]): Value {
  const pieces: Value[] = [];
  let from = 0;
  for (const found of format.matchAll(/\{(\d+)\}/g)) {
    pieces.push(known(format.slice(from, found.index).replaceAll("''", "'")));
    from = found.index + found[0].length;
    const value = values[Number(found[1])];
    pieces.push(value && !(value.kind === 'known' && typeof value.value === 'number') ? value : unknown('composed'));
  }
  pieces.push(known(format.slice(from).replaceAll("''", "'")));
  return textOf(pieces);
}

/** What a method of a text gives; undefined for one that isn't understood. */
export function textMethod(name: string, receiver: Value, values: readonly Value[]): Value | undefined {
  switch (name) {
    case 'toString':
    case 'intern':
      return receiver;
    case 'trim':
    case 'strip':
      return spelledAs(receiver, 'trimmed');
    case 'concat':
      return values[0] && textOf([receiver, values[0]]);
    case 'formatted':
      return receiver.kind === 'known' ? formatted(String(receiver.value), values) : unknown('composed');
    case 'toUpperCase':
      return spelledAs(receiver, 'upper-case');
    case 'toLowerCase':
      return spelledAs(receiver, 'lower-case');
    case 'replace': {
      const [from, to] = values;
      if (from?.kind !== 'known' || to?.kind !== 'known') return unknown('composed');
      return onText(receiver, (text) => text.replaceAll(String(from.value), () => String(to.value)));
    }
    case 'substring': {
      const [start, end] = values.map((value) => (value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined));
      if (start === undefined || (values.length > 1 && end === undefined)) return unknown('composed');
      return onText(receiver, (text) => text.slice(start, end));
    }
    default:
      return undefined;
  }
}

function onText(value: Value, change: (text: string) => string): Value {
  if (value.kind !== 'known' || typeof value.value !== 'string') return unknown('composed');
  return known(change(value.value), value.trail);
}
