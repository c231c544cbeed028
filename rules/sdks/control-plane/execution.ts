import type { ShellCommand, ShellWord } from '../../../server/languages/shell/index.js';

/** Shells and programs that run the text that they are given. */
const interpreters: ReadonlySet<string> = new Set(
  ['ash', 'bash', 'bat', 'dash', 'eval', 'ksh', 'parallel', 'powershell', 'sh', 'ssh', 'su', 'trap', 'watch', 'zsh'].flatMap((name) => [
    name,
    // A named argument of Jenkins: `sh(script: '..')`.
    ...(name === 'sh' ? ['script:'] : []),
  ]),
);

/** Programs that print, search or look up what they are given. */
const readers: ReadonlySet<string> = new Set(
  ': [ [[ alias apk apt-get apt awk brew cat curl echo egrep export false fgrep gh git grep hash help local logger mail man pip pip3 print printf read readonly rg say sed sendmail set tee test true type unset wget whereis which yum'.split(
    ' ',
  ),
);

/** Functions of people's own that print what they are given, by a part of their name. */
const printing =
  /(?:^|[_.:-])(?:abort|banner|comment|debug|die|echo|error|err|fail|fatal|header|help|info|log|message|msg|notice|note|ok|print|say|section|stage|step|success|title|usage|warn|warning)(?:$|[_.:-])/i;
const running = /(?:^|[_.:-])(?:exec|retry|run|try)(?:$|[_.:-])/i;

/** Words before a command that are none: keywords, and what a Makefile puts before a recipe's line. */
const keywords: ReadonlySet<string> = new Set(['!', '-', '@', '{', 'do', 'elif', 'else', 'if', 'then', 'time', 'until', 'while']);

/** The name of the program that a command starts with, without its folder; undefined where it is not constant or a text with blanks. */
function programOf(words: readonly ShellWord[]): string | undefined {
  const first = words.find(({ text }) => !keywords.has(text));
  if (!first || first.parts.some(({ kind }) => kind !== 'literal') || /\s/.test(first.text)) return undefined;
  return first.text.replace(/^[@+-]+/, '').replace(/^.*\//, '');
}

function isReader(program: string): boolean {
  return readers.has(program) || (printing.test(program) && !running.test(program));
}

/** Where a command runs one of the tools: by itself, or behind `sudo`, `timeout 10`, `docker run image` and the like; -1 where it does not. */
export function toolIn({ words }: ShellCommand, isTool: (name: string) => boolean): number {
  const at = words.findIndex(({ text }) => isTool(text.replace(/^[@+-]+/, '')));
  if (at < 0) return -1;
  const before = words.slice(0, at).filter(({ text }) => !keywords.has(text));
  if (before.length === 0) return at;
  const program = programOf(words);
  const isLookedUp = before.some(({ text }, i) => text === 'command' && /^-[vV]$/.test(before[i + 1]?.text ?? ''));
  return (program !== undefined && isReader(program)) || isLookedUp ? -1 : at;
}

/**
 * Tells of a command's words with blanks whether they are commands that it runs: the text of `sh -c`, `eval`, `ssh host`; of programs that
 * nobody knows (`retry "aliyun .."`), if it begins like one of the tools' commands.
 */
export function runOf(words: readonly ShellWord[], beginsWithTool: (text: string) => boolean): (index: number) => boolean {
  const program = programOf(words);
  if (program !== undefined && isReader(program)) return () => false;
  const interpreter = words.findIndex(({ text }) => interpreters.has(text.replace(/^[@+-]+/, '').replace(/^.*\//, '')));
  return (index) =>
    (interpreter >= 0 && interpreter < index) ||
    (index > 0 && (/^-[a-z]*c$/.test(words[index - 1]?.text ?? '') || beginsWithTool(words[index]?.text ?? '')));
}

/** Names of variables whose values are run: `$COMMAND`, `eval "$COMMAND"`, `sh -c "$COMMAND"`. */
export function variablesRun(commands: readonly ShellCommand[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { words } of commands) {
    const own = words.filter(({ text }) => !keywords.has(text));
    const isRun = runOf(own, () => false);
    for (const [i, word] of own.entries()) {
      const [part, ...others] = word.parts;
      if (part?.kind === 'variable' && others.length === 0 && (i === 0 || isRun(i))) names.add(part.name);
    }
  }
  return names;
}

/** Whether a here-document is run: a shell reads it, or it is written as a script. */
export function isScript(text: string, readersOfIt: readonly ShellCommand[]): boolean {
  return (
    isShellScript(text) ||
    readersOfIt.some(({ words }) =>
      words.some((word) => interpreters.has(word.text.replace(/^.*\//, '')) || /\.(?:ba|z|k)?sh$/.test(word.text)),
    )
  );
}

/** A text that says itself that a shell runs it. */
export function isShellScript(text: string): boolean {
  return /^\s*#!.*\b(?:ba|da|a|z|k)?sh\b/.test(text);
}

/** Keys of structured files whose texts are commands, and those whose texts are for people. */
const commandKeys =
  /^(?:run|scripts?|(?:before|after|pre|post)_script|commands?|cmd|args|arguments|entrypoint|exec|execute|shell|sh|bash|inline|user_?data|test|postStart|preStop|runcmd|bootcmd|postCreateCommand|.+\.(?:ba|z|k)?sh)$/i;
const proseKeys =
  /^(?:name|title|displayName|description|summary|help|usage|messages?|comments?|notes?|labels?|annotations|examples?|docs?|documentation|changelog|reason|remark)$/i;

export type TextRole = 'command' | 'prose' | 'unknown';

/** What the texts below a key are, as far as its name tells. */
export function roleOfKey(key: string): TextRole | undefined {
  return commandKeys.test(key) ? 'command' : proseKeys.test(key) ? 'prose' : undefined;
}
