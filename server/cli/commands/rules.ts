import type { Rule } from '../../engine/rule.js';
import { exitStatus } from '../exit-status.js';
import type { ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput } from '../output.js';
import type { Output } from '../output.js';
import { severityStyle } from '../pretty.js';
import { prettyMessages } from '../pretty-messages.js';
import { wrap } from '../styles.js';
import type { CommandContext } from './context.js';

/** Lists the rules, or explains one. */
export function rules(id: string | undefined, context: CommandContext): ExitStatus {
  const { product, options, terminal } = context;
  const output = createOutput(terminal, options);
  const chosen = id === undefined ? product.rules : product.rules.filter((rule) => rule.id === id);
  if (chosen.length === 0) {
    const known = product.rules.map((rule) => rule.id).join(', ');
    output.say(cliMessages.error({ text: output.text(cliMessages.unknownRule({ rule: id ?? '', rules: known })) }));
    return exitStatus.usage;
  }
  const text = print(chosen, id !== undefined, context, output);
  if (text === undefined) {
    const args = { option: '--format', value: options.format, choices: 'pretty, json, ndjson' };
    output.say(cliMessages.error({ text: output.text(cliMessages.badValue(args)) }));
    return exitStatus.usage;
  }
  return output.result(text) ?? exitStatus.ok;
}

function print(chosen: readonly Rule[], explained: boolean, { options }: CommandContext, output: Output): string | undefined {
  const { locale } = options;
  const described = chosen.map(({ id, severity, effortMinutes, fixes, documentation }) => ({
    id,
    severity,
    effortMinutes,
    fixes,
    title: documentation.title[locale],
    what: documentation.what[locale],
    why: documentation.why[locale],
    how: documentation.how[locale],
    safety: documentation.safety[locale],
    sources: documentation.sources,
  }));
  switch (options.format) {
    case 'json':
      return `${JSON.stringify({ schemaVersion: 1, rules: described }, undefined, 2)}\n`;
    case 'ndjson':
      return described.map((rule) => `${JSON.stringify(rule)}\n`).join('');
    case 'pretty':
      return explained ? chosen.map((rule) => explain(rule, context(locale))).join('\n') : list(chosen, context(locale));
    default:
      return undefined;
  }

  function context(language: typeof locale): Page {
    return { locale: language, output };
  }
}

interface Page {
  readonly locale: CommandContext['options']['locale'];
  readonly output: Output;
}

function list(chosen: readonly Rule[], { locale, output }: Page): string {
  const column = Math.max(...chosen.map((rule) => rule.id.length));
  return chosen
    .map(({ id, severity, documentation }) => {
      const name = output.paint('bold', id.padEnd(column));
      return `${name}  ${output.paint(severityStyle[severity], output.text(prettyMessages[severity]()))}  ${documentation.title[locale]}\n`;
    })
    .join('');
}

function explain({ id, severity, fixes, documentation }: Rule, { locale, output }: Page): string {
  const grades = fixes.map((grade) => output.text(prettyMessages[grade]())).join(', ');
  const heading = `${output.paint('bold', id)}  ${output.paint(severityStyle[severity], output.text(prettyMessages[severity]()))}  ${grades}`;
  const section = (title: string, markdown: string): string[] => [
    '',
    output.paint('bold', title),
    ...paragraphs(markdown, output.width - 2),
  ];
  return `${[
    heading,
    documentation.title[locale],
    ...section(output.text(prettyMessages.what()), documentation.what[locale]),
    ...section(output.text(prettyMessages.why()), documentation.why[locale]),
    ...section(output.text(prettyMessages.how()), documentation.how[locale]),
    ...section(output.text(prettyMessages.safety()), documentation.safety[locale]),
    ...section(output.text(prettyMessages.sources()), documentation.sources.join('\n\n')),
  ].join('\n')}\n`;
}

/** Markdown as it stands, each paragraph wrapped; lists and code keep their lines. */
function paragraphs(markdown: string, width: number): string[] {
  return markdown.split(/\n{2,}/).flatMap((paragraph, i) => {
    const keepsLines = /^(?:[-*] |```| {4})/m.test(paragraph);
    const lines = keepsLines ? paragraph.split('\n') : wrap(paragraph.replace(/\s*\n\s*/g, ' '), width);
    return [...(i > 0 ? [''] : []), ...lines.map((line) => `  ${line}`)];
  });
}
