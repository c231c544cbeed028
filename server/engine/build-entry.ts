import type { BuildFile, BuildTool, Coordinates, DeclaredDependency } from './build-files.js';

/** A build file that was read, with the tool that reads it. */
export interface BuildEntry {
  readonly path: string;
  readonly tool: BuildTool;
  readonly file: BuildFile;
}

export function sameLibrary(a: Coordinates, b: Coordinates): boolean {
  return a.group === b.group && a.artifact === b.artifact;
}

export function declaration(build: BuildEntry, library: Coordinates, kind: 'any' | 'direct'): DeclaredDependency | undefined {
  return build.file.dependencies.find((dependency) => sameLibrary(dependency, library) && (kind === 'any' || !dependency.managed));
}
