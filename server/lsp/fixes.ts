import { LSPErrorCodes, type WorkspaceEdit } from 'vscode-languageserver';
import type { Cancellation } from '../engine/cancellation.js';
import type { FixGrade } from '../engine/finding.js';
import { refuse } from './guard.js';
import type { Project } from './project.js';
import { say, type Session } from './session.js';
import { toConfirm, workspaceEditOf } from './workspace-edit.js';

/** What an action keeps until its edit is asked for. */
export interface FixData {
  readonly uri: string;
  /** Of the project when the action was offered: an edit for anything newer or older would land in the wrong place. */
  readonly generation: number;
  readonly grades: readonly FixGrade[];
  /** `all` is what runs on save: nobody looks. */
  readonly scope: 'plan' | 'file' | 'all';
  readonly plan?: string;
}

export function isFixData(value: unknown): value is FixData {
  return typeof value === 'object' && value !== null && 'uri' in value && 'generation' in value && 'grades' in value && 'scope' in value;
}

/** The edit of an action, made in memory to its end. Undefined when nothing would change; refused with the reason when the engine would not do it. */
export async function applyFix(
  session: Session,
  project: Project,
  { uri, grades, scope, plan }: FixData,
  cancellation: Cancellation,
): Promise<WorkspaceEdit | undefined> {
  const { path } = session.projects.place(uri);
  const selection = scope === 'plan' && plan !== undefined ? { grades, plans: [plan] } : { grades, paths: [path] };
  const { files, refused } = project.fix(selection, cancellation);
  if (cancellation.isCancelled) throw refuse(LSPErrorCodes.RequestCancelled, 'cancelled');
  const [reason] = refused;
  if (files.length === 0 && reason) throw refuse(LSPErrorCodes.RequestFailed, `${reason.path}: ${say(session, reason.message)}`);
  if (files.length === 0) return undefined;
  const isToConfirm = scope !== 'all' && grades.includes('suggested');
  const edit = await workspaceEditOf(session, project, files);
  return isToConfirm ? toConfirm(session, edit) : edit;
}
