import type { TextRange } from '../../../server/engine/text.js';
import type { Workspace } from '../../../server/model/workspace.js';
import type { Written } from './written.js';

/** A variable, field or object that more than clients of RocketMQ read: an account of another service would be exchanged with it. */
export function isReadByOthers(workspace: Workspace, written: Written): boolean {
  const text = workspace.textOf(written.site.path) ?? '';
  const before = text.slice(0, written.site.range.start - 1);
  const member = memberOf(before);
  if (member) return isObjectRead(text, member, readersOf(text, workspace, written, member.start));
  const declared = /([\w$]+)\s*(?::\s*[\w$<>[\]|. ]+)?=\s*$/.exec(before);
  const name = declared?.[1];
  if (!declared || name === undefined) return false;
  const statement = /[^;{}]*$/.exec(before)?.[0] ?? '';
  if (isOpenToOthers(text, statement)) return true;
  return isRead(text, name, readersOf(text, workspace, written, declared.index), () => true);
}

/** A declaration that other files can name, or whose reader Lombok writes. */
function isOpenToOthers(text: string, statement: string): boolean {
  if (/\bexport\s+(?:const|let|var)\b/.test(statement)) return true;
  if (/\b(?:public|protected)\b/.test(statement) && /\bstatic\b/.test(statement)) return true;
  const isField = /^\s*(?:private|protected|public)\b/.test(statement) && !/\bstatic\b/.test(statement);
  return isField && lombokReaders.test(text);
}

/** Not Spring's `@Value("${..}")`. */
const lombokReaders = /@(?:Data|Getter)\b|@Value\b(?!\s*\()/;

/** A value in an object literal: the variable that holds it, and the keys that lead to the value. */
interface Member {
  readonly start: number;
  /** Undefined where it is handed out as a whole. */
  readonly holder: string | undefined;
  readonly keys: readonly string[];
}

function memberOf(before: string): Member | undefined {
  const keys: string[] = [];
  let rest = before.replace(/[\w$.]+\s*(?:\|\||\?\?)\s*$/, '');
  for (;;) {
    const key = /(?:^|[{,\s])(?:([\w$]+)|["']([^"'\n]+)["'])\s*:\s*$/.exec(rest);
    if (!key) break;
    const open = openBrace(rest.slice(0, key.index + 1));
    if (open === undefined) return undefined;
    keys.unshift(key[1] ?? key[2] ?? '');
    rest = rest.slice(0, open);
  }
  if (keys.length === 0) return undefined;
  const held = /\b(export\s+)?(?:const|let|var)\s+([\w$]+)\s*(?::[^=;]+)?=\s*(?:Object\.freeze\(\s*)?$/.exec(rest);
  if (held) return { start: held.index, holder: held[1] === undefined ? held[2] : undefined, keys };
  return /(?:\bexport\s+default|\bexports(?:\.[\w$]+)?\s*=|\breturn|=>\s*\(?)\s*$/.test(rest)
    ? { start: rest.length, holder: undefined, keys }
    : undefined;
}

/** The brace that is open at the end of a text. */
function openBrace(text: string): number | undefined {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === '}') depth++;
    if (text[at] === '{' && depth-- === 0) return at;
  }
  return undefined;
}

function isObjectRead(text: string, { holder, keys }: Member, readers: readonly TextRange[]): boolean {
  if (holder === undefined) return true;
  return isRead(text, holder, readers, (behind) => {
    // `settings.topic` is another part of it.
    const path = /^(?:\s*[!?]?\.\s*[\w$]+)*/.exec(behind)?.[0].match(/[\w$]+/g) ?? [];
    return path.every((name, i) => i >= keys.length || name === keys[i]);
  });
}

function readersOf(
  text: string,
  { clients, producers, consumers }: Workspace,
  { site, related }: Written,
  start: number,
): readonly TextRange[] {
  return [
    { start, end: site.range.end },
    ...clients.flatMap(({ part, path, place, calls }) =>
      [...[part.accessKey, part.secretKey].flatMap((at) => (at ? [{ path, range: at.range }] : [])), place, ...calls, ...related]
        .filter((each) => each.path === site.path)
        .map(({ range }) => range),
    ),
    ...[...producers, ...consumers].filter(({ path }) => path === site.path).map(({ part }) => withArguments(text, part.range)),
  ];
}

/** `new Producer` with the options that it is given. */
function withArguments(text: string, { start, end }: TextRange): TextRange {
  const open = /^\s*\(/.exec(text.slice(end))?.[0].length;
  if (open === undefined) return { start, end };
  let depth = 1;
  let at = end + open;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
  }
  return { start, end: at };
}

/** Whether a name stands outside of the ranges in a way that counts. */
function isRead(text: string, name: string, readers: readonly TextRange[], counts: (behind: string) => boolean): boolean {
  const uses = text.matchAll(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'));
  return [...uses].some(({ index }) => {
    const isKnown = readers.some(({ start, end }) => start <= index && index < end);
    return !isKnown && counts(text.slice(index + name.length, index + name.length + longestPath));
  });
}

/** Characters behind a name in which the members that are read of it stand. */
const longestPath = 200;
