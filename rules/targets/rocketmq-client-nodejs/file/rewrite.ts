import type { Blocker } from '../../../../server/engine/support.js';
import type { TextRange } from '../../../../server/engine/text.js';
import type { Message } from '../../../../server/l10n/messages.js';
import type { TypeScript } from '../../../../server/languages/typescript/compiler.js';
import type { Bindings, Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Resolver } from '../../../../server/languages/typescript/resolver.js';
import type { ScriptFile } from '../../../../server/languages/typescript/script-file.js';
import type { ScriptIndex } from '../../../../server/languages/typescript/project-index.js';
import type { ScriptUse } from '../../../sdks/ons-http/node/uses.js';
import { createDraft, type Draft } from './draft.js';
import type { Style } from '../text/layout.js';
import { sourceStyle } from '../text/style.js';

/** Names that rewritten code takes from the target package. */
export type TargetValue = 'Producer' | 'SimpleConsumer' | 'ClientException';
export type TargetType = 'MessageView' | 'MessageOptions' | 'ProducerOptions' | 'SimpleConsumerOptions' | 'SendReceipt';
export type TargetName = TargetValue | TargetType;

/** A name of the target package that the new code needs, and where. */
export interface Need {
  readonly name: TargetName;
  readonly at: TypeScript.Node;
  /** Only as a type. */
  readonly type: boolean;
}

/** The rewrite of one file while it is made: stages read the analysis and add changes, needs, differences and blockers. */
export interface FileRewrite {
  readonly file: ScriptFile;
  readonly path: string;
  readonly tree: TypeScript.SourceFile;
  readonly text: string;
  readonly bindings: Bindings;
  readonly resolver: Resolver;
  readonly index: ScriptIndex;
  readonly uses: readonly ScriptUse[];
  readonly draft: Draft;
  readonly style: Style;
  /** Types can be written. */
  readonly isTyped: boolean;
  readonly needs: Need[];
  /** Text by which each target name is reached; filled by the import stage. */
  readonly spellings: Map<TargetName, string>;
  /** Expressions of the old code that the new code does without. */
  readonly dropped: TypeScript.Node[];
  /** Nodes of SDK type that a stage has dealt with. */
  readonly settled: Set<TypeScript.Node>;
  readonly blockers: Blocker[];
  readonly differences: Map<string, Message>;
  /** New names of variables that held a client. */
  readonly renamed: Map<Declaration, string>;
  /** Places that call the helper which acknowledges several messages. */
  readonly helpers: TypeScript.Node[];
  readonly helperName: string;
  /** Tests for an empty poll whose branch has been moved behind the receive. */
  readonly moved: Set<TypeScript.Node>;
  /** Paths of the files that move together. */
  readonly paths: ReadonlySet<string>;
  /** Names of parameters that hand a send its topic. */
  readonly topics: Map<TypeScript.Node, string>;
  /** Creations of transactional producers that were rewritten. */
  readonly transactional: Set<TypeScript.Node>;
  /** Interfaces and decorators of frameworks that added methods need. */
  readonly hooks: { readonly owner: TypeScript.ClassLikeDeclaration | undefined; readonly name: string; readonly module: string }[];
  /** Names that stages have given out and that the file does not have yet. */
  readonly taken: Set<string>;
}

export function createRewrite(
  file: ScriptFile,
  resolver: Resolver,
  index: ScriptIndex,
  uses: readonly ScriptUse[],
  paths: ReadonlySet<string>,
): FileRewrite {
  const { style, templates } = sourceStyle(file.tree);
  const text = file.tree.text;
  return {
    file,
    path: file.source.path,
    tree: file.tree,
    text,
    bindings: file.bindings,
    resolver,
    index,
    uses,
    draft: createDraft({ text, style, templates }),
    style,
    isTyped: /\.[mc]?tsx?$/i.test(file.source.path),
    needs: [],
    spellings: new Map(),
    dropped: [],
    settled: new Set(),
    blockers: [],
    differences: new Map(),
    renamed: new Map(),
    helpers: [],
    helperName: file.bindings.isFree('ackAll', file.tree) ? 'ackAll' : 'acknowledgeAll',
    moved: new Set(),
    paths,
    topics: new Map(),
    transactional: new Set(),
    hooks: [],
    taken: new Set(),
  };
}

export function rangeOf(rewrite: FileRewrite, node: TypeScript.Node): TextRange {
  return { start: node.getStart(rewrite.tree), end: node.end };
}

export function sourceOf(rewrite: FileRewrite, node: TypeScript.Node): string {
  return rewrite.text.slice(node.getStart(rewrite.tree), node.end);
}

/** The place in the file's own text: a byte order mark is part of the file but not of the tree. */
export function block(rewrite: FileRewrite, node: TypeScript.Node, message: Message): void {
  const range = rangeOf(rewrite, node);
  const known = rewrite.blockers.some((blocker) => blocker.range.start === range.start && blocker.message.key === message.key);
  if (!known) rewrite.blockers.push({ path: rewrite.path, range, message });
}

export function differ(rewrite: FileRewrite, message: Message): void {
  if (!rewrite.differences.has(message.key)) rewrite.differences.set(message.key, message);
}

export function quote(rewrite: FileRewrite, text: string): string {
  const { quote: mark } = rewrite.style;
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
}

/** A statement's end as the file writes it. */
export function semicolon(rewrite: FileRewrite): string {
  return rewrite.style.semicolons ? ';' : '';
}

/** Asks for a name of the target package at a place, and gives the text that stands for it there. */
export function target(rewrite: FileRewrite, name: TargetValue, at: TypeScript.Node): string {
  rewrite.needs.push({ name, at, type: false });
  return rewrite.spellings.get(name) ?? name;
}

export function targetType(rewrite: FileRewrite, name: TargetName, at: TypeScript.Node): string {
  rewrite.needs.push({ name, at, type: true });
  return rewrite.spellings.get(name) ?? name;
}

/** A name that is free around a place: the wished one, or one with a number. */
export function freeName(rewrite: FileRewrite, wish: string, at: TypeScript.Node): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wish : `${wish}${n}`;
    if (!rewrite.taken.has(name) && rewrite.bindings.isFree(name, at)) {
      rewrite.taken.add(name);
      return name;
    }
  }
}
