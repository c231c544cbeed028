import type { UseKind } from '../../../../../server/engine/support.js';
import type { LibraryMember, LibraryType } from '../../../../../server/languages/java/library.js';
import { readLibrary } from '../../../../../server/languages/java/library-notation.js';
import { jdkLibrary } from '../../../../../server/languages/java/jdk.js';
import type { ApiRow } from '../../../api-table.js';

type Grade = ApiRow['grade'];

/** One member as it is written in the notation of libraries, with what becomes of it. */
export interface MemberEntry {
  readonly notation: string;
  readonly kind: UseKind;
  readonly grade: Grade;
  readonly becomes: string;
  readonly note: string;
}

/** A type, what becomes of its name, and its members. */
export interface TypeEntry extends MemberEntry {
  readonly members: readonly MemberEntry[];
}

export function member(notation: string, kind: UseKind, grade: Grade, becomes: string, note: string): MemberEntry {
  return { notation, kind, grade, becomes, note };
}

export function type(
  notation: string,
  kind: UseKind,
  grade: Grade,
  becomes: string,
  note: string,
  members: readonly MemberEntry[],
): TypeEntry {
  return { notation, kind, grade, becomes, note, members };
}

export interface ApiSurface {
  readonly types: ReadonlyMap<string, LibraryType>;
  readonly rows: readonly ApiRow[];
}

/** Reads the notation of all entries, so that the table and what the resolver knows of the SDK are one thing. */
export function readSurface(entries: readonly TypeEntry[], internals: readonly string[]): ApiSurface {
  const notation = [
    ...entries.flatMap((entry) => [entry.notation, ...entry.members.map((made) => `  ${made.notation}`)]),
    ...internals,
  ].join('\n');
  const { types } = readLibrary('mq-http-sdk', notation, { imports: jdkLibrary, isTracked: true });
  const rows = entries.flatMap((entry) => {
    const name = /^\w+ ([\w.]+)/.exec(entry.notation)?.[1] ?? '';
    const members = types.get(name)?.members ?? [];
    return [rowOf(name, name, entry), ...entry.members.map((made, i) => rowOf(idOf(members[i]), name, made))];
  });
  return { types, rows };
}

function idOf(found: LibraryMember | undefined): string {
  return found?.id ?? '';
}

/** What a member does was read in the source of its class, in the published sources of the artifact. */
function rowOf(id: string, typeName: string, { kind, grade, becomes, note }: MemberEntry): ApiRow {
  return { id, kind, grade, becomes, note, source: `mq-http-sdk-1.0.3.2-sources: ${typeName.replaceAll('.', '/')}.java` };
}
