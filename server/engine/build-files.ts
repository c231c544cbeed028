import type { LanguageId } from './languages.js';
import type { SourceFile } from './support.js';
import type { TextEdit, TextRange } from './text.js';

/** A library as build files name it: `group` is empty for npm. */
export interface Coordinates {
  readonly group: string;
  readonly artifact: string;
}

export interface DeclaredDependency extends Coordinates {
  /** As written; undefined where it is managed elsewhere (a parent, a BOM, a platform). */
  readonly version?: string;
  /** Where the version alone is written, if it is known and serves no other library. */
  readonly versionRange?: TextRange;
  /** The whole declaration, which a removal deletes together with its line. */
  readonly range: TextRange;
  /** The artifact's name in it, where a squiggle goes. */
  readonly nameRange: TextRange;
  /** A declaration that only pins a version (dependencyManagement, constraints, a version catalogue's entry). */
  readonly managed: boolean;
}

export interface BuildFile {
  readonly source: SourceFile;
  readonly syntaxErrors: number;
  readonly dependencies: readonly DeclaredDependency[];
  /** What the file names for versions: Maven properties, `ext` variables. Versions of files below can refer to them. */
  readonly properties?: ReadonlyMap<string, string>;
}

export interface DependencyChange {
  readonly remove?: readonly Coordinates[];
  readonly add?: Coordinates & { readonly version: string };
}

/** Maven, Gradle or npm: reads and edits the files that name a module's libraries, keeping their layout. */
export interface BuildTool {
  readonly id: 'maven' | 'gradle' | 'npm';
  readonly languages: readonly LanguageId[];
  /** The languages whose code its modules hold. */
  readonly builds: readonly LanguageId[];
  /** By file name alone. */
  matches(path: string): boolean;
  /** The folder whose code (and that of the folders below, up to the next such file) takes its libraries from this file. */
  folderOf(path: string): string;
  /** Never throws. */
  read(source: SourceFile): BuildFile;
  /** Edits for one file, or undefined where they can't be made there (the declaration stands elsewhere). An `add` takes the place of the first `remove` where there is one. */
  change(file: BuildFile, change: DependencyChange): readonly TextEdit[] | undefined;
}
