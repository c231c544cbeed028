import type { Language, Node, Tree } from 'web-tree-sitter';
import { copiedMembers, leaf, type BuiltNode } from './copied-members.js';
import { javaParser } from './grammar.js';
import { fieldNames, modifierKinds, namedKinds, operatorKinds, type JavaField, type JavaKind } from './kinds.js';
import { parseAgain } from './reparse.js';
import type { JavaNode } from './syntax.js';

export interface ParsedTree {
  readonly root: JavaNode;
  /** `ERROR` nodes and tokens that the parser had to make up. */
  readonly syntaxErrors: number;
}

/** What the grammar's numbers mean; the same for every tree of one language. */
interface GrammarTables {
  readonly language: Language;
  readonly kinds: readonly (JavaKind | undefined)[];
  readonly fields: readonly (JavaField | undefined)[];
}

const hasOperatorToken = new Set<JavaKind>(['binary_expression', 'unary_expression', 'assignment_expression', 'update_expression']);
const hasModifierToken = new Set<JavaKind>(['modifiers', 'import_declaration', 'switch_label']);
const operators = new Set<string>(operatorKinds);
const modifiers = new Set<string>(modifierKinds);
/** The kinds with most children have no fields; not asking for them saves a tenth of the time. */
const withoutFields = new Set<JavaKind>([
  'argument_list',
  'block',
  'class_body',
  'expression_statement',
  'formal_parameters',
  'modifiers',
  'parenthesized_expression',
  'program',
  'string_literal',
  'type_arguments',
]);

/** Kinds below which nothing is kept; not going down saves a third of the steps. A string with an interpolation is looked into. */
const leaves = new Set<JavaKind>([
  'asterisk',
  'block_comment',
  'boolean_type',
  'character_literal',
  'decimal_integer_literal',
  'false',
  'floating_point_type',
  'identifier',
  'integral_type',
  'line_comment',
  'null_literal',
  'string_literal',
  'super',
  'this',
  'true',
  'type_identifier',
  'void_type',
]);

const carriageReturn = 13;

let tables: GrammarTables | undefined;

function tablesOf(language: Language): GrammarTables {
  if (tables?.language === language) return tables;
  const known = new Map<string, JavaKind>([...namedKinds, ...operatorKinds, ...modifierKinds].map((kind) => [kind, kind]));
  const kinds: (JavaKind | undefined)[] = [];
  for (let id = 0; id < language.nodeTypeCount; id++) {
    const name = language.nodeTypeForId(id) ?? '';
    const token = operators.has(name) || modifiers.has(name);
    kinds.push(language.nodeTypeIsNamed(id) !== token ? known.get(name) : undefined);
  }
  const fields: (JavaField | undefined)[] = [undefined];
  for (let id = 1; id <= language.fieldCount; id++) fields.push(fieldNames.find((name) => name === language.fieldNameForId(id)));
  tables = { language, kinds, fields };
  return tables;
}

function keeps(parent: JavaKind, kind: JavaKind): boolean {
  if (operators.has(kind)) return hasOperatorToken.has(parent);
  return !modifiers.has(kind) || hasModifierToken.has(parent);
}

/** Copies the tree out of the parser's memory: one cursor walk, no recursion, and later steps never cross the wasm border. */
function copy(tree: Tree, path: string, text: string): JavaNode {
  const { kinds, fields } = tablesOf(tree.language);
  const members = copiedMembers(path, text);
  const hasError = tree.rootNode.hasError;
  const cursor = tree.walk();
  const node = (kind: JavaKind, start: number, parent: BuiltNode | undefined): BuiltNode => ({
    kind,
    start,
    // The grammar takes the carriage return of a Windows line ending for part of the comment.
    end: kind === 'line_comment' && text.charCodeAt(cursor.endIndex - 1) === carriageReturn ? cursor.endIndex - 1 : cursor.endIndex,
    field: parent && !withoutFields.has(parent.kind) ? fields[cursor.currentFieldId] : undefined,
    parent,
    children: leaf,
  });
  const root = node('program', cursor.startIndex, undefined);
  let parent: BuiltNode = root;
  let isFirst = true;
  let more = cursor.gotoFirstChild();
  for (;;) {
    if (!more) {
      if (!parent.parent) break;
      cursor.gotoParent();
      parent = parent.parent;
    } else {
      const id = cursor.nodeTypeId;
      const kind = id === errorTypeId ? 'ERROR' : kinds[id];
      if (kind !== undefined && keeps(parent.kind, kind)) {
        const start = isFirst ? parent.start : cursor.startIndex;
        const isMember = members.isMember(kind, parent, start, cursor) && !(hasError && cursor.currentNode.hasError);
        const taken = isMember ? members.take(parent, start, cursor.endIndex) : undefined;
        const built = taken ?? node(kind, start, parent);
        if (isMember) members.add(built);
        if (parent.children === leaf) parent.children = [];
        parent.children.push(built);
        if (taken) {
          isFirst = false;
          more = cursor.gotoNextSibling();
          continue;
        }
        const isLeaf = leaves.has(kind) && !(kind === 'string_literal' && text.slice(built.start, built.end).includes('\\{'));
        if (!isLeaf && cursor.gotoFirstChild()) {
          parent = built;
          isFirst = true;
          continue;
        }
      }
    }
    isFirst = false;
    more = cursor.gotoNextSibling();
  }
  cursor.delete();
  members.keep();
  return root;
}

const errorTypeId = 65535;

/** Goes down only to where the errors are. */
function countErrors(tree: Tree): number {
  let count = 0;
  const open: Node[] = [tree.rootNode];
  for (let node = open.pop(); node; node = open.pop()) {
    // A single token that the parser could not use is one, but says of itself that it has none.
    if (node.isError || node.isMissing) count++;
    if (node.hasError) open.push(...node.children);
  }
  return count;
}

/** Never throws; a text that the parser gives up on is one error and an empty tree. */
export function parseJava(path: string, text: string): ParsedTree {
  // The grammar's comments end at a line feed only; Java's end at a lone carriage return, too. Offsets stay.
  const tree = parseAgain(javaParser(), path, text.replace(/\r(?!\n)/g, '\n'));
  if (!tree)
    return { root: { kind: 'program', start: 0, end: text.length, field: undefined, parent: undefined, children: [] }, syntaxErrors: 1 };
  return { root: copy(tree, path, text), syntaxErrors: countErrors(tree) };
}
