import { LSPErrorCodes } from 'vscode-languageserver';
import { applicationName, buildMigrationModel } from '../report/migration/build.js';
import { buildReportInput } from '../report/build-input.js';
import { buildResult } from '../report/build-result.js';
import { reportHtml } from '../report/html/index.js';
import type { ReportInput } from '../report/input.js';
import { defaultConfiguration } from '../workspace/configuration/schema.js';
import { cancellationOf, refuse } from './guard.js';
import type { Project } from './project.js';
import { canonicalUri } from './projects.js';
import type { Session } from './session.js';

/**
 * The migration report of one workspace folder. Parameter: `{ folderUri?: string }`, without which it is the first folder's; answer:
 * `{ folderUri: string, html: string }`. Paths in the report are relative to that folder.
 */
export const reportRequest = 'rocketmqMigrate/report';

export interface ReportAnswer {
  readonly folderUri: string;
  readonly html: string;
}

export function registerReport(session: Session): void {
  session.connection.onRequest(
    reportRequest,
    session.guard.request(reportRequest, async (params: unknown, token): Promise<ReportAnswer> => {
      await session.ready;
      const asked = typeof params === 'object' && params !== null && 'folderUri' in params ? params.folderUri : undefined;
      const project = session.projects.all.find(
        ({ folderUri }) => folderUri !== undefined && (typeof asked !== 'string' || folderUri === canonicalUri(asked)),
      );
      if (project?.folderUri === undefined) throw refuse(LSPErrorCodes.RequestFailed, 'no folder');
      if (!(await project.analyze(cancellationOf(token)))) throw refuse(LSPErrorCodes.RequestCancelled, reportRequest);
      return { folderUri: project.folderUri, html: reportHtml(reportInput(session, project, project.folderUri)) };
    }),
  );
}

/** The same as the command line's `report` makes of the folder, with what editors have open. */
function reportInput({ features, host, configurations }: Session, project: Project, folderUri: string): ReportInput {
  const { locale } = features;
  const engine = project.analysed();
  const workspace = engine.workspace();
  const { configuration } = configurations.get(folderUri) ?? { configuration: defaultConfiguration };
  const paths = engine.paths();
  const textOf = (path: string): string => project.text(path) ?? '';
  const applicationOf = (path: string): string => applicationName(workspace.moduleOf(path), (folder) => folder);
  const secrets = engine.secrets();
  const result = buildResult({
    version: host.version,
    locale,
    findings: engine.findings(),
    errors: project.errors(),
    textOf,
    applicationOf,
    secrets,
    filesScanned: paths.length,
    bytesScanned: paths.reduce((sum, path) => sum + textOf(path).length, 0),
  });
  return buildReportInput({
    result,
    model: buildMigrationModel(workspace, configuration.workspace),
    rules: host.product.rules,
    plans: engine.plans(),
    locale,
    rawTextOf: (path) => project.text(path),
    secrets,
    applicationOf,
    history: [],
  });
}
