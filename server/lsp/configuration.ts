import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { EngineSettings } from '../engine/engine.js';
import { render, type Locale, type Message, type MessageArgument } from '../l10n/messages.js';
import { parseConfiguration, type ParsedConfiguration } from '../workspace/configuration/parse.js';
import { configurationFileName, defaultConfiguration, type Configuration } from '../workspace/configuration/schema.js';
import type { ServerHost } from './host.js';
import type { ServerSettings } from './settings.js';

/** What a folder's `rocketmq-migrate.yml` says. */
export interface FolderConfiguration {
  /** The last one without problems, so that findings do not jump while somebody edits the file. */
  readonly configuration: Configuration;
  readonly problems: readonly Message[];
}

export const noConfiguration: FolderConfiguration = { configuration: defaultConfiguration, problems: [] };

export async function readConfiguration(
  host: ServerHost,
  folderUri: string,
  before: FolderConfiguration = noConfiguration,
): Promise<FolderConfiguration> {
  const { configuration, problems }: ParsedConfiguration = await host.files.configuration(folderUri);
  return { configuration: problems.length > 0 ? before.configuration : configuration, problems };
}

/** What a person set in the editor wins over the file, value by value. */
export function engineSettings(configuration: Configuration, settings: ServerSettings | undefined): EngineSettings {
  return {
    workspace: configuration.workspace,
    targets: { ...configuration.targets, ...settings?.targets },
    severities: { ...configuration.severities, ...settings?.severities },
  };
}

/** The problems of the file as a person edits it; they count only once it is saved. */
export function problemsOfText(host: ServerHost, text: string): readonly Message[] {
  const ruleIds = host.product.rules.map(({ id }) => id);
  return parseConfiguration(text, configurationFileName, ruleIds).problems;
}

/** A problem at its place in the file; one that has none stands at the top. */
export function toProblemDiagnostic(problem: Message, locale: Locale, source: string): Diagnostic {
  const { line, column, value, name } = problem.args ?? {};
  const start = { line: toNumber(line) - 1, character: toNumber(column) - 1 };
  const wrong = String(
    value ||
      String(name ?? '')
        .split('.')
        .at(-1),
  );
  const text = render(problem, locale);
  const place = `${configurationFileName}:${line}:${column}`;
  return {
    range: { start, end: { line: start.line, character: start.character + Math.max(wrong.length, 1) } },
    severity: DiagnosticSeverity.Error,
    source,
    // The editor shows where it is.
    message: text.startsWith(place) ? text.slice(place.length).replace(/^[:：]\s*/, '') : text,
  };
}

function toNumber(value: MessageArgument | undefined): number {
  return typeof value === 'number' ? value : 1;
}
