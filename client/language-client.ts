import { window, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type DocumentSelector,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { currentEdit } from './current-edits.js';
import { filePatterns } from './file-patterns.js';
import { showRuleCommand } from './rule-pages.js';

const codeLanguages = ['java', 'typescript', 'typescriptreact', 'javascript', 'javascriptreact'];
const unnamedLanguages = ['xml', 'yaml', 'properties', 'json', 'jsonc', 'toml', 'terraform', 'dotenv', 'shellscript', 'dockerfile', 'sql'];

/** Code in the languages of the SDKs, the configuration and build files that the product reads, and all of these before they have a name. */
const documentSelector: DocumentSelector = [
  ...codeLanguages.map((language) => ({ scheme: 'file', language })),
  ...filePatterns.map((pattern) => ({ scheme: 'file', pattern })),
  ...[...codeLanguages, ...unnamedLanguages].map((language) => ({ scheme: 'untitled', language })),
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
