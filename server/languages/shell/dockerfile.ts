import { readJsonTree } from '../configuration/tree.js';
import type { TextRange } from '../../engine/text.js';
import type { HereDocument, ShellAssignment, ShellCommand, ShellContent, ShellWord } from './syntax.js';
import { assignmentOf, tokenizeShell } from './tokenize.js';

/** Instructions whose text is a command, or names what is fetched. */
const commandInstructions: ReadonlySet<string> = new Set(['ADD', 'RUN', 'CMD', 'ENTRYPOINT']);

/** The commands and variables of a Dockerfile. */
export function readDockerfile(text: string): ShellContent {
  const commands: ShellCommand[] = [];
  const comments: TextRange[] = [];
  const documents: HereDocument[] = [];
  let syntaxErrors = 0;
  for (let at = 0; at < text.length;) {
    const { start, end, next, isComment } = logicalLine(text, at);
    at = next;
    if (isComment) comments.push({ start, end });
    const instruction = /^([A-Za-z]+)[ \t]+/.exec(text.slice(start, Math.min(end, start + 200)));
    if (isComment || !instruction) continue;
    const name = instruction[1]?.toUpperCase() ?? '';
    const rest = { start: start + instruction[0].length, end };
    if (commandInstructions.has(name)) {
      const content = execForm(text, rest) ?? tokenizeShell(text, rest, { commentsInside: true });
      commands.push(...content.commands);
      comments.push(...content.comments);
      documents.push(...content.documents);
      syntaxErrors += content.syntaxErrors;
    } else if (name === 'ENV' || name === 'ARG') {
      const assignments = assignmentsIn(text, rest);
      if (assignments.length > 0) commands.push({ assignments, words: [], range: rest });
    }
  }
  return { commands, comments, documents, syntaxErrors };
}

/** `ENV A=b C=d`, `ENV A b`, `ARG A=b`. */
function assignmentsIn(text: string, range: TextRange): ShellAssignment[] {
  const { commands } = tokenizeShell(text, range, { foldsLines: true, commentsInside: true });
  const [command] = commands;
  if (!command) return [];
  const [name, first] = command.words;
  if (command.assignments.length === 0 && name && first) {
    const start = first.range.start;
    const words = command.words.slice(1);
    const value: ShellWord = {
      text: words.map((word) => word.text).join(' '),
      parts: words.flatMap((word, i) => [...(i > 0 ? [{ kind: 'literal', text: ' ' } as const] : []), ...word.parts]),
      range: { start, end: command.range.end },
      content: words.length === 1 ? first.content : { start, end: command.range.end },
    };
    return [{ name: name.text, value, range: command.range }];
  }
  return [...command.assignments, ...command.words.flatMap((word) => assignmentOf(word) ?? [])];
}

/** `["program", "argument"]`. */
function execForm(text: string, range: TextRange): ShellContent | undefined {
  const written = text.slice(range.start, range.end);
  if (!written.startsWith('[')) return undefined;
  const { root, syntaxErrors } = readJsonTree(written, range.start);
  if (root?.kind !== 'list' || syntaxErrors > 0) return undefined;
  const words = root.items.flatMap((item): ShellWord[] =>
    item.kind === 'text'
      ? [{ text: item.value, parts: [{ kind: 'literal', text: item.value }], range: item.range, content: item.content }]
      : [],
  );
  return { commands: [{ assignments: [], words, range }], documents: [], comments: [], syntaxErrors: 0 };
}

interface LogicalLine extends TextRange {
  readonly next: number;
  readonly isComment: boolean;
}

/** A line with those that continue it, here-documents included. */
function logicalLine(text: string, from: number): LogicalLine {
  let start = from;
  while (text[start] === ' ' || text[start] === '\t') start++;
  const isComment = text[start] === '#';
  let end = endOfLine(text, start);
  if (!isComment) {
    const words = [...text.slice(start, end).matchAll(/<<-?["']?([A-Za-z_]\w*)["']?/g)].map((match) => match[1] ?? '');
    while (end < text.length && isContinued(text, start, end)) end = endOfLine(text, afterBreak(text, end));
    for (const word of words) {
      let at = afterBreak(text, end);
      while (at < text.length) {
        end = endOfLine(text, at);
        if (text.slice(at, end).trim() === word) break;
        at = afterBreak(text, end);
      }
    }
  }
  return { start, end, next: afterBreak(text, end), isComment };
}

/** A backslash at its end continues a line; so does a comment between continued lines. */
function isContinued(text: string, start: number, end: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', end - 1) + 1, start);
  const line = text.slice(lineStart, end);
  return /\\[ \t]*$/.test(line) || (lineStart > start && /^[ \t]*#/.test(line));
}

function endOfLine(text: string, from: number): number {
  let end = Math.min(from, text.length);
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function afterBreak(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}
