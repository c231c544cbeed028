import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const legacySdk = join(here, 'legacy-sdk.d.cts');
const frameworks = join(here, 'frameworks.d.cts');

/** One set of files that belong together: the `before` or the `after` of a fixture, or a project. */
export interface SourceSet {
  readonly name: string;
  readonly files: readonly string[];
  /** The set declares the legacy module itself. */
  readonly ownTypings: boolean;
}

export interface CompileProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const strict: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.Preserve,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  experimentalDecorators: true,
  esModuleInterop: true,
  skipLibCheck: false,
  noEmit: true,
  strictPropertyInitialization: true,
};

/** JavaScript is checked for names that don't exist and arguments that don't fit, not for what only annotations could tell. */
const loose: ts.CompilerOptions = {
  ...strict,
  strict: false,
  noUncheckedIndexedAccess: false,
  exactOptionalPropertyTypes: false,
  allowJs: true,
  checkJs: true,
};

const scripts = /\.[cm]?jsx?$/;
const typed = /\.[cm]?tsx?$/;

export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

export function sourceSet(folder: string, root: string): SourceSet {
  const files = filesBelow(folder).filter((path) => scripts.test(path) || typed.test(path));
  const ownTypings = files.some((path) => /declare module ['"]@aliyunmq\/mq-http-sdk['"]/.test(readFileSync(path, 'utf8')));
  return { name: relative(root, folder), files, ownTypings };
}

/** Type-checks all sets, in as few programs as their settings allow; files of the libraries are parsed once. */
export function compile(sets: readonly SourceSet[]): CompileProblem[] {
  const problems: CompileProblem[] = [];
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const check = (files: readonly string[], options: ts.CompilerOptions, typings: readonly string[]) => {
    if (files.length === 0) return;
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (path, languageVersion, onError, fresh) => {
      if (!path.includes('node_modules')) return read(path, languageVersion, onError, fresh);
      if (!parsed.has(path)) parsed.set(path, read(path, languageVersion, onError, fresh));
      return parsed.get(path);
    };
    const program = ts.createProgram([...files, ...typings], options, host);
    for (const path of files) {
      const source = program.getSourceFile(path);
      if (!source) {
        problems.push({ file: path, line: 0, message: 'not read' });
        continue;
      }
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      problems.push(...found.filter((diagnostic) => !isSloppyGlobal(diagnostic, source)).map(toProblem));
    }
  };
  const pick = (pattern: RegExp, own: boolean) =>
    sets.filter((set) => set.ownTypings === own).flatMap((set) => set.files.filter((path) => pattern.test(path)));
  check(pick(typed, false), strict, [legacySdk, frameworks]);
  check(pick(scripts, false), loose, [legacySdk, frameworks]);
  for (const set of sets.filter(({ ownTypings }) => ownTypings)) {
    check(
      set.files.filter((path) => typed.test(path)),
      strict,
      [frameworks],
    );
    check(
      set.files.filter((path) => scripts.test(path)),
      loose,
      [frameworks],
    );
  }
  return problems;
}

function toProblem({ file, start, messageText }: ts.Diagnostic): CompileProblem {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return { file: file?.fileName ?? '', line, message: ts.flattenDiagnosticMessageText(messageText, ' ') };
}

const cannotFindName = 2304;

/** Sloppy-mode scripts make a global by assigning to an undeclared name; the type checker takes each of its uses for an error. */
function isSloppyGlobal({ code, start, length }: ts.Diagnostic, source: ts.SourceFile): boolean {
  if (code !== cannotFindName || start === undefined || !scripts.test(source.fileName)) return false;
  const name = source.text.slice(start, start + (length ?? 0));
  const isAssigned = (node: ts.Node): boolean =>
    (ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left) &&
      node.left.text === name) ||
    (ts.forEachChild(node, isAssigned) ?? false);
  return isAssigned(source);
}
