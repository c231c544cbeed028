import type { Language, Node, Tree } from 'web-tree-sitter';
import { fieldNames, modifierKinds, namedKinds, operatorKinds, type JavaField, type JavaKind } from './kinds.js';
import { isMember, leaf, type BuiltNode, type KeptMembers, type ParsedMember } from './kept-members.js';

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

export interface CopyOptions {
  /** The file's text. */
  readonly text: string;
  /** Where the tree's own text begins in the file's. */
  readonly offset?: number;
  /** What is copied; the whole tree where it is left out. */
  readonly from?: Node;
  readonly kept?: KeptMembers | undefined;
  /** Fills a body that is parsed by itself. Returns how much of it could not be understood, or undefined for what is none. */
  readonly fill?: (body: BuiltNode) => number | undefined;
}

export interface CopiedTree {
  readonly root: BuiltNode;
  /** What could not be understood in the bodies that were filled. */
  readonly errors: number;
  readonly members: readonly ParsedMember[];
  /** Whether a string goes on over the end of its line, which the grammar takes for no error. */
  readonly hasBrokenString: boolean;
}

interface OpenMember {
  readonly node: BuiltNode;
  readonly errorsBefore: number;
  readonly members: ParsedMember[];
}

/** Copies a tree out of the parser's memory: one cursor walk, no recursion, and later steps never cross the wasm border. */
export function copyTree(tree: Tree, { text, offset = 0, from = tree.rootNode, kept, fill }: CopyOptions): CopiedTree {
  const { kinds, fields } = tablesOf(tree.language);
  const hasError = tree.rootNode.hasError;
  const cursor = from.walk();
  const place = {
    get endIndex() {
      return cursor.endIndex + offset;
    },
  };
  const nodeAt = (kind: JavaKind, start: number, parent: BuiltNode | undefined): BuiltNode => {
    const end = cursor.endIndex + offset;
    return {
      kind,
      start,
      // The grammar takes the carriage return of a Windows line ending for part of the comment.
      end: kind === 'line_comment' && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end,
      field: parent && !withoutFields.has(parent.kind) ? fields[cursor.currentFieldId] : undefined,
      parent,
      children: leaf,
    };
  };
  const root = nodeAt(kinds[cursor.nodeTypeId] ?? 'program', cursor.startIndex + offset, undefined);
  const members: ParsedMember[] = [];
  /** Members that are gone through, innermost last. */
  const open: OpenMember[] = [];
  let errors = 0;
  let hasBrokenString = false;
  let parent: BuiltNode = root;
  let isFirst = true;
  let more = cursor.gotoFirstChild();
  for (;;) {
    if (!more) {
      if (!parent.parent) break;
      cursor.gotoParent();
      const last = open.at(-1);
      if (last?.node === parent) {
        open.pop();
        membersAround().push({ node: last.node, errors: errors - last.errorsBefore, members: last.members });
      }
      parent = parent.parent;
    } else {
      const id = cursor.nodeTypeId;
      const kind = id === errorTypeId ? 'ERROR' : kinds[id];
      if (kind !== undefined && keeps(parent.kind, kind)) {
        const start = isFirst ? parent.start : cursor.startIndex + offset;
        const isWhole = isMember(kind, parent, start, place) && !(hasError && cursor.currentNode.hasError);
        const taken = isWhole ? kept?.take(parent, start, place.endIndex) : undefined;
        const node = taken?.node ?? nodeAt(kind, start, parent);
        if (parent.children === leaf) parent.children = [];
        parent.children.push(node);
        if (taken) {
          membersAround().push(taken);
          errors += taken.errors;
        } else if (bodyKinds.has(kind) && isFilled(node)) {
          // Whoever filled it has gone through it.
        } else if (goesDown(node)) {
          if (isWhole) open.push({ node, errorsBefore: errors, members: [] });
          parent = node;
          isFirst = true;
          continue;
        } else if (isWhole) {
          membersAround().push({ node, errors: 0, members: [] });
        }
      }
    }
    isFirst = false;
    more = cursor.gotoNextSibling();
  }
  cursor.delete();
  return { root, errors, members, hasBrokenString };

  function membersAround(): ParsedMember[] {
    return open.at(-1)?.members ?? members;
  }

  function isFilled(node: BuiltNode): boolean {
    const found = fill?.(node);
    errors += found ?? 0;
    return found !== undefined;
  }

  function goesDown({ kind, start, end }: BuiltNode): boolean {
    if (kind === 'string_literal') {
      const written = text.slice(start, end);
      hasBrokenString ||= written.includes('\n') && !written.startsWith('"""');
      if (!written.includes('\\{')) return false;
    } else if (leaves.has(kind)) return false;
    return cursor.gotoFirstChild();
  }
}

const bodyKinds = new Set<JavaKind>(['block', 'constructor_body']);
const errorTypeId = 65535;

/** Goes down only to where the errors are. */
export function countErrors(tree: Tree): number {
  let count = 0;
  const open: Node[] = tree.rootNode.hasError ? [tree.rootNode] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    // A single token that the parser could not use is one, but says of itself that it has none.
    if (node.isError || node.isMissing) count++;
    if (node.hasError) open.push(...node.children);
  }
  return count;
}
