import type { JavaFacts, ProjectType } from './facts.js';
import type { JavaLibrary, LibraryType } from './library.js';

/** The facts of all files, joined. */
export interface JavaIndex {
  readonly files: ReadonlyMap<string, JavaFacts>;
  readonly libraries: readonly JavaLibrary[];
  /** Types of the project by qualified name; several where modules declare the same name. */
  projectTypes(qualifiedName: string): readonly ProjectType[];
  libraryType(qualifiedName: string): LibraryType | undefined;
  /** Whether the type belongs to a library that is tracked. */
  isTracked(qualifiedName: string): boolean;
}
