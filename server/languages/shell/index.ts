import type { LanguageAdapter, Parsed } from '../../engine/support.js';
import type { TextConstant } from '../../engine/text-constants.js';
import { fileName } from '../build-text.js';
import type { ConfigurationSetting } from '../../model/settings.js';
import { readDockerfile } from './dockerfile.js';
import type { ShellAssignment, ShellCommand, ShellContent, ShellWord } from './syntax.js';
import { assignmentOf, tokenizeShell } from './tokenize.js';

export * from './syntax.js';
export { assignmentOf, substitutionsIn, tokenizeShell, type ShellDialect } from './tokenize.js';

/** A shell script, a Makefile, a Jenkinsfile or a Dockerfile as the commands in it. */
export interface ShellFile extends Parsed, ShellContent {}

/** Commands; words in quotes that are commands themselves (`sh 'aliyun ...'`) are looked into by whoever knows their names. */
export const shellAdapter: LanguageAdapter<ShellFile, readonly ConfigurationSetting[], null> = {
  languages: ['shell', 'dockerfile'],
  load: () => Promise.resolve(),
  parse(source) {
    const isJenkins = /^jenkinsfile/i.test(fileName(source.path));
    const content =
      source.language === 'dockerfile' ? readDockerfile(source.text) : tokenizeShell(source.text, undefined, { slashComments: isJenkins });
    // What is counted depends on quotes in prose (an apostrophe in a Makefile's text); rewrites of commands change whole words only.
    return { source, ...content, syntaxErrors: 0 };
  },
  facts: (file) => settingsOf(file),
  join: () => null,
  // What a script sets concerns no analysis, only the workspace.
  reach: () => ({ words: [], receivers: [] }),
  needles: () => [],
  comments: (file) => file.comments,
  settings: (facts) => facts,
};

/** Variables that a script exports, or that an image sets. */
function settingsOf(file: ShellFile): ConfigurationSetting[] {
  const isImage = file.source.language === 'dockerfile';
  return file.commands.flatMap((command) =>
    (isImage ? command.assignments : exportsOf(command)).flatMap(({ name, value }) => {
      const text = constantOf(value);
      return text === undefined ? [] : [{ key: name, value: text, range: value.content }];
    }),
  );
}

function exportsOf({ words }: ShellCommand): ShellAssignment[] {
  return words[0]?.text === 'export' ? words.slice(1).flatMap((word) => assignmentOf(word) ?? []) : [];
}

/** Everything that is assigned in a file: before commands, by `export`, by `ENV`. */
export function* assignmentsOf(file: ShellContent): Generator<ShellAssignment> {
  for (const command of file.commands) {
    yield* command.assignments;
    yield* exportsOf(command);
    if (/^(?:local|readonly|declare)$/.test(command.words[0]?.text ?? ''))
      yield* command.words.slice(1).flatMap((word) => assignmentOf(word) ?? []);
  }
}

export function constantOf({ parts }: ShellWord): string | undefined {
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'literal') return undefined;
    text += part.text;
  }
  return text;
}

/** Every word that is a text of its own, with the name of what it is assigned to or of the option before it. */
export function* shellEntries(file: ShellFile): Generator<TextConstant & { readonly key: string }> {
  for (const { name, value } of assignmentsOf(file)) yield { key: name, value: value.text, range: value.content };
  for (const { words } of file.commands) {
    for (const [i, word] of words.entries()) {
      if (assignmentOf(word)) continue;
      const before = words[i - 1]?.text ?? '';
      const [, option = '', value] = /^(--?[\w.-]+)=(.*)$/s.exec(word.text) ?? [];
      if (value !== undefined) yield { key: option, value, range: { start: word.range.end - value.length, end: word.range.end } };
      else yield { key: before.startsWith('-') ? before : '', value: word.text, range: word.content };
    }
  }
}
