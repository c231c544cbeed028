import { argumentsOf, child, childOfKind, parts, unwrap, type Node } from './tree.js';

/** What these functions need of a file: a node as it stands, and as it reads after the rewrite. */
export interface Texts {
  text(node: Node): string;
  rewritten(node: Node): string;
}

/** The content of `"text"`; undefined for anything else, a text block included. */
export function literalText(node: Node | undefined, source: Pick<Texts, 'text'>): string | undefined {
  if (node?.kind !== 'string_literal') return undefined;
  const text = source.text(node);
  return text.startsWith('"""') ? undefined : text.slice(1, -1);
}

function isSum(node: Node): boolean {
  return node.kind === 'binary_expression' && childOfKind(node, '+') !== undefined;
}

/** Operands of `a + b + c`; undefined when the expression is no sum. */
export function operandsOf(expression: Node): readonly Node[] | undefined {
  if (!isSum(expression)) return undefined;
  const operands: Node[] = [];
  let at: Node | undefined = expression;
  while (at && isSum(at)) {
    const right = child(at, 'right');
    if (!right) return undefined;
    operands.unshift(right);
    at = child(at, 'left');
  }
  if (at) operands.unshift(at);
  return operands;
}

/** The outermost sum that a node is an operand of. */
export function sumAround(operand: Node): Node | undefined {
  let result: Node | undefined;
  for (let parent = operand.parent; parent; parent = parent.parent) {
    if (parent.kind === 'parenthesized_expression') continue;
    if (!isSum(parent)) break;
    result = parent;
  }
  return result;
}

export function isTextSum(sum: Node): boolean {
  return (operandsOf(sum) ?? []).some((operand) => unwrap(operand).kind === 'string_literal');
}

const separators = /[,;|，；。]|\.\s|[([]|\s-\s/g;

/** Where the label of the value that follows begins in a literal's content; 0 when all of it is the label. */
export function labelStart(content: string): number {
  let start = 0;
  for (const match of content.matchAll(separators)) {
    const rest = content.slice(match.index + match[0].length);
    if (rest.trim() === '' && match.index > 0) continue;
    // A sentence keeps its full stop.
    start = match[0].startsWith('.') || match[0] === '。' ? match.index + 1 : match.index;
  }
  const tail = content.slice(start);
  const isLabel = /[:=：]\s*["'[(]?\s*$/.test(tail) || /md5|request|code|host|handle/i.test(tail) || tail.trim().length <= 2;
  return isLabel ? start : content.length;
}

/** A sum without some of its operands and the labels that announced them; `empty` when nothing worth saying is left. */
export interface ShortenedSum {
  readonly empty: boolean;
  readonly text: string;
}

interface Part {
  text: string;
  /** Content when the part is a literal. */
  literal: string | undefined;
  readonly separator: string;
}

const bracketPairs: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

export function withoutOperands(sum: Node, drops: (operand: Node) => boolean, texts: Texts): ShortenedSum {
  const operands = operandsOf(sum) ?? [];
  const whole = texts.text(sum);
  const kept: Part[] = [];
  let awaitedBracket: string | undefined;
  let joins = false;
  operands.forEach((operand, index) => {
    const previous = kept[kept.length - 1];
    if (drops(operand)) {
      joins = true;
      if (previous?.literal === undefined) return;
      const cut = labelStart(previous.literal);
      awaitedBracket = bracketPairs[previous.literal.slice(cut).trim()[0] ?? ''] ?? awaitedBracket;
      previous.literal = previous.literal.slice(0, cut);
      previous.text = `"${previous.literal}"`;
      if (previous.literal.trim() === '') kept.pop();
      return;
    }
    let literal = literalText(operand, texts);
    // What is first now does not start with what separated it from the value before.
    if (joins && kept.length === 0 && literal !== undefined) literal = literal.replace(/^[\s,;|，；]+(?=\S)/, '');
    if (literal !== undefined && awaitedBracket && literal.startsWith(awaitedBracket)) literal = literal.slice(1);
    awaitedBracket = undefined;
    const before = operands[index - 1];
    const separator = before ? whole.slice(before.end - sum.start, operand.start - sum.start) : '';
    const neighbour = kept[kept.length - 1];
    if (joins && literal !== undefined && neighbour?.literal !== undefined && !/[\r\n]/.test(separator)) {
      neighbour.literal += literal;
      neighbour.text = `"${neighbour.literal}"`;
    } else if (!(joins && literal === '')) {
      kept.push({ text: literal === undefined ? texts.rewritten(operand) : `"${literal}"`, literal, separator });
    }
    joins = false;
  });
  const text = kept.map((part, i) => (i === 0 ? part.text : part.separator + part.text)).join('');
  const staysText = kept.some((part) => part.literal !== undefined);
  return {
    empty: kept.every((part) => part.literal !== undefined && part.literal.trim() === ''),
    // A sum of texts has to stay one: what is left must not become a sum of numbers.
    text: staysText ? text : `"" + ${text}`,
  };
}

/** The format string of a `String.format`, logger or printf call and which of its values an argument is. */
export function formatCall(call: Node, argument: Node, texts: Texts): { readonly format: Node; readonly position: number } | undefined {
  if (call.kind !== 'method_invocation') return undefined;
  const values = argumentsOf(call);
  const formatIndex = values.findIndex((value) => literalText(value, texts) !== undefined);
  const index = values.indexOf(argument);
  const format = values[formatIndex];
  if (!format || index <= formatIndex || formatIndex > 1) return undefined;
  return { format, position: index - formatIndex - 1 };
}

const placeholder = /\{\}|%(?:\d+\$)?[-#+ 0,(]*\d*(?:\.\d+)?[sdxSbcfeE]/g;

/** A format's content without the placeholders at some positions and their labels; undefined where they can't be matched. */
export function withoutPlaceholders(content: string, positions: readonly number[]): string | undefined {
  const found = [...content.matchAll(placeholder)];
  if (positions.some((position) => position >= found.length)) return undefined;
  let result = '';
  let end = 0;
  found.forEach((match, i) => {
    let lead = content.slice(end, match.index);
    // What is first now does not start with what separated it from the value before.
    if (result === '' && i > 0) lead = lead.replace(/^[\s,;|，；]+(?=\S)/, '');
    end = match.index + match[0].length;
    result += positions.includes(i) ? lead.slice(0, labelStart(lead)) : lead + match[0];
  });
  return result + content.slice(end);
}

/** Arguments of a call as written, without some of them; keeps the white space and comments that stand before each. */
export function withoutArguments(call: Node, drops: (argument: Node) => boolean, texts: Texts): string {
  const list = child(call, 'arguments');
  if (!list) return '';
  const values = parts(list);
  const whole = texts.text(list);
  let result = '';
  let waiting: string | undefined;
  values.forEach((value, i) => {
    const before = values[i - 1];
    const own = before ? whole.slice(before.end - list.start, value.start - list.start) : whole.slice(1, value.start - list.start);
    // What follows dropped arguments stands where the first of them stood.
    const lead = waiting ?? own;
    waiting = drops(value) ? lead : undefined;
    if (drops(value)) return;
    result += (result === '' ? lead.replace(/^\s*,\s*/, '') : lead) + texts.rewritten(value);
  });
  return result;
}
