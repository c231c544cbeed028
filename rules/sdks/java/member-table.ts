import type { UseKind } from '../../../server/engine/support.js';
import type { JavaLibrary, LibraryMember, LibraryType } from '../../../server/languages/java/library.js';
import { simpleName } from '../../../server/languages/java/library-notation.js';
import type { ApiRow, ApiTable } from '../api-table.js';

/** What was decided of a type or member: its kind, the 5.x code, and why. */
export type Decision = readonly [kind: UseKind, becomes?: string, note?: string];

export interface Decisions {
  readonly artifact: string;
  /** Where the members were read. */
  readonly source: string;
  /** By simple name; a type that is not here is `other`. */
  readonly types: Readonly<Record<string, Decision>>;
  /** By `Type.member`, else by `member` for whatever type has it. */
  readonly members: Readonly<Record<string, Decision>>;
  /** Types whose setters belong to the message, not to a configuration. */
  readonly messages: readonly string[];
  readonly wildcardRow: string;
}

/** A table of every member of a library: few decisions, by type and by name, hold for all. Nothing of it is rewritten. */
export function memberTable(library: JavaLibrary, decisions: Decisions): ApiTable {
  const rowOf = (id: string, [kind, becomes = '', note = '']: Decision): ApiRow => ({
    id,
    kind,
    grade: 'manual',
    becomes,
    note,
    source: decisions.source,
  });
  const rows = [...library.types.values()].flatMap((type) => {
    const kind = decided(decisions.types, simpleName(type.name)) ?? ['other'];
    return [rowOf(type.name, kind), ...type.members.map((member) => rowOf(member.id, ofMember(type, member, kind, decisions)))];
  });
  const wildcard = rowOf(decisions.wildcardRow, [
    'import',
    '',
    'A whole package: nothing of it is used, or what is used has rows of its own.',
  ]);
  return { artifact: decisions.artifact, rows: [...rows, wildcard], packageRows: [] };
}

function ofMember(type: LibraryType, member: LibraryMember, ofType: Decision, { members, messages }: Decisions): Decision {
  const simple = simpleName(type.name);
  const own = decided(members, `${simple}.${member.name}`) ?? (member.kind === 'method' ? decided(members, member.name) : undefined);
  if (own) return own;
  if (member.kind !== 'method') return [ofType[0]];
  if (/^(?:get|is)[A-Z]/.test(member.name)) return ['getter'];
  if (/^(?:set|put)[A-Z]/.test(member.name)) return [messages.includes(simple) ? 'setter' : 'configuration'];
  return [ofType[0] === 'message' ? 'other' : ofType[0]];
}

function decided(decisions: Readonly<Record<string, Decision>>, name: string): Decision | undefined {
  return Object.hasOwn(decisions, name) ? decisions[name] : undefined;
}
