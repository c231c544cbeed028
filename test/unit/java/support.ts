import {
  createJavaAdapter,
  resolverOf,
  showType,
  type JavaFile,
  type JavaIndex,
  type JavaNode,
  type JavaResolver,
} from '../../../server/languages/java/index.js';
import { useGrammarsOnDisk } from '../../../server/workspace/grammars.js';
import { onsHttpJava, onsHttpLibrary, usesOf, type JavaUse } from '../../../rules/sdks/ons-http/java/index.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import { LineMap } from '../../../server/engine/text.js';
import type { FileAnalysis } from '../../../server/engine/support.js';

export const adapter = createJavaAdapter([onsHttpLibrary]);

export async function loadParser(): Promise<void> {
  useGrammarsOnDisk();
  await adapter.load();
}

export interface TestProject {
  readonly index: JavaIndex;
  file(path: string): JavaFile;
  resolver(path: string): JavaResolver;
  analysis(path: string): FileAnalysis | undefined;
  uses(path: string): readonly JavaUse[];
}

/** Parses files given by path and joins their facts. */
export function project(sources: Readonly<Record<string, string>>): TestProject {
  const files = new Map(Object.entries(sources).map(([path, text]) => [path, adapter.parse({ path, text, language: 'java' })]));
  // What is joined went through JSON, as facts from a cache or another process have.
  const facts = new Map(
    [...files].map(([path, file]) => [path, JSON.parse(JSON.stringify(adapter.facts(file))) as ReturnType<typeof adapter.facts>]),
  );
  const index = adapter.join(facts);
  const file = (path: string): JavaFile => {
    const found = files.get(path);
    if (!found) throw new Error(`no file ${path}`);
    return found;
  };
  return {
    index,
    file,
    resolver: (path) => resolverOf(file(path), index),
    analysis: (path) => onsHttpJava.analyze(file(path), index, neverCancelled),
    uses: (path) => usesOf(file(path), index),
  };
}

export function single(text: string): JavaResolver {
  return project({ 'A.java': text }).resolver('A.java');
}

/** The largest expression that begins behind the marker `/*?*\/`. */
export function marked(file: JavaFile, marker = '/*?*/'): JavaNode {
  const start = file.source.text.indexOf(marker) + marker.length;
  if (start < marker.length) throw new Error('no marker');
  let found: JavaNode | undefined;
  const stack: JavaNode[] = [file.root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.start === start && isExpression(node) && (!found || node.end > found.end)) found = node;
    for (const next of node.children) if (next.start <= start && next.end > start) stack.push(next);
  }
  if (!found) throw new Error('no expression behind the marker');
  return found;
}

function isExpression(node: JavaNode): boolean {
  const isOther = /_statement$|_declaration$|^(variable_declarator|argument_list|formal_parameters|block|modifiers|ERROR|program)$/;
  return !isOther.test(node.kind);
}

/** The type of the marked expression, as text; `''` where nothing is known. */
export function typeAtMarker(text: string): string {
  const resolver = single(text);
  const type = resolver.typeOf(marked(resolver.file));
  return type ? showType(type).replaceAll('com.aliyun.mq.http.', '') : '';
}

/** `line:column Type#member` of every use. */
export function usesIn(made: TestProject, path: string): string[] {
  const lines = new LineMap(made.file(path).source.text);
  return made.uses(path).map(({ use }) => {
    const { line, column } = lines.positionAt(use.range.start);
    return `${line + 1}:${column + 1} ${shortRow(use.row)}`;
  });
}

export function shortRow(row: string): string {
  const [owner = '', member] = row.split('#');
  const name = owner.slice(owner.lastIndexOf('.') + 1);
  return member === undefined ? name : `${name}#${member.replace(/\(.*/, '')}`;
}

/** Members used by a file of one class body, in source order. */
export function membersUsed(text: string): string[] {
  return project({ 'A.java': text })
    .uses('A.java')
    .map(({ use }) => shortRow(use.row));
}
