import type { DeclaredGroup, DeclaredTopic } from '../../model/declared.js';
import type { Declared, OpenPlace, Resolved, WorkspaceFile } from '../../model/workspace.js';
import type { FileAnalysis } from '../support.js';
import { joinParts, type FileParts } from './file-parts.js';
import { isSameList } from './kept.js';

/** A file of the workspace with what of it is joined by name, or stays open. */
export interface JoinedFile {
  readonly file: WorkspaceFile;
  readonly declaredTopics: readonly NamedDeclaration<DeclaredTopic>[];
  readonly declaredGroups: readonly NamedDeclaration<DeclaredGroup>[];
  readonly open: readonly OpenPlace[];
}

export interface NamedDeclaration<D> extends Declared<D> {
  readonly names: Resolved;
}

const made = new WeakMap<readonly FileAnalysis[], { readonly parts: readonly FileParts[]; readonly joined: JoinedFile }>();

/** A file of its analyses' parts; the same object as long as these are the same. */
export function joinedFile(path: string, analyses: readonly FileAnalysis[], parts: readonly FileParts[]): JoinedFile {
  const before = made.get(analyses);
  if (before?.joined.file.path === path && isSameList(before.parts, parts)) return before.joined;
  const [first] = parts;
  // Nearly every file has one analysis, whose parts are in order.
  const { clients, producers, sends, consumers, features, open } = parts.length === 1 && first ? first : joinParts(parts);
  const joined: JoinedFile = {
    file: { path, models: analyses, clients, producers, sends, consumers, features },
    declaredTopics: analyses.flatMap(({ model }, i) => named(model.declaredTopics, parts[i]?.declaredTopics, path)),
    declaredGroups: analyses.flatMap(({ model }, i) => named(model.declaredGroups, parts[i]?.declaredGroups, path)),
    open,
  };
  made.set(analyses, { parts, joined });
  return joined;
}

function named<D>(declarations: readonly D[] = [], names: readonly Resolved[] = [], path: string): readonly NamedDeclaration<D>[] {
  return declarations.map((declaration, i) => ({ declaration, path, names: names[i] ?? [] }));
}
