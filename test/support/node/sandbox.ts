import { format } from 'node:util';
import { posix } from 'node:path';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import ts from 'typescript';
import { frameworks } from './framework-doubles.js';
import { newSdk } from './new-sdk.js';
import { oldSdk } from './old-sdk.js';
import { newTrace, type Fault, type Trace } from './trace.js';

export type Exports = Readonly<Record<string, any>>;

/** Loads a file of the program, by its path. */
export type Load = (path: string) => Promise<Exports>;

const nodeRequire = createRequire(import.meta.url);
const now = Date.parse('2024-05-01T00:00:00Z');
const rounds = 300;

/** Lines of output after which a loop that never waits is cut short. */
const spinning = 1000;

class FixedDate extends Date {
  constructor(...args: [] | [number | string]) {
    super(...((args.length === 0 ? [now] : args) as [number]));
  }
  static override now(): number {
    return now;
  }
}

/** Runs a program (its files by path) with doubles of both SDKs in place of the packages, until it does nothing any more. */
export async function run(files: ReadonlyMap<string, string>, drive: (load: Load) => Promise<unknown>, fault: Fault): Promise<Trace> {
  const trace = newTrace();
  const modules = new Map<string, Promise<Exports>>();
  const packages: Record<string, unknown> = {
    '@aliyunmq/mq-http-sdk': oldSdk(trace, fault),
    'rocketmq-client-nodejs': newSdk(trace, fault),
    ...frameworks(trace),
  };
  const globalsBefore = new Set(Object.keys(globalThis));
  const say = (...args: unknown[]): void => {
    if (trace.output.length >= spinning) throw new Error('the program spins');
    trace.output.push(format(...args.map((arg) => (arg instanceof Error ? String(arg) : arg))));
  };
  const environment = {
    console: { log: say, info: say, warn: say, error: say, time: say },
    process: fakeProcess(),
    Date: FixedDate,
    setTimeout: (callback: () => void) => setImmediate(callback),
    setInterval: (callback: () => void) => {
      trace.keepsAlive.add('interval');
      for (let n = 1; n <= 5; n++) later(n * 8, callback);
      return 0;
    },
    clearInterval: () => trace.keepsAlive.delete('interval'),
  };

  const loaded = new Map<string, { exports: any }>();
  const requireFrom = (from: string) => (name: string) => {
    if (name in packages) return packages[name];
    if (!name.startsWith('.')) return nodeRequire(name);
    return evaluate(resolve(files, from, name));
  };
  const evaluate = (path: string): Exports => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as any };
    loaded.set(path, module);
    const text = files.get(path) ?? '';
    if (path.endsWith('.json')) return (module.exports = JSON.parse(text));
    const isAsync = /\.m[jt]s$/.test(path);
    const names = ['exports', 'require', 'module', ...Object.keys(environment)];
    const code = `(${isAsync ? 'async ' : ''}function (${names.join(', ')}) {${toCommonJs(path, text)}\n})`;
    const body: (...args: unknown[]) => unknown = vm.runInThisContext(code, { filename: path });
    const finished = body(module.exports, requireFrom(path), module, ...Object.values(environment));
    modules.set(
      path,
      Promise.resolve(finished).then(() => module.exports),
    );
    return module.exports;
  };
  const load: Load = async (path) => {
    if (path in packages) return packages[path] as Exports;
    const exports = evaluate(path);
    return (await modules.get(path)) ?? exports;
  };

  const unhandled = (error: unknown): void => void trace.unhandled.push(error instanceof Error ? error.message : String(error));
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', unhandled);
  try {
    await Promise.race([drive(load).catch(unhandled), idle()]);
    await idle();
  } finally {
    process.removeListener('unhandledRejection', unhandled);
    for (const listener of others) process.on('unhandledRejection', listener);
    for (const name of Object.keys(globalThis)) if (!globalsBefore.has(name)) Reflect.deleteProperty(globalThis, name);
  }
  return trace;
}

async function idle(): Promise<void> {
  for (let n = 0; n < rounds; n++) await new Promise(setImmediate);
}

function later(turns: number, callback: () => void): void {
  if (turns === 0) callback();
  else setImmediate(() => later(turns - 1, callback));
}

function resolve(files: ReadonlyMap<string, string>, from: string, name: string): string {
  const path = posix.join(posix.dirname(from), name);
  const bare = path.replace(/\.js$/, '');
  const found = [path, ...['.ts', '.js', '.json'].map((extension) => bare + extension)].find((candidate) => files.has(candidate));
  if (!found) throw new Error(`${name}, named in ${from}, is not there`);
  return found;
}

function toCommonJs(path: string, text: string): string {
  const { outputText } = ts.transpileModule(text, {
    fileName: path.replace(/\.m([jt])s$/, '.$1s'),
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      experimentalDecorators: true,
      useDefineForClassFields: false,
      alwaysStrict: false,
    },
  });
  return /^(import|export)\b|await import\(/m.test(text) || /\.[cm]?ts$/.test(path) ? outputText : text.replace(/^\uFEFF/, '');
}

function fakeProcess(): object {
  const values: Record<string, string | undefined> = { CREDENTIALS: '{"id":"user","secret":"secret","token":"token"}', LOG_TAG: undefined };
  const env = new Proxy(values, {
    get: (target, name) => {
      if (typeof name !== 'string') return undefined;
      if (name in target) return target[name];
      return name.includes('ENDPOINT') ? 'http://endpoint.example.com' : name.toLowerCase();
    },
  });
  return { env, argv: ['node', 'program', 'text'], exitCode: undefined, exit() {}, on() {}, once() {} };
}
