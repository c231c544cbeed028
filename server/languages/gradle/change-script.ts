import type { DependencyChange } from '../../engine/build-files.js';
import { sameLibrary } from '../../engine/build-entry.js';
import type { TextEdit } from '../../engine/text.js';
import { deletion, indentationAt, lineEnding, replacement } from '../build-text.js';
import type { NamedValue, Script, ScriptDependency, Statement } from './script.js';
import type { Token } from './tokens.js';

type Library = NonNullable<DependencyChange['add']>;

/** Edits of a Gradle script, or undefined where it can't be understood or holds nothing of the change. */
export function changeScript(script: Script, { remove = [], add }: DependencyChange, isKotlin: boolean): readonly TextEdit[] | undefined {
  if (script.syntaxErrors > 0) return undefined;
  const removed = script.dependencies.filter((dependency) => remove.some((library) => sameLibrary(library, dependency)));
  const replaced = add && removed.find((dependency) => !dependency.managed);
  const edits: TextEdit[] = [];
  for (const dependency of removed)
    edits.push(...(add && dependency === replaced ? replace(script, dependency, add) : deletions(script, dependency)));
  if (add && !replaced) edits.push(insert(script, add, isKotlin));
  return edits.length > 0 ? edits : undefined;
}

function replace(script: Script, { notation, statement }: ScriptDependency, library: Library): TextEdit[] {
  const edits =
    'named' in notation ? replaceNamed(script, notation.named, library) : replaceNotation(script.tokens[notation.text], library);
  return [...edits, ...withoutExclusions(script, statement)];
}

function replaceNotation(token: Token | undefined, { group, artifact, version }: Library): TextEdit[] {
  return token ? [replacement(token.content, `${group}:${artifact}:${version}`)] : [];
}

function replaceNamed({ source, tokens }: Script, named: ReadonlyMap<string, NamedValue>, library: Library): TextEdit[] {
  const set = (key: string, text: string): TextEdit[] => {
    const value = tokens[named.get(key)?.value ?? -1];
    if (!value) return [];
    return [
      value.kind === 'text' ? replacement(value.content, text) : replacement(valueRange(tokens, named, key), quoted(source, tokens, text)),
    ];
  };
  const edits = [...set('group', library.group), ...set('name', library.artifact), ...set('version', library.version)];
  const name = named.get('name');
  if (!named.has('version') && name) {
    const [key, value] = [tokens[name.key], tokens[name.value]];
    const separator = key && value ? source.slice(key.range.end, value.range.start) : ': ';
    const end = value?.range.end ?? 0;
    edits.push({ start: end, end, newText: `, version${separator}${quoted(source, tokens, library.version, name)}` });
  }
  for (const key of ['classifier', 'ext']) {
    const entry = named.get(key);
    const comma = entry && tokens[entry.key - 1];
    if (entry && comma?.text === ',') edits.push({ start: comma.range.start, end: valueRange(tokens, named, key).end, newText: '' });
  }
  return edits;
}

/** A value up to the next comma or the end of its statement: a text, or an expression such as `versions.mq`. */
function valueRange(tokens: readonly Token[], named: ReadonlyMap<string, NamedValue>, key: string): { start: number; end: number } {
  const first = named.get(key)?.value ?? 0;
  let last = first;
  while (tokens[last + 1]?.kind === 'symbol' && tokens[last + 1]?.text === '.') last += 2;
  return { start: tokens[first]?.range.start ?? 0, end: tokens[last]?.range.end ?? 0 };
}

function quoted(source: string, tokens: readonly Token[], text: string, like?: NamedValue): string {
  const sample = like ? tokens[like.value] : tokens.find((token) => token.kind === 'text');
  const quote = (sample && source.charAt(sample.range.start)) || "'";
  return quote + text + quote;
}

/** A closure that only excludes libraries of the old one has nothing to say of the new one. */
function withoutExclusions({ source, tokens }: Script, { closure, last }: Statement): TextEdit[] {
  if (closure === undefined) return [];
  const words = tokens.slice(closure + 1, last);
  const starts = words.filter((token, i) => token.kind === 'word' && (i === 0 || words[i - 1]?.kind === 'line-end'));
  if (!starts.every((token) => token.text === 'exclude')) return [];
  let start = tokens[closure]?.range.start ?? 0;
  while (source[start - 1] === ' ') start--;
  return [{ start, end: tokens[last]?.range.end ?? start, newText: '' }];
}

/** A declaration with its lines, or one text of several with its comma. */
function deletions({ source, tokens }: Script, { range, statement, notation }: ScriptDependency): TextEdit[] {
  if ('named' in notation || (range.start === statement.range.start && range.end === statement.range.end)) return [deletion(source, range)];
  const index = notation.text;
  const following = tokens[index + 1];
  if (following?.text === ',') return [{ start: range.start, end: nextStart(tokens, index + 2), newText: '' }];
  const comma = tokens.slice(0, index).findLast((token) => token.kind !== 'line-end');
  return [{ start: comma?.text === ',' ? comma.range.start : range.start, end: range.end, newText: '' }];
}

function nextStart(tokens: readonly Token[], index: number): number {
  let next = index;
  while (tokens[next]?.kind === 'line-end') next++;
  return tokens[next]?.range.start ?? 0;
}

const codeConfigurations = ['implementation', 'compile', 'api'];

function insert({ source, tokens, blocks }: Script, library: Library, isKotlin: boolean): TextEdit {
  const notation = `${library.group}:${library.artifact}:${library.version}`;
  const [block] = blocks;
  const end = lineEnding(source);
  if (!block) {
    const line = isKotlin ? `implementation("${notation}")` : `implementation '${notation}'`;
    const gap = source === '' ? '' : /[\r\n]$/.test(source) ? end : end + end;
    return { start: source.length, end: source.length, newText: `${gap}dependencies {${end}    ${line}${end}}${end}` };
  }
  const first = (statement: Statement): string => tokens[statement.first]?.text ?? '';
  const direct = block.statements.filter((statement) => statement.direct);
  const configuration = codeConfigurations.slice(0, 2).find((name) => direct.some((statement) => first(statement) === name));
  const sample = direct.findLast((statement) => codeConfigurations.includes(first(statement)));
  const after = sample ?? block.statements.at(-1);
  const hasParentheses = sample ? tokens[sample.first + 1]?.text === '(' : isKotlin;
  const text = sample && tokens.slice(sample.first, sample.last + 1).find((token) => token.kind === 'text');
  const quote = text ? source.charAt(text.range.start) : isKotlin ? '"' : "'";
  const value = quote + notation + quote;
  const line = `${configuration ?? 'implementation'}${isKotlin || hasParentheses ? `(${value})` : ` ${value}`}`;
  const open = tokens[block.open];
  // A comment behind the last declaration stays with it.
  const following = after && tokens[after.last + 1];
  const offset = (following?.kind === 'line-end' ? following.range.start : after?.range.end) ?? open?.range.end ?? 0;
  const indentation = after ? indentationAt(source, after.range.start) : indentationAt(source, offset) + '    ';
  return { start: offset, end: offset, newText: end + indentation + line };
}
