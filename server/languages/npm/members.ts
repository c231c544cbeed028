import type { TextEdit } from '../../engine/text.js';
import type { Member } from './package-json.js';

/** An object literal as far as edits of its members need it. */
export interface MemberList {
  /** Of the whole object, braces included. */
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
}

/** Deletes a member with its comma and its line; an object that becomes empty closes up. */
export function removeMember(list: MemberList, member: Member): TextEdit {
  const index = list.members.indexOf(member);
  const previous = list.members[index - 1];
  const next = list.members[index + 1];
  if (next) return { start: member.start, end: next.start, newText: '' };
  if (previous) return { start: previous.end, end: member.end, newText: '' };
  return { start: list.start + 1, end: list.end - 1, newText: '' };
}

/** Inserts `"name": value` text behind a member, or as the first one. */
export function insertMember(text: string, list: MemberList, after: Member | undefined, member: string, layout: Layout): TextEdit {
  const first = list.members[0];
  const separator = first ? text.slice(list.start + 1, first.start) : undefined;
  if (after) return { start: after.end, end: after.end, newText: `,${separator || ' '}${member}` };
  if (first) return { start: first.start, end: first.start, newText: `${member},${separator || ' '}` };
  const inner = `${layout.lineBreak}${layout.indent.repeat(layout.depth + 1)}`;
  const outer = `${layout.lineBreak}${layout.indent.repeat(layout.depth)}`;
  return { start: list.start, end: list.end, newText: `{${inner}${member}${outer}}` };
}

export interface Layout {
  readonly lineBreak: string;
  readonly indent: string;
  /** How deep the object itself stands: 0 for the root. */
  readonly depth: number;
}

/** Line break and indentation as the file has them: npm's two spaces where nothing shows. */
export function layoutOf(text: string, root: MemberList, depth: number): Layout {
  const first = root.members[0];
  const before = first ? text.slice(root.start + 1, first.start) : '';
  const [, lineBreak, indent] = /^[^]*?(\r\n|\n|\r)([ \t]*)$/.exec(before) ?? [];
  return { lineBreak: lineBreak ?? '\n', indent: indent || '  ', depth };
}
