import type { JavaKind } from './kinds.js';
import type { JavaNode } from './syntax.js';

/** A node of a tree that is being copied out of the parser. */
export interface BuiltNode extends JavaNode {
  readonly parent: BuiltNode | undefined;
  children: BuiltNode[];
}

/** What has no children shares this. */
export const leaf: BuiltNode[] = [];

/** The members of the files that were copied last: who types in a file changes one of them, and going over the others in the parser is slow. */
const kept = new Map<string, { readonly text: string; readonly members: readonly BuiltNode[] }>();
const keptCount = 4;

/** Shorter ones are copied in less time than they are looked up. */
const shortest = 60;

const bodies = new Set<JavaKind>(['class_body', 'interface_body', 'enum_body_declarations']);

export interface CopiedMembers {
  /** Whether it is worth asking for; `end` is only read where the rest holds. */
  isMember(kind: JavaKind, parent: BuiltNode, start: number, at: { readonly endIndex: number }): boolean;
  /** The member with the same text in the tree from before, at its new place. Without errors in it, its tree depends on its text and on the kind of the body alone. */
  take(parent: BuiltNode, start: number, end: number): BuiltNode | undefined;
  add(member: BuiltNode): void;
  /** To be called when the whole file is copied. */
  keep(): void;
}

export function copiedMembers(path: string, text: string): CopiedMembers {
  const before = kept.get(path);
  const members: BuiltNode[] = [];
  let known: Map<string, BuiltNode> | undefined;
  const knownMembers = (): ReadonlyMap<string, BuiltNode> =>
    (known ??= new Map(before?.members.map((member) => [`${member.parent?.kind}:${before.text.slice(member.start, member.end)}`, member])));
  return {
    isMember: (kind, parent, start, at) => bodies.has(parent.kind) && kind !== 'ERROR' && at.endIndex - start >= shortest,
    take(parent, start, end) {
      const same = before && knownMembers().get(`${parent.kind}:${text.slice(start, end)}`);
      return same && moved(same, start - same.start, parent);
    },
    add(member) {
      members.push(member);
    },
    keep() {
      kept.delete(path);
      kept.set(path, { text, members });
      for (const oldest of kept.keys()) {
        if (kept.size <= keptCount) break;
        kept.delete(oldest);
      }
    },
  };
}

/** A copy: the tree from before may still be in use. */
function moved(member: BuiltNode, by: number, parent: BuiltNode): BuiltNode {
  const copyOf = (node: BuiltNode, above: BuiltNode): BuiltNode => ({
    kind: node.kind,
    start: node.start + by,
    end: node.end + by,
    field: node.field,
    parent: above,
    children: leaf,
  });
  const root = copyOf(member, parent);
  const open = [{ from: member, to: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { from, to } = next;
    to.children = from.children.map((child) => {
      const copied = copyOf(child, to);
      if (child.children.length > 0) open.push({ from: child, to: copied });
      return copied;
    });
  }
  return root;
}
