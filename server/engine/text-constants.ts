import type { TextRange } from './text.js';

/** A text constant of a file: its value, and the range of its content without quotes. */
export interface TextConstant {
  readonly value: string;
  readonly range: TextRange;
}
