import type { Parser, Tree } from 'web-tree-sitter';
import { scanBodies, type ScannedText } from './bodies.js';
import { copyTree, countErrors } from './copy-tree.js';
import { javaParser } from './grammar.js';
import { keptMembers, leaf, type BuiltNode, type KeptMembers, type ParsedMember } from './kept-members.js';
import { parseAgain } from './reparse.js';
import type { JavaNode } from './syntax.js';

export interface ParsedTree {
  readonly root: JavaNode;
  /** `ERROR` nodes, tokens that the parser had to make up, and strings without end. */
  readonly syntaxErrors: number;
  /** For the next parse: see `keptMembers`. */
  readonly members: readonly ParsedMember[];
}

const takenApart = new WeakSet<ParsedTree>();

/** Whether parts of the tree belong to another one by now. */
export function isTakenApart(tree: ParsedTree): boolean {
  return takenApart.has(tree);
}

/** A file as it was parsed before its text changed. */
export interface TreeBefore {
  readonly text: string;
  readonly tree: ParsedTree;
}

/**
 * Never throws; a text that the parser gives up on is one error and an empty tree. A tree from before is taken apart; the result is the
 * same without it.
 *
 * What has errors is parsed body by body, so that an error in one method leaves the others as they are; so is what somebody types in, as
 * only the body that changed has to be parsed. Of a file without errors both ways give the same tree.
 */
export function parseJava(path: string, text: string, before?: TreeBefore): ParsedTree {
  if (before) takenApart.add(before.tree);
  // The grammar's comments end at a line feed only; Java's end at a lone carriage return, too. Offsets stay.
  const normal = text.replace(/\r(?!\n)/g, '\n');
  const kept = before && keptMembers(before.tree.members, before.text, text);
  if (!kept) {
    const whole = parseWhole(path, text, normal, undefined);
    if (whole.syntaxErrors === 0 && !whole.hasBrokenString) return whole;
  }
  const scanned = scanBodies(normal);
  return (scanned && parseByBodies(path, text, scanned, kept)) ?? parseWhole(path, text, normal, kept);
}

function parseWhole(
  path: string,
  text: string,
  normal: string,
  kept: KeptMembers | undefined,
): ParsedTree & { readonly hasBrokenString: boolean } {
  const tree = parseAgain(javaParser(), path, normal);
  if (!tree) {
    const root: JavaNode = { kind: 'program', start: 0, end: text.length, field: undefined, parent: undefined, children: [] };
    return { root, syntaxErrors: 1, members: [], hasBrokenString: false };
  }
  const { root, errors, members, hasBrokenString } = copyTree(tree, { text, kept });
  return { root, syntaxErrors: errors + countErrors(tree), members, hasBrokenString };
}

function parseByBodies(path: string, text: string, scanned: ScannedText, kept: KeptMembers | undefined): ParsedTree | undefined {
  const parser = javaParser();
  const tree = parseAgain(parser, `${path} without bodies`, withoutBodies(scanned));
  if (!tree) return undefined;
  const bodies = new Set(scanned.bodies.map(({ start }) => start));
  const fill = (body: BuiltNode): number | undefined => (bodies.has(body.start) ? fillBody(parser, body, text, scanned.text) : undefined);
  const { root, errors, members } = copyTree(tree, { text, kept, fill });
  return { root, syntaxErrors: errors + countErrors(tree) + scanned.openStrings, members };
}

/** Blanks between the braces. */
function withoutBodies({ text, bodies }: ScannedText): string {
  let made = '';
  let end = 0;
  for (const body of bodies) {
    made += text.slice(end, body.start + 1) + ' '.repeat(body.end - body.start - 2);
    end = body.end - 1;
  }
  return made + text.slice(end);
}

const wrappers: Readonly<Record<string, string>> = { block: 'class A{void a()', constructor_body: 'class A{A()' };

function fillBody(parser: Parser, body: BuiltNode, text: string, repaired: string): number {
  const before = wrappers[body.kind] ?? '';
  const written = repaired.slice(body.start, body.end);
  const tree = parser.parse(`${before}${written}}`);
  if (!tree) return 1;
  const found = tree.rootNode.descendantForIndex(before.length, before.length + written.length - 1);
  const isBody = found?.type === body.kind && found.startIndex === before.length && found.endIndex === before.length + written.length;
  const offset = body.start - before.length;
  if (found && isBody) setChildren(body, copyTree(tree, { text, offset, from: found }).root.children);
  else setChildren(body, [notUnderstood(tree, body, text, offset)]);
  const errors = countErrors(tree);
  tree.delete();
  return found && isBody ? errors : Math.max(1, errors);
}

function setChildren(parent: BuiltNode, children: readonly BuiltNode[]): void {
  if (children.length === 0) return;
  parent.children = [...children];
  for (const child of children) child.parent = parent;
}

/** What is known of a body whose end the parser did not find. */
function notUnderstood(tree: Tree, body: BuiltNode, text: string, offset: number): BuiltNode {
  const error: BuiltNode = { kind: 'ERROR', start: body.start + 1, end: body.end - 1, field: undefined, parent: body, children: leaf };
  const parts: BuiltNode[] = [];
  const open = [copyTree(tree, { text, offset }).root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.start >= error.start && node.end <= error.end) parts.push(node);
    else open.push(...[...node.children].reverse());
  }
  setChildren(error, parts);
  return error;
}
