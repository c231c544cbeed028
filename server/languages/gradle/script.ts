import type { DeclaredDependency } from '../../engine/build-files.js';
import type { TextRange } from '../../engine/text.js';
import { scriptDialect, tokenize, type Token, type Tokens } from './tokens.js';

/** A line of a `dependencies` block, with its closure: `implementation('a:b:1') { ... }`. Numbers are token indices, `last` included. */
export interface Statement {
  readonly first: number;
  readonly last: number;
  /** The `{` of its closure. */
  readonly closure?: number;
  readonly range: TextRange;
  /** Whether it declares a library for code, not a constraint or a platform. */
  readonly direct: boolean;
}

/** One entry of `group: 'a', name: 'b'`: its key's token and its value's. */
export interface NamedValue {
  readonly key: number;
  readonly value: number;
}

export interface ScriptDependency extends DeclaredDependency {
  readonly statement: Statement;
  /** `'a:b:1'` or named values. */
  readonly notation: { readonly text: number } | { readonly named: ReadonlyMap<string, NamedValue> };
}

export interface DependenciesBlock {
  readonly open: number;
  readonly statements: readonly Statement[];
}

export interface Script extends Tokens {
  readonly dependencies: readonly ScriptDependency[];
  /** Blocks whose statements declare libraries for code, outermost first. */
  readonly blocks: readonly DependenciesBlock[];
}

/** Blocks whose `dependencies` are libraries of the build itself. */
const ofTheBuild = new Set(['buildscript', 'pluginManagement', 'initscript', 'plugins']);
/** Blocks that only say which version a library would have. */
const ofVersions = new Set(['constraints', 'dependencyManagement']);
const platforms = new Set(['platform', 'enforcedPlatform', 'mavenBom']);

/** Reads a Gradle script, Groovy or Kotlin, as far as its dependencies go. */
export function readScript(source: string): Script {
  const all = tokenize(source, scriptDialect);
  const blocks: DependenciesBlock[] = [];
  const dependencies: ScriptDependency[] = [];
  const around: { readonly name: string; readonly close: number }[] = [];
  let i = 0;
  while (i < all.tokens.length) {
    const token = all.tokens[i];
    while (around.length > 0 && i > (around.at(-1)?.close ?? 0)) around.pop();
    if (token?.text === '{' && token.kind === 'symbol' && token.partner !== undefined) {
      const name = blockName(all.tokens, i);
      if (name === 'dependencies' && !around.some((block) => ofTheBuild.has(block.name))) {
        const managed = around.some((block) => ofVersions.has(block.name));
        const statements = statementsIn(all.tokens, i + 1, token.partner, managed);
        for (const statement of statements) dependencies.push(...dependenciesOf(all, statement));
        if (!managed) blocks.push({ open: i, statements });
        i = token.partner;
        continue;
      }
      around.push({ name, close: token.partner });
    }
    i++;
  }
  return { ...all, dependencies, blocks };
}

/** The word before a `{`, or before the parentheses in front of it. */
function blockName(tokens: readonly Token[], open: number): string {
  const before = tokens[open - 1];
  if (before?.kind === 'symbol' && before.text === ')' && before.partner !== undefined) return tokens[before.partner - 1]?.text ?? '';
  return before?.kind === 'word' ? before.text : '';
}

/** Blocks in blocks of declarations; no build has more, and a hostile file must not exhaust the stack. */
const maxDepth = 50;

function statementsIn(tokens: readonly Token[], from: number, to: number, managed: boolean, depth = 0): Statement[] {
  const statements: Statement[] = [];
  let i = from;
  while (i < to) {
    if (isEnd(tokens[i])) {
      i++;
      continue;
    }
    const { last, closure } = statementEnd(tokens, i, to);
    const word = tokens[i]?.text ?? '';
    const closed = closure === undefined ? undefined : tokens[closure]?.partner;
    if (closure !== undefined && closed !== undefined && depth < maxDepth && !hasText(tokens, i, closure))
      statements.push(...statementsIn(tokens, closure + 1, closed, managed || ofVersions.has(word), depth + 1));
    else {
      const isPlatform = tokens.slice(i, last + 1).some((token) => token.kind === 'word' && platforms.has(token.text));
      const range = { start: tokens[i]?.range.start ?? 0, end: tokens[last]?.range.end ?? 0 };
      statements.push({ first: i, last, range, direct: !managed && !isPlatform, ...(closure === undefined ? {} : { closure }) });
    }
    i = last + 1;
  }
  return statements;
}

/** A statement ends with its line, unless brackets or a comma carry it on. */
function statementEnd(tokens: readonly Token[], first: number, to: number): { last: number; closure?: number } {
  let last = first;
  for (let i = first; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === 'line-end') {
      if (tokens[last]?.text === ',') continue;
      break;
    }
    if (token.kind === 'symbol' && token.text === ';') break;
    last = i;
    if (token.partner === undefined || token.partner <= i) continue;
    last = token.partner;
    if (token.text === '{') return { last, closure: i };
    i = token.partner;
  }
  return { last };
}

function isEnd(token: Token | undefined): boolean {
  return token?.kind === 'line-end' || (token?.kind === 'symbol' && token.text === ';');
}

function hasText(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.kind === 'text');
}

function* dependenciesOf({ tokens }: Tokens, statement: Statement): Iterable<ScriptDependency> {
  const end = statement.closure ?? statement.last + 1;
  const named = namedValues(tokens, statement.first, end);
  const group = valueOf(tokens, named, 'group');
  const artifact = valueOf(tokens, named, 'name');
  const managed = !statement.direct;
  if (artifact) {
    const version = valueOf(tokens, named, 'version')?.text;
    yield {
      group: group?.text ?? '',
      artifact: artifact.text,
      ...(version === undefined ? {} : { version }),
      range: statement.range,
      nameRange: artifact.content,
      managed,
      statement,
      notation: { named },
    };
    return;
  }
  const texts = [...tokens.keys()].slice(statement.first, end).filter((index) => isNotation(tokens[index]));
  for (const index of texts) {
    const token = tokens[index];
    if (!token) continue;
    const [groupName = '', name = '', version] = token.text.split(':');
    const start = token.content.start + groupName.length + 1;
    yield {
      group: groupName,
      artifact: name,
      ...(version === undefined ? {} : { version }),
      range: texts.length === 1 ? statement.range : token.range,
      nameRange: { start, end: start + name.length },
      managed,
      statement,
      notation: { text: index },
    };
  }
}

/** `group:name`, with or without version, classifier and type. */
function isNotation(token: Token | undefined): boolean {
  return token?.kind === 'text' && /^[\w.-]+:[\w.-]+(:[^\s]*)?(@\w+)?$/.test(token.text);
}

function namedValues(tokens: readonly Token[], from: number, to: number): Map<string, NamedValue> {
  const values = new Map<string, NamedValue>();
  for (let i = from; i + 2 < to; i++) {
    const [key, separator, value] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (key?.kind === 'word' && separator?.kind === 'symbol' && /[:=]/.test(separator.text) && value?.kind !== 'line-end')
      values.set(key.text, { key: i, value: i + 2 });
  }
  return values;
}

function valueOf(tokens: readonly Token[], values: ReadonlyMap<string, NamedValue>, name: string): Token | undefined {
  const entry = values.get(name);
  return entry ? tokens[entry.value] : undefined;
}
