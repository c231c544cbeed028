import { folderOf } from '../build-text.js';
import { attributeOf, expressionsIn, expressionsOf, type HclBody, type HclExpression } from './syntax.js';

/** What one file says to the others of its folder: Terraform's variables, locals and the values given to variables. */
export interface HclFacts {
  readonly variables: Readonly<Record<string, HclExpression | null>>;
  readonly locals: Readonly<Record<string, HclExpression>>;
  /** Set by `*.tfvars` files. */
  readonly values: Readonly<Record<string, HclExpression>>;
  /** Names of variables and locals that resources of messaging, and the locals of this file, refer to. */
  readonly wanted: readonly string[];
}

/** Expressions that are longer are data of another kind. */
const maxLength = 4_000;

export function factsOfHcl(path: string, body: HclBody, isMessaging: (type: string) => boolean): HclFacts {
  if (isValuesFile(path)) return { variables: {}, locals: {}, values: named(body), wanted: [] };
  const variables: Record<string, HclExpression | null> = {};
  let locals: Record<string, HclExpression> = {};
  const wanted = new Set<string>();
  for (const block of body.blocks) {
    const [label] = block.labels;
    if (block.type === 'variable' && label) variables[label.text] = small(attributeOf(block.body, 'default')?.value) ?? null;
    if (block.type === 'locals') locals = { ...locals, ...named(block.body) };
    if (label && isMessaging(label.text)) for (const expression of expressionsOf(block.body)) collect(expression, wanted);
  }
  for (const [name, value] of Object.entries(locals)) {
    if (wanted.has(name)) for (const expression of expressionsIn(value)) collect(expression, wanted);
  }
  return { variables, locals, values: {}, wanted: [...wanted].sort() };
}

export function isValuesFile(path: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(path);
}

function named(body: HclBody): Record<string, HclExpression> {
  const values: Record<string, HclExpression> = {};
  for (const { name, value } of body.attributes) if (small(value)) values[name] = value;
  return values;
}

function small(value: HclExpression | undefined): HclExpression | undefined {
  return value && value.range.end - value.range.start <= maxLength ? value : undefined;
}

function collect(expression: HclExpression, wanted: Set<string>): void {
  if (expression.kind !== 'reference') return;
  const [scope, name] = expression.names;
  if ((scope?.text === 'var' || scope?.text === 'local') && name) wanted.add(name.text);
}

/** The files of one folder are one module; what they say, by folder. */
export interface HclModule {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, { readonly path: string; readonly value: HclExpression | null }>;
  readonly locals: ReadonlyMap<string, { readonly path: string; readonly value: HclExpression }>;
  /** Several files can give one variable a value; files that Terraform reads by itself (`terraform.tfvars`, `*.auto.tfvars`) first. */
  readonly values: ReadonlyMap<string, readonly { readonly path: string; readonly value: HclExpression; readonly isRead: boolean }[]>;
}

export interface HclIndex {
  moduleOf(path: string): HclModule;
  /** Files of a module that are known, sorted. */
  pathsOf(path: string): readonly string[];
  readonly wanted: readonly string[];
}

export function createHclIndex(facts: ReadonlyMap<string, HclFacts>): HclIndex {
  const folders = new Map<string, string[]>();
  for (const path of [...facts.keys()].sort()) {
    const folder = folderOf(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const modules = new Map<string, HclModule>();
  const wanted = new Set<string>();
  for (const { wanted: names } of facts.values()) for (const name of names) wanted.add(name);
  return {
    moduleOf(path) {
      const folder = folderOf(path);
      const known = modules.get(folder);
      if (known) return known;
      const made = joinModule(folder, folders.get(folder) ?? [], facts);
      modules.set(folder, made);
      return made;
    },
    pathsOf: (path) => folders.get(folderOf(path)) ?? [],
    wanted: [...wanted].sort(),
  };
}

function joinModule(folder: string, paths: readonly string[], facts: ReadonlyMap<string, HclFacts>): HclModule {
  const variables = new Map<string, { path: string; value: HclExpression | null }>();
  const locals = new Map<string, { path: string; value: HclExpression }>();
  const values = new Map<string, { path: string; value: HclExpression; isRead: boolean }[]>();
  for (const path of paths) {
    const said = facts.get(path);
    if (!said) continue;
    for (const [name, value] of Object.entries(said.variables)) variables.set(name, { path, value });
    for (const [name, value] of Object.entries(said.locals)) locals.set(name, { path, value });
    const isRead = /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(path);
    for (const [name, value] of Object.entries(said.values)) values.set(name, [...(values.get(name) ?? []), { path, value, isRead }]);
  }
  return { folder, variables, locals, values };
}
