import { window, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type DocumentSelector,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { currentEdit } from './current-edits.js';
import { showRuleCommand } from './rule-pages.js';

/** Code in the languages of the SDKs, and the configuration and build files that belong to it. */
const documentSelector: DocumentSelector = [
  ...['java', 'typescript', 'typescriptreact', 'javascript', 'javascriptreact'].flatMap((language) => [
    { scheme: 'file', language },
    { scheme: 'untitled', language },
  ]),
  { scheme: 'file', pattern: '**/{pom.xml,*.gradle,*.gradle.kts,*.versions.toml}' },
  { scheme: 'file', pattern: '**/{*.yml,*.yaml,*.properties,*.json,.env,.env.*}' },
];

export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--enable-source-maps', '--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: window.createOutputChannel('RocketMQ Migrate', { log: true }),
    initializationOptions: { showRuleCommand },
    middleware: { resolveCodeAction: currentEdit },
  };
  return new LanguageClient('rocketmqMigrate', 'RocketMQ Migrate', server, options);
}
