import type { JavaMethod } from '../../../../server/languages/java/declarations.js';
import type { CheckedException, FileRewrite } from '../file/file-rewrite.js';
import { annotationNames, child, methodAround, parts, walk, type Node } from '../source/tree.js';
import type { CatchPlan, TryPlan } from './catches.js';

/** A lambda that is written as a Callable may throw whatever it likes. */
export function mayThrow(file: FileRewrite, lambda: Node): boolean {
  const parent = lambda.parent;
  const declaration = parent?.kind === 'variable_declarator' ? parent.parent : parent?.kind === 'cast_expression' ? parent : undefined;
  const type = declaration && child(declaration, 'type');
  return type !== undefined && file.resolver.resolveType(type)?.name === 'java.util.concurrent.Callable';
}

/** The clause that catches it; `wrap` where a handler of unchecked exceptions saw the old exception. */
export function caughtBy(file: FileRewrite, plan: TryPlan, exception: CheckedException): CatchPlan | 'wrap' | undefined {
  for (const entry of plan.catches) {
    if (entry.removed) continue;
    const names = entry.qualified.map((name) => name.slice(name.lastIndexOf('.') + 1));
    if (names.includes(exception)) return entry;
    // What is thrown on keeps its type, which was unchecked.
    if (names.includes('Exception') || names.includes('Throwable')) return rethrows(file, entry) ? 'wrap' : entry;
    const sawRuntime = names.includes('RuntimeException') && !(entry.isLegacy && entry.catchesNetwork && !namesRuntime(file, entry));
    if (sawRuntime) return 'wrap';
  }
  return undefined;
}

/** `catch (Exception e) { .. throw e; }` where the method does not declare what is thrown. */
function rethrows(file: FileRewrite, entry: CatchPlan): boolean {
  const name = child(entry.parameter, 'name');
  const body = child(entry.clause, 'body');
  if (!name || !body) return false;
  const isThrown = [...walk(body)].some((node) => {
    const [value] = node.kind === 'throw_statement' ? parts(node) : [];
    return value?.kind === 'identifier' && file.text(value) === file.text(name);
  });
  const owner = isThrown ? methodAround(entry.clause) : undefined;
  const method = owner && file.file.methodOf(owner);
  return isThrown && !(method && method.throws.some((type) => /^(java\.lang\.)?(Exception|Throwable)$/.test(file.text(type))));
}

/** A handler of RuntimeExceptions that does not care which one it is takes ClientException too. */
export function widen(file: FileRewrite, plan: TryPlan, exception: CheckedException): CatchPlan | undefined {
  const entry = plan.catches.find(
    (candidate) => !candidate.removed && candidate.qualified.some((name) => /(^|\.)RuntimeException$/.test(name)),
  );
  const name = entry && child(entry.parameter, 'name');
  const declaration = name && file.file.declarationOf(name);
  if (!entry || !declaration || exception !== 'ClientException') return undefined;
  const isIndifferent = file.resolver.referencesOf(declaration).every((reference) => {
    const call = reference.parent;
    if (call?.kind === 'method_invocation' && child(call, 'object') === reference) return true;
    if (call?.kind === 'binary_expression') return true;
    return call?.kind === 'argument_list' && call.parent !== undefined && takesAnyThrowable(file, call.parent);
  });
  if (!isIndifferent) return undefined;
  entry.types.unshift('ClientException');
  entry.qualified.unshift('ClientException');
  entry.isLegacy = true;
  return entry;
}

/** Logger and print calls, and the constructors of the JDK's exceptions. */
function takesAnyThrowable(file: FileRewrite, call: Node): boolean {
  if (call.kind === 'object_creation_expression')
    return /^(java\.lang\.)?(RuntimeException|IllegalStateException|IllegalArgumentException|Exception)$/.test(
      file.text(child(call, 'type') ?? call),
    );
  const receiver = child(call, 'object');
  return receiver !== undefined && /^(this\.)?(log|logger|LOG|LOGGER|System\.(out|err))$/.test(file.text(receiver));
}

/** Whether the clause named RuntimeException itself before. */
function namesRuntime(file: FileRewrite, entry: CatchPlan): boolean {
  return parts(entry.typesNode).some((type) => /^(java\.lang\.)?RuntimeException$/.test(file.text(type)));
}

export function declaresAlready(file: FileRewrite, method: JavaMethod, exception: CheckedException): boolean {
  return method.throws.some((type) => {
    const name = file.resolver.resolveType(type)?.name ?? file.text(type);
    return /^(java\.lang\.)?(Exception|Throwable)$/.test(name) || (exception === 'IOException' && name === 'java.io.IOException');
  });
}

const testAnnotations = new Set([
  'Test',
  'ParameterizedTest',
  'RepeatedTest',
  'Before',
  'After',
  'BeforeEach',
  'AfterEach',
  'BeforeAll',
  'AfterAll',
  'BeforeClass',
  'AfterClass',
]);

export function isEntryPoint(file: FileRewrite, method: JavaMethod): boolean {
  if (method.isStatic && method.name === 'main' && method.owner.kind !== 'anonymous') return true;
  return annotationNames(method.node, file.source).some((name) => name === 'Bean' || testAnnotations.has(name));
}

/** Whether files that are not part of the rewrite may call a method. */
export function isCalledElsewhere(file: FileRewrite, method: JavaMethod): boolean {
  const own = new Set(file.set.files.map((other) => other.path));
  const type = method.owner.qualifiedName;
  for (const [path, facts] of file.resolver.index.files) {
    if (own.has(path)) continue;
    const isNear = facts.packageName === file.file.packageName && !method.modifiers.includes('private');
    if (isNear || facts.imports.some((line) => line.name === type || (line.isWildcard && line.name === file.file.packageName))) return true;
  }
  return implementsInterface(method);
}

function implementsInterface(method: JavaMethod): boolean {
  return method.owner.kind === 'interface';
}
