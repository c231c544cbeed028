import { l10n, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommands } from './commands.js';
import { createClient } from './language-client.js';
import { registerReportPanel } from './report-panel.js';
import { registerRulePages } from './rule-pages.js';
import { registerStatus } from './status.js';
import { registerUnresolved } from './unresolved.js';

let client: LanguageClient | undefined;

/** Starts the language server and gives its findings and rewrites a place in the editor. Nothing is analysed here. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = createClient(context);
  context.subscriptions.push(
    registerRulePages(context.extensionUri),
    registerCommands(client),
    registerReportPanel(client),
    registerUnresolved(client),
    registerStatus(client),
  );
  try {
    await client.start();
  } catch (error) {
    // The commands stay: one of them starts the server again.
    client.error(l10n.t('The language server could not be started.'), error, 'force');
  }
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
