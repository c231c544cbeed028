import type { WorkspaceFile } from '../../model/workspace.js';
import type { FileAnalysis } from '../support.js';
import { joinParts, type FileParts } from './file-parts.js';
import { isSameList } from './kept.js';

interface Made {
  readonly parts: readonly FileParts[];
  readonly file: WorkspaceFile;
}

const made = new WeakMap<readonly FileAnalysis[], Made>();

/** A file of its analyses' parts; the same object as long as these are the same. */
export function workspaceFile(path: string, analyses: readonly FileAnalysis[], parts: readonly FileParts[]): WorkspaceFile {
  const before = made.get(analyses);
  if (before?.file.path === path && isSameList(before.parts, parts)) return before.file;
  const [first] = parts;
  // Nearly every file has one analysis, whose parts are in order.
  const { clients, producers, sends, consumers, features } = parts.length === 1 && first ? first : joinParts(parts);
  const file: WorkspaceFile = { path, models: analyses, clients, producers, sends, consumers, features };
  made.set(analyses, { parts, file });
  return file;
}
