import type { InitializeParams } from 'vscode-languageserver';
import { toLocale, type Locale } from '../l10n/messages.js';

/** What of the protocol the client takes part in; everything the server does differently for one client or another is decided here. */
export interface ClientFeatures {
  readonly locale: Locale;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  readonly codeDescription: boolean;
  readonly codeActionLiterals: boolean;
  readonly resolvesEdits: boolean;
  readonly preferredActions: boolean;
  readonly versionedEdits: boolean;
  /** Shows changes to a person before it applies them. */
  readonly confirmsEdits: boolean;
  readonly createsFiles: boolean;
  readonly registersCompletion: boolean;
  readonly registersHover: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly appliesEdits: boolean;
  readonly showsDocuments: boolean;
  readonly showsProgress: boolean;
  /** Its own command that opens a rule's page, called with the rule's id. */
  readonly showRuleCommand: string | undefined;
  /** Settings of a client that has no configuration of its own to ask for. */
  readonly initialSettings: unknown;
}

export function clientFeatures({ capabilities, locale, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const option = (name: string): unknown => (isRecord(initializationOptions) ? initializationOptions[name] : undefined);
  const text = (name: string): string | undefined => {
    const value = option(name);
    return typeof value === 'string' ? value : undefined;
  };
  const resolved = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    locale: toLocale(locale),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    unnecessaryTag: (textDocument?.diagnostic?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport)?.valueSet.includes(1) === true,
    codeDescription:
      (textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: textDocument?.codeAction?.dataSupport === true && resolved.includes('edit'),
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    confirmsEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    registersCompletion: textDocument?.completion?.dynamicRegistration === true,
    registersHover: textDocument?.hover?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    appliesEdits: workspace?.applyEdit === true,
    showsDocuments: window?.showDocument?.support === true,
    showsProgress: window?.workDoneProgress === true,
    showRuleCommand: text('showRuleCommand'),
    initialSettings: option('settings'),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
