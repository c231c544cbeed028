import type { Engine, FixResult, PlanView, WorkspaceSettings } from '../engine/engine.js';
import { applicationName, buildMigrationModel } from '../report/migration/build.js';
import type { MigrationModel } from '../report/migration/model.js';
import type { AnalysisError, Finding } from '../engine/finding.js';

/** What commands ask of an analysis. */
export interface AnalysedEngine extends Pick<Engine, 'findings' | 'errors' | 'plans' | 'fix' | 'syntaxErrors' | 'secrets'> {
  migrationModel(): MigrationModel;
  /** The application that a file belongs to: '.' for the root. */
  applicationOf(path: string): string;
}

/** An engine as commands ask it. */
export function analysedEngine(engine: Engine, stated: WorkspaceSettings): AnalysedEngine {
  return movedEngine(
    engine,
    stated,
    (path) => path,
    (path) => path,
  );
}

/** The same engine with other names for its files: `shown` gives a file's name as a person sees it, `inner` the engine's for such a name. */
export function movedEngine(
  engine: Engine,
  stated: WorkspaceSettings,
  shown: (path: string) => string,
  inner: (path: string) => string,
): AnalysedEngine {
  const at = <T extends { readonly path: string }>(place: T): T => ({ ...place, path: shown(place.path) });
  const finding = (found: Finding): Finding => ({ ...at(found), related: found.related.map(at) });
  const plan = ({ plan: made, ...rest }: PlanView): PlanView => ({
    ...rest,
    plan: {
      ...made,
      uses: made.uses.map(at),
      edits: new Map([...made.edits].map(([path, edits]) => [shown(path), edits])),
      blockers: made.blockers.map(at),
    },
  });
  return {
    findings: (path) => engine.findings(path === undefined ? undefined : inner(path)).map(finding),
    errors: () => engine.errors().map((error: AnalysisError) => at(error)),
    secrets: () => engine.secrets(),
    migrationModel: () => buildMigrationModel(engine.workspace(), stated, shown),
    applicationOf: (path) => applicationName(engine.workspace().moduleOf(inner(path)), shown),
    syntaxErrors: (path) => engine.syntaxErrors(inner(path)),
    plans: (path) => engine.plans(path === undefined ? undefined : inner(path)).map(plan),
    fix(selection, cancellation): FixResult {
      const { paths, ...rest } = selection;
      const result = engine.fix({ ...rest, ...(paths && { paths: paths.map(inner) }) }, cancellation);
      return {
        files: result.files.map(at).sort((a, b) => (a.path < b.path ? -1 : 1)),
        applied: result.applied,
        refused: result.refused.map(at),
        remaining: result.remaining.map(finding),
      };
    },
  };
}
