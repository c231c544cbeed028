import { neverCancelled } from '../../../server/engine/cancellation.js';
import { languageOf } from '../../../server/engine/languages.js';
import type { FileAnalysis, FrontEnd } from '../../../server/engine/support.js';
import { typescriptAdapter, type ScriptFile, type ScriptIndex } from '../../../server/languages/typescript/index.js';
import { aliOnsLibrary } from '../../../rules/sdks/ali-ons/index.js';
import { grpcNodeLibrary } from '../../../rules/sdks/grpc-5/node/index.js';
import { onsHttpLibrary } from '../../../rules/sdks/ons-http/node/index.js';

export const adapter = typescriptAdapter([aliOnsLibrary, grpcNodeLibrary, onsHttpLibrary]);

/** What a front end says of one file of a project. */
export function analysisOf(
  frontEnd: FrontEnd<ScriptFile, ScriptIndex>,
  texts: Readonly<Record<string, string>>,
  path: string,
): FileAnalysis | undefined {
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [name, adapter.parse({ path: name, text, language: languageOf(name) ?? 'javascript' })]),
  );
  const index = adapter.join(new Map([...files].map(([name, file]) => [name, adapter.facts(file)])));
  const file = files.get(path);
  return file && frontEnd.analyze(file, index, neverCancelled);
}
