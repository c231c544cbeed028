import type { TextRange } from '../../engine/text.js';

/** A piece of a word: constant text, or the value of a variable. */
export type ShellPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** `$NAME`, `${NAME}`, `${NAME:-otherwise}`. */
  | { readonly kind: 'variable'; readonly name: string; readonly fallback?: string }
  /** `$(command)`, arithmetic, expansions that change what they expand. `command` is what stands in `$(..)` or between backticks. */
  | { readonly kind: 'open'; readonly command?: TextRange };

export interface ShellWord {
  /** As the command gets it, where it is constant; variables as they are written. */
  readonly text: string;
  readonly parts: readonly ShellPart[];
  /** With quotes. */
  readonly range: TextRange;
  /** Without the quotes around the whole word. */
  readonly content: TextRange;
  /** Where its only pair of quotes opens, if the word ends with it: `NAME="value"`. */
  readonly quoted?: number;
}

export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord;
  readonly range: TextRange;
}

/** A simple command: what is assigned before it, and its words. */
export interface ShellCommand {
  readonly assignments: readonly ShellAssignment[];
  readonly words: readonly ShellWord[];
  readonly range: TextRange;
}

/** The content of a here-document. */
export interface HereDocument extends TextRange {
  /** Its word is quoted: nothing in it is expanded. */
  readonly isRaw: boolean;
  /** The commands of the line that opens it: one of them reads it. */
  readonly readers: readonly ShellCommand[];
}

export interface ShellContent {
  readonly commands: readonly ShellCommand[];
  readonly documents: readonly HereDocument[];
  readonly comments: readonly TextRange[];
  readonly syntaxErrors: number;
}
