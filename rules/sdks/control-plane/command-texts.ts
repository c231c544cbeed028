import { tokenizeShell, type ShellContent } from '../../../server/languages/shell/index.js';
import type { DataNode } from '../../../server/languages/configuration/tree.js';
import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import { beginsWithTool } from './commands.js';
import { documentRoots } from './documents.js';
import { isShellScript, roleOfKey, type TextRole } from './execution.js';

/** The commands in the texts of a document, as far as their keys or they themselves say that they are run. */
export function* commandsIn(node: DataNode, role: TextRole): Generator<(text: string) => ShellContent> {
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) yield* commandsIn(value, roleOfKey(key) ?? role);
  } else if (node.kind === 'list') {
    const words = role === 'prose' ? undefined : wordsOf(node.items);
    if (words) yield () => words;
    else for (const item of node.items) yield* commandsIn(item, role);
  } else if (node.kind === 'text' && isCommand(node.value, role)) {
    const { content, block } = node;
    yield (text) => tokenizeShell(text, content, { foldsLines: block === 'folded' });
  }
}

/** A text is a command by its key or, where the key says nothing, by its own beginning. */
export function isCommand(text: string, role: TextRole): boolean {
  return role === 'command' || (role === 'unknown' && (beginsWithTool(text) || isShellScript(text)));
}

/** `["program", "argument"]`: the words of one command. */
function wordsOf(items: readonly DataNode[]): ShellContent | undefined {
  const [first] = items;
  const last = items.at(-1);
  if (first?.kind !== 'text' || !last || items.length < 2 || /\s/.test(first.value)) return undefined;
  const words = items.map((item) => ({
    text: item.kind === 'text' || item.kind === 'number' ? String(item.value) : '',
    parts: [
      item.kind === 'text' || item.kind === 'number'
        ? ({ kind: 'literal', text: String(item.value) } as const)
        : ({ kind: 'open' } as const),
    ],
    range: item.range,
    content: item.kind === 'text' ? item.content : item.range,
  }));
  const range = { start: first.range.start, end: last.range.end };
  return { commands: [{ assignments: [], words, range }], documents: [], comments: [], syntaxErrors: 0 };
}

/** The commands of a CI file, of a ConfigMap's script and the like, whatever tools they call. */
export function* commandContents(file: ConfigurationFile): Generator<ShellContent> {
  for (const root of documentRoots(file)) for (const content of commandsIn(root, 'unknown')) yield content(file.source.text);
}
