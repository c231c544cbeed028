import type { TextRange } from '../../engine/text.js';

/** A piece of a template: constant text as it means (escapes resolved), or an expression between `${` and `}`. */
export type HclTemplatePart =
  | { readonly kind: 'literal'; readonly value: string; readonly range: TextRange }
  | { readonly kind: 'expression'; readonly expression: HclExpression };

export interface HclObjectEntry {
  /** A name or text; undefined where the key is calculated. */
  readonly key?: string;
  readonly keyRange: TextRange;
  readonly value: HclExpression;
  readonly range: TextRange;
}

export type HclExpression = { readonly range: TextRange } & (
  | {
      readonly kind: 'template';
      readonly parts: readonly HclTemplatePart[];
      /** What stands between the quotes, or a heredoc's lines. */
      readonly content: TextRange;
      readonly isHeredoc: boolean;
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'keyword'; readonly value: boolean | null }
  /** `a.b.c`: names up to the first index, splat or call; `rest` are the expressions in brackets behind them. */
  | { readonly kind: 'reference'; readonly names: readonly HclName[]; readonly rest: readonly HclExpression[]; readonly isWhole: boolean }
  | { readonly kind: 'list'; readonly items: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly entries: readonly HclObjectEntry[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly HclExpression[] }
  | { readonly kind: 'conditional'; readonly condition: HclExpression; readonly branches: readonly HclExpression[] }
  /** Operators, `for` expressions, what could not be understood: only what they consist of is known. */
  | { readonly kind: 'composed'; readonly parts: readonly HclExpression[] }
);

export interface HclName {
  readonly text: string;
  readonly range: TextRange;
}

export interface HclAttribute {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly value: HclExpression;
  readonly range: TextRange;
}

export interface HclBlock {
  readonly type: string;
  readonly typeRange: TextRange;
  /** Texts of the labels with their places, quotes excluded. */
  readonly labels: readonly HclName[];
  readonly body: HclBody;
  readonly range: TextRange;
}

export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
  /** Between the braces. */
  readonly range: TextRange;
}

export function attributeOf(body: HclBody, name: string): HclAttribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

/** The text of a template without expressions. */
export function constantText(expression: HclExpression | undefined): string | undefined {
  if (expression?.kind !== 'template') return undefined;
  let text = '';
  for (const part of expression.parts) {
    if (part.kind === 'expression') return undefined;
    text += part.value;
  }
  return text;
}

export function childrenOf(expression: HclExpression): readonly HclExpression[] {
  switch (expression.kind) {
    case 'template':
      return expression.parts.flatMap((part) => (part.kind === 'expression' ? [part.expression] : []));
    case 'reference':
      return expression.rest;
    case 'list':
      return expression.items;
    case 'object':
      return expression.entries.map(({ value }) => value);
    case 'call':
      return expression.arguments;
    case 'conditional':
      return [expression.condition, ...expression.branches];
    case 'composed':
      return expression.parts;
    case 'number':
    case 'keyword':
      return [];
  }
}

/** An expression with all that it consists of, outermost first. */
export function* expressionsIn(expression: HclExpression): Generator<HclExpression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* expressionsIn(child);
}

/** Every attribute's expressions of a body and of the blocks in it. */
export function* expressionsOf(body: HclBody): Generator<HclExpression> {
  for (const { value } of body.attributes) yield* expressionsIn(value);
  for (const block of body.blocks) yield* expressionsOf(block.body);
}
