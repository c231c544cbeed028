import type { FileAnalysis, FrontEnd } from '../../../server/engine/support.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import { createJavaAdapter, type JavaFile, type JavaIndex, type JavaLibrary } from '../../../server/languages/java/index.js';
import { useGrammarsOnDisk } from '../../../server/workspace/grammars.js';

/** What a front end says of files that stand together, by path. */
export async function readJava(
  files: Readonly<Record<string, string>>,
  frontEnd: FrontEnd<JavaFile, JavaIndex>,
  libraries: readonly JavaLibrary[],
): Promise<ReadonlyMap<string, FileAnalysis>> {
  useGrammarsOnDisk();
  const adapter = createJavaAdapter(libraries);
  await adapter.load();
  const parsed = Object.entries(files).map(([path, text]) => adapter.parse({ path, text, language: 'java' }));
  const index = adapter.join(new Map(parsed.map((file) => [file.source.path, adapter.facts(file)])));
  return new Map(
    parsed.flatMap((file) => {
      const analysis = frontEnd.analyze(file, index, neverCancelled);
      return analysis ? [[file.source.path, analysis]] : [];
    }),
  );
}
