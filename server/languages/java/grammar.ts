import { Language, Parser } from 'web-tree-sitter';

/** Where the parser's two wasm files come from; a shell reads them (from disk, by fetch), the core never does. */
export interface JavaGrammarSource {
  /** `web-tree-sitter.wasm` */
  readonly runtime: () => Promise<Uint8Array>;
  /** `tree-sitter-java.wasm` */
  readonly grammar: () => Promise<Uint8Array>;
}

let source: JavaGrammarSource | undefined;
let loading: Promise<Parser> | undefined;
let parser: Parser | undefined;

/** Set once by the shell before the first `load`. */
export function setJavaGrammarSource(grammarSource: JavaGrammarSource): void {
  source = grammarSource;
}

async function load(from: JavaGrammarSource): Promise<Parser> {
  const [runtime, grammar] = await Promise.all([from.runtime(), from.grammar()]);
  await Parser.init({ wasmBinary: exactBuffer(runtime) });
  const language = await Language.load(grammar);
  parser = new Parser().setLanguage(language);
  return parser;
}

/** A `Uint8Array` can be a window on a larger buffer. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

export async function loadJavaGrammar(): Promise<void> {
  if (parser) return;
  if (!source) throw new Error('setJavaGrammarSource must be called before the Java parser is loaded');
  loading ??= load(source);
  await loading;
}

export function javaParser(): Parser {
  if (!parser) throw new Error('the Java parser is not loaded');
  return parser;
}
