import { LineMap } from '../../../../server/engine/text.js';
import { neverCancelled } from '../../../../server/engine/cancellation.js';
import { noWorkspaceSettings, type WorkspaceSettings } from '../../../../server/engine/engine.js';
import { languageOf } from '../../../../server/engine/languages.js';
import type { FileAnalysis } from '../../../../server/engine/support.js';
import { buildWorkspace, type WorkspaceInputs } from '../../../../server/engine/workspace/index.js';
import { configurationAdapter } from '../../../../server/languages/configuration/index.js';
import { emptyModel, type DeliveryTime, type FileModel, type SendPart, type ValueAt } from '../../../../server/model/messaging.js';
import type { ConfigurationSetting } from '../../../../server/model/settings.js';
import {
  known,
  type CallSite,
  type Constant,
  type Operator,
  type Site,
  type TrailStep,
  type Value,
} from '../../../../server/model/values.js';
import type { Due, Resolved, Workspace } from '../../../../server/model/workspace.js';

/** Where a test says nothing of places. */
export const nowhere = { start: 0, end: 0 };

export const step = (path: string, start: number, end: number): TrailStep => ({
  path,
  range: { start, end },
  message: { key: 'workspace-trail.called' },
});

/** Values as the adapters of the languages make them. */
export const make = {
  known: (value: Constant, ...trail: TrailStep[]): Value => known(value, trail),
  key: (key: string, fallback?: Value): Value => ({ kind: 'configuration-key', key, ...(fallback && { fallback }), trail: [] }),
  variable: (key: string, fallback?: Value): Value => ({
    kind: 'configuration-key',
    key,
    source: 'environment',
    ...(fallback && { fallback }),
    trail: [],
  }),
  remote: (key: string): Value => ({ kind: 'configuration-key', key, source: 'remote', trail: [] }),
  parameter: (method: string, index: number): Value => ({ kind: 'parameter', name: `p${index}`, slot: { method, index }, trail: [] }),
  /** `p0 || 'x'`, or with `nullish`, `p0 ?? 'x'`. */
  parameterOr: (method: string, index: number, fallback: Value, nullish = false): Value => ({
    kind: 'parameter',
    name: `p${index}`,
    slot: { method, index },
    fallback,
    ...(nullish && { nullish: true }),
    trail: [],
  }),
  text: (...parts: Value[]): Value => ({ kind: 'text', parts, trail: [] }),
  oneOf: (...values: Value[]): Value => ({ kind: 'one-of', values, trail: [] }),
  interval: (min: number, max: number): Value => ({ kind: 'interval', min, max, trail: [] }),
  unknown: { kind: 'unknown', why: 'call-result', trail: [] } as Value,
  now: { kind: 'current-time', trail: [] } as Value,
  int: (operator: Operator, ...operands: (Value | number)[]): Value => calculated('int', operator, operands),
  long: (operator: Operator, ...operands: (Value | number)[]): Value => calculated('long', operator, operands),
  double: (operator: Operator, ...operands: (Value | number)[]): Value => calculated('double', operator, operands),
};

let places = 0;

function calculated(width: 'int' | 'long' | 'double', operator: Operator, operands: readonly (Value | number)[]): Value {
  const start = ++places;
  return {
    kind: 'calculated',
    operator,
    operands: operands.map((operand) => (typeof operand === 'number' ? known(operand) : operand)),
    width,
    site: { path: 'A.java', range: { start, end: start + 1 } },
    widen: start + 1,
    trail: [],
  };
}

export const at = (value: Value, start = 0, end = start): ValueAt => ({ value, range: { start, end } });

export function sendOf(more: Partial<SendPart>): SendPart {
  return { id: 0, family: 'ons-tcp-1', range: nowhere, types: ['NORMAL'], asynchronous: false, ...more };
}

export const analysis = (model: Partial<FileModel>): FileAnalysis => ({
  family: 'ons-tcp-1',
  uses: [],
  links: [],
  model: { ...emptyModel, ...model },
});

export interface GivenWorkspace {
  readonly models?: Readonly<Record<string, Partial<FileModel>>>;
  /** Texts by path; those of configuration files are read. */
  readonly files?: Readonly<Record<string, string>>;
  readonly calls?: readonly CallSite[];
  readonly stated?: Partial<WorkspaceSettings>;
  /** Folders with a build file. */
  readonly modules?: readonly string[];
}

export function settingsIn(path: string, text: string): readonly ConfigurationSetting[] {
  const language = languageOf(path);
  if (!language || !configurationAdapter.languages.includes(language)) return [];
  const facts = configurationAdapter.facts(configurationAdapter.parse({ path, text, language }));
  return configurationAdapter.settings?.(facts) ?? [];
}

export function inputsOf({ models = {}, files = {}, calls = [], stated = {}, modules = [] }: GivenWorkspace): WorkspaceInputs {
  const settings = new Map(Object.entries(files).map(([path, text]) => [path, settingsIn(path, text)] as const));
  return {
    analyses: new Map(Object.entries(models).map(([path, model]) => [path, [analysis(model)]] as const)),
    settings: new Map([...settings].filter(([, list]) => list.length > 0)),
    callSites: (methods) => calls.filter(({ method }) => methods.has(method)),
    stated: { ...noWorkspaceSettings, ...stated },
    target: { maxDelay: 7 * 86_400_000, isAssumed: true, maxTopicName: 60 },
    moduleOf: (path) => [...modules].sort((a, b) => b.length - a.length).find((module) => path.startsWith(`${module}/`)) ?? '',
    languageOf,
    textOf: (path) => files[path],
    lineOf: (path, offset) => new LineMap(files[path] ?? '').positionAt(offset).line,
    cancellation: neverCancelled,
  };
}

export const workspaceOf = (given: GivenWorkspace): Workspace => buildWorkspace(inputsOf(given));

export function call(method: string, path: string, start: number, ...passed: (Value | Constant | undefined)[]): CallSite {
  const place = (i: number): Site => ({ path, range: { start: start + 1 + i, end: start + 2 + i } });
  return {
    method,
    path,
    range: { start, end: start + 20 },
    arguments: passed.map((value, i) =>
      value === undefined ? undefined : { ...place(i), value: typeof value === 'object' && value !== null ? value : known(value) },
    ),
  };
}

/** `orders`, `orders@prod`, `?not-configured mq.topic`. */
export function shown(resolved: Resolved): string[] {
  return resolved.map((one) => {
    if (one.kind === 'known') return `${String(one.value)}${one.profile === undefined ? '' : `@${one.profile}`}`;
    const { why, key, parameter, fragment } = one.open;
    return [`?${why}`, key, parameter, fragment === undefined ? undefined : `"${fragment}"`].filter((part) => part !== undefined).join(' ');
  });
}

export function shownDue(due: Due): string {
  if (due.kind === 'open') return `?${due.open.why}`;
  const range = due.min === due.max ? `${due.min}` : `${due.min}..${due.max}`;
  const overflow = due.overflow ? ` not ${due.overflow.exact}` : '';
  return `${due.kind} ${range}${overflow}${due.profile === undefined ? '' : `@${due.profile}`}`;
}

/** What a value in `src/main/java/A.java` is, given configuration files. */
export function resolved(
  value: Value,
  files: Readonly<Record<string, string>> = {},
  more: Omit<GivenWorkspace, 'files' | 'models'> = {},
): string[] {
  const path = 'src/main/java/A.java';
  const workspace = workspaceOf({ ...more, files, models: { [path]: { sends: [sendOf({ topic: at(value) })] } } });
  return workspace.sends.flatMap(({ topics }) => shown(topics));
}

export function dues(value: Value, unit: DeliveryTime['unit'], files: Readonly<Record<string, string>> = {}): string[] {
  const sends = [sendOf({ deliveryTime: { ...at(value), unit }, types: ['DELAY'] })];
  return workspaceOf({ files, models: { 'src/main/java/A.java': { sends } } }).sends.flatMap(({ due }) => (due ?? []).map(shownDue));
}
