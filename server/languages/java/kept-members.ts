import type { JavaField, JavaKind } from './kinds.js';
import type { JavaNode } from './syntax.js';

/** A node of a tree that is being copied out of the parser, or moved from the tree before. */
export interface BuiltNode extends JavaNode {
  start: number;
  end: number;
  readonly field: JavaField | undefined;
  parent: BuiltNode | undefined;
  children: BuiltNode[];
}

/** What has no children shares this. */
export const leaf: BuiltNode[] = [];

/** A member of a type whose tree depends on its text and on the kind of the body around it alone. */
export interface ParsedMember {
  readonly node: BuiltNode;
  /** How much of the bodies in it the parser could not understand. */
  readonly errors: number;
  /** The members inside of it. */
  readonly members: readonly ParsedMember[];
}

/** Shorter ones are copied in less time than they are looked up. */
const shortest = 60;

const bodies = new Set<JavaKind>(['class_body', 'interface_body', 'enum_body_declarations']);

/** Whether a node is worth asking for; `end` is only read where the rest holds. */
export function isMember(kind: JavaKind, parent: BuiltNode, start: number, at: { readonly endIndex: number }): boolean {
  return bodies.has(parent.kind) && kind !== 'ERROR' && at.endIndex - start >= shortest;
}

/** The members of the same file before its text changed: who types in a file changes one of them. */
export interface KeptMembers {
  /** The member with the same text, at its new place. The tree before is taken apart for it. */
  take(parent: BuiltNode, start: number, end: number): ParsedMember | undefined;
}

export function keptMembers(before: readonly ParsedMember[], textBefore: string, text: string): KeptMembers {
  /** By the kind of the body around them and their text. */
  const known = new Map<JavaKind, Map<string, ParsedMember>>();
  const among = (parent: BuiltNode): Map<string, ParsedMember> => {
    const members = known.get(parent.kind) ?? new Map<string, ParsedMember>();
    known.set(parent.kind, members);
    return members;
  };
  const open = [...before];
  for (let member = open.pop(); member; member = open.pop()) {
    const { node } = member;
    if (node.parent) among(node.parent).set(textBefore.slice(node.start, node.end), member);
    open.push(...member.members);
  }
  const taken = new Set<BuiltNode>();
  /** Nodes of which a part was taken away. */
  const broken = new Set<BuiltNode>();
  return {
    take(parent, start, end) {
      const members = among(parent);
      const written = text.slice(start, end);
      const member = members.get(written);
      if (!member) return undefined;
      // Of two with the same text one is moved, the other made anew.
      members.delete(written);
      const { node } = member;
      if (broken.has(node) || hasAncestorIn(node, taken)) return undefined;
      for (let at = node.parent; at && !broken.has(at); at = at.parent) broken.add(at);
      taken.add(node);
      move(node, start - node.start);
      node.parent = parent;
      return member;
    },
  };
}

function hasAncestorIn(node: BuiltNode, nodes: ReadonlySet<BuiltNode>): boolean {
  for (let at = node.parent; at; at = at.parent) if (nodes.has(at)) return true;
  return false;
}

function move(member: BuiltNode, by: number): void {
  if (by === 0) return;
  const open = [member];
  for (let node = open.pop(); node; node = open.pop()) {
    node.start += by;
    node.end += by;
    for (const child of node.children) open.push(child);
  }
}
