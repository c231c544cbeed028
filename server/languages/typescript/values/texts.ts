import { unknown, type Value } from '../../../model/values.js';
import { apart, eachText, textOf } from './combine.js';
import { ofValue, valueOf, type Entity } from './entity.js';

type TextChange = (text: string, ...given: string[]) => string | undefined;

/** Texts that methods make of texts. */
const ofTexts: Readonly<Record<string, TextChange>> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
  replace: (text, from, to) => (from === undefined || to === undefined ? undefined : text.replace(from, () => to)),
  replaceAll: (text, from, to) => (from === undefined || to === undefined ? undefined : text.replaceAll(from, () => to)),
};

/** `list.join('||')`. */
export function joined(elements: readonly Entity[], separator: Entity | undefined): Entity {
  const between = separator ? valueOf(separator) : { kind: 'known' as const, value: ',', trail: [] };
  return ofValue(textOf(elements.flatMap((element, i) => (i === 0 ? [valueOf(element)] : [between, valueOf(element)]))));
}

/** A method of a text with its arguments. */
export function textMethod(receiver: Value, method: string, given: readonly Entity[]): Entity {
  const value = apart(receiver);
  if (value.kind === 'unknown') return ofValue(unknown('call-result'));
  const values = given.map(valueOf);
  if (method === 'concat') return ofValue(textOf([value, ...values]));
  if ((method === 'toString' || method === 'valueOf' || method === 'trim') && value.kind !== 'known') return ofValue(value);
  if (method === 'valueOf') return ofValue(value);
  const change = Object.hasOwn(ofTexts, method) ? ofTexts[method] : undefined;
  const texts = values.flatMap((each) => (each.kind === 'known' && typeof each.value === 'string' ? [each.value] : []));
  if (!change || texts.length !== values.length) return ofValue(unknown('call-result'));
  return value.kind === 'known' || value.kind === 'one-of'
    ? ofValue(eachText(value, (text) => change(text, ...texts)))
    : ofValue(unknown('composed'));
}
