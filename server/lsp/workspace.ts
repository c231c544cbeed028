import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type InitializeParams,
} from 'vscode-languageserver';
import { filePatterns } from '../engine/languages.js';
import { defaultConfiguration, configurationFileName } from '../workspace/configuration/schema.js';
import { engineSettings, noConfiguration, readConfiguration } from './configuration.js';
import { handAll } from './documents.js';
import { lspMessages } from './messages.js';
import type { Project } from './project.js';
import { createProjects } from './projects.js';
import { inOrder, refresh, say, type Session } from './session.js';
import { announceSettingsFile } from './settings-file/register.js';
import { readSettings, settingsSection, type ServerSettings } from './settings.js';

/** What editors watch for us: code, build files and configuration, and whole folders that go away. */
const watchers = [...filePatterns.map((globPattern) => ({ globPattern })), { globPattern: '**', kind: WatchKind.Delete }];

export interface Workspace {
  /** Settings, folders and watchers, once the client is initialized. */
  start(): Promise<void>;
}

export function registerWorkspace(session: Session, { workspaceFolders, rootUri }: InitializeParams): Workspace {
  const { connection, guard, features, host } = session;
  let folders: readonly string[] = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  let given: unknown = features.initialSettings;
  const logged = new Set<string>();

  connection.onDidChangeConfiguration(
    guard.notification('workspace/didChangeConfiguration', async ({ settings }) => {
      const values: unknown = settings;
      if (typeof values === 'object' && values !== null && settingsSection in values)
        given = Object.entries(values).find(([name]) => name === settingsSection)?.[1];
      await inOrder(session, async () => {
        await fetchSettings();
        await configureAll();
      });
      await refresh(session);
    }),
  );

  connection.onDidChangeWatchedFiles(
    guard.notification('workspace/didChangeWatchedFiles', async ({ changes }) => {
      let isNew = false;
      await inOrder(session, async () => {
        const paths = new Map<Project, string[]>();
        for (const { uri } of changes) {
          const { project, path } = session.projects.place(uri);
          paths.set(project, [...(paths.get(project) ?? []), path]);
        }
        const before = generations();
        const reconfigured = [...paths].filter(([, changed]) => changed.includes(configurationFileName)).map(([project]) => project);
        await readConfigurations(reconfigured);
        await configureAll();
        for (const [project, changed] of paths) await project.reload(changed);
        isNew = reconfigured.length > 0 || generations() !== before;
      });
      if (isNew) await refresh(session);
    }),
  );

  // Not every client watches files.
  session.documents.onDidSave(
    guard.notification('textDocument/didSave', async ({ document }) => {
      await session.ready;
      const { project, path } = session.projects.place(document.uri);
      if (path !== configurationFileName) return;
      await inOrder(session, async () => {
        await readConfigurations([project]);
        await configureAll();
      });
      await refresh(session);
    }),
  );

  return {
    async start() {
      if (features.configurationChanges)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
      if (features.watchesFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      await announceSettingsFile(session);
      if (features.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guard.notification('workspace/didChangeWorkspaceFolders', async ({ added, removed }) => {
            await inOrder(session, async () => {
              const gone = new Set(removed.map(({ uri }) => uri));
              folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
              await openProjects();
            });
            await refresh(session);
          }),
        );
      }
      await openProjects();
    },
  };

  /** Which files belong to which folder changes with the folders, so that all are opened anew. */
  async function openProjects(): Promise<void> {
    session.projects.dispose();
    // Settings may differ by folder; the addresses are those of the projects.
    session.projects = createProjects(host, folders, engineSettings(defaultConfiguration, undefined), session.events);
    session.configurations = new Map();
    handAll(session);
    await fetchSettings();
    await readConfigurations(session.projects.all);
    await configureAll();
    session.guard.background('scan', () => scanAll(session.projects.all));
  }

  async function fetchSettings(): Promise<void> {
    const scopes = session.projects.all.map(({ folderUri }) => folderUri);
    const values: unknown[] = features.configuration
      ? await connection.workspace.getConfiguration(
          scopes.map((scopeUri) => ({ section: settingsSection, ...(scopeUri !== undefined && { scopeUri }) })),
        )
      : scopes.map(() => given);
    const settings = new Map<string | undefined, ServerSettings>();
    scopes.forEach((scope, i) => {
      const read = readSettings(values[i], host.product);
      settings.set(scope, read.settings);
      for (const problem of read.problems) logOnce(say(session, problem));
    });
    session.settings = settings;
  }

  async function readConfigurations(projects: readonly Project[]): Promise<void> {
    const configurations = new Map(session.configurations);
    for (const { folderUri } of projects) {
      if (folderUri === undefined) continue;
      const read = await readConfiguration(host, folderUri, configurations.get(folderUri));
      configurations.set(folderUri, read);
      for (const problem of read.problems) logOnce(say(session, lspMessages.configurationInvalid({ problem: say(session, problem) })));
    }
    session.configurations = configurations;
  }

  async function configureAll(): Promise<void> {
    for (const project of session.projects.all) {
      const { configuration } = session.configurations.get(project.folderUri ?? '') ?? noConfiguration;
      await project.configure(engineSettings(configuration, session.settings.get(project.folderUri)));
    }
  }

  async function scanAll(projects: readonly Project[]): Promise<void> {
    const progress = features.showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin(say(session, lspMessages.scanning()));
    try {
      for (const project of projects) {
        const start = Date.now();
        await project.scan();
        for (const { path, message } of project.errors())
          logOnce(say(session, lspMessages.fileProblem({ path, problem: say(session, message) })));
        if (project.folderUri === undefined) continue;
        connection.console.info(
          say(session, lspMessages.scanned({ folder: project.folderUri, files: project.size(), milliseconds: Date.now() - start })),
        );
      }
    } finally {
      progress?.done();
    }
    await refresh(session);
  }

  function generations(): number {
    return session.projects.all.reduce((sum, project) => sum + project.generation(), 0);
  }

  function logOnce(text: string): void {
    if (logged.has(text)) return;
    logged.add(text);
    connection.console.warn(text);
  }
}
