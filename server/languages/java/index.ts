import type { LanguageAdapter } from '../../engine/support.js';
import { buildJavaFile } from './build-file.js';
import { factsOf } from './build-facts.js';
import type { JavaFacts } from './facts.js';
import type { JavaFile } from './file.js';
import { loadJavaGrammar } from './grammar.js';
import { jdkLibrary } from './jdk.js';
import type { JavaLibrary } from './library.js';
import { needlesOf } from './needles.js';
import { createIndex, type JavaIndex } from './project.js';
import { javaCallNeedle, javaCallSites } from './values/call-sites.js';
import { exchangedNames, reachOf } from './reach.js';
import { isSameToOthers, toldText } from './told.js';
import { wantedModules } from './wanted-modules.js';

export type { JavaDeclaration, JavaMethod, JavaTypeDeclaration, VariableKind } from './declarations.js';
export { isEffectivelyFinal } from './declarations.js';
export type { JavaFacts, MemberFacts, ProjectType, TypeFacts, TypeReference } from './facts.js';
export type { JavaFile, JavaImport } from './file.js';
export type { JavaField, JavaKind } from './kinds.js';
export type { JavaLibrary, LibraryMember, LibraryType } from './library.js';
export type { JavaIndex } from './project.js';
export type { JavaMember, JavaResolver } from './resolver.js';
export { resolverOf } from './create-resolver.js';
export { setJavaGrammarSource, type JavaGrammarSource } from './grammar.js';
export { jdkLibrary } from './jdk.js';
export * from './syntax.js';
export * from './types.js';

export type JavaAdapter = LanguageAdapter<JavaFile, JavaFacts, JavaIndex>;

/** The adapter for Java, knowing the types of the given libraries and those of the JDK. */
export function createJavaAdapter(libraries: readonly JavaLibrary[]): JavaAdapter {
  const known = [...libraries, jdkLibrary];
  const exchanged = exchangedNames(libraries);
  return {
    languages: ['java'],
    load: loadJavaGrammar,
    parse: buildJavaFile,
    facts: factsOf,
    join: (facts, before) => createIndex(facts, known, before),
    needles: needlesOf,
    wantedModules,
    callSites: javaCallSites,
    callNeedle: javaCallNeedle,
    isSameToOthers,
    toldText,
    reach: (_path, facts) => reachOf(facts, exchanged),
    comments: (file) => file.comments.map(({ start, end }) => ({ start, end })),
  };
}
