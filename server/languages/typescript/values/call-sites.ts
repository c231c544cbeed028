import type { CallSite, ValueAtSite } from '../../../model/values.js';
import { ts, type TypeScript } from '../compiler.js';
import { enclosing } from '../enclosing.js';
import { memberName } from '../functions.js';
import type { Resolver } from '../resolver.js';
import { isPropertyRead, propertyName } from '../syntax.js';
import { alternatives, type ValueType } from '../value-types.js';
import { lacks, memberOrDefault, passedValue } from './member-of.js';
import { saysSomething, valueOf, type Entity, type Members } from './entity.js';
import { readMethodKey, type MethodKey } from './method-keys.js';
import { memberDefaultsOf, parametersOf } from './method-slots.js';

type Call = TypeScript.CallExpression | TypeScript.NewExpression;

interface Wanted {
  readonly method: string;
  readonly key: MethodKey;
}

/** What is asked for, by the places of the functions. */
interface AllWanted {
  readonly wanted: ReadonlyMap<string, Wanted>;
  readonly needles: ReadonlySet<string>;
  readonly hasConstructors: boolean;
}

const known = new WeakMap<ReadonlySet<string>, AllWanted>();

/** One set is asked of all files. */
function allWanted(methods: ReadonlySet<string>): AllWanted {
  const before = known.get(methods);
  if (before) return before;
  const wanted = new Map<string, Wanted>();
  for (const method of methods) {
    const key = readMethodKey(method);
    if (key) wanted.set(placeKey(key.path, key.start), { method, key });
  }
  const needles = new Set([...wanted.values()].filter(({ key }) => !key.isConstructor).map(({ key }) => key.needle));
  const hasConstructors = [...wanted.values()].some(({ key }) => key.isConstructor);
  const made = { wanted, needles, hasConstructors };
  known.set(methods, made);
  return made;
}

/** The calls in a file of the functions that are asked for, with what each passes. */
export function callSitesIn(resolver: Resolver, methods: ReadonlySet<string>): readonly CallSite[] {
  const { wanted, needles, hasConstructors } = allWanted(methods);
  if (wanted.size === 0) return [];
  const found: CallSite[] = [];
  const { calls, constructions } = resolver.file.bindings.occurrences;
  for (const call of calls) {
    const isSuper = call.expression.kind === ts.SyntaxKind.SuperKeyword;
    if (isSuper ? !hasConstructors : !mayMean(call, needles)) continue;
    const target = isSuper ? superTarget(resolver, call, wanted) : targetOf(resolver, call, wanted);
    if (target) found.push(siteOf(resolver, call, target));
  }
  for (const call of hasConstructors ? constructions : []) {
    const target = targetOf(resolver, call, wanted);
    if (target) found.push(siteOf(resolver, call, target));
  }
  return found;
}

function placeKey(path: string, start: number): string {
  return `${path}#${start}`;
}

/** A call by another name than the function's, or by none that is known, is looked at only where the function can have any name. */
function mayMean(call: TypeScript.CallExpression, needles: ReadonlySet<string>): boolean {
  const callee = call.expression;
  const name = ts.isIdentifier(callee) ? callee.text : isPropertyRead(callee) ? (propertyName(callee) ?? '') : '';
  return needles.has(name) || needles.has('') || (ts.isIdentifier(callee) && needles.size > 0);
}

function targetOf(resolver: Resolver, call: Call, wanted: ReadonlyMap<string, Wanted>): Wanted | undefined {
  for (const type of alternatives(resolver.typeOf(call.expression))) {
    const found = type.kind === 'function' && type.declared ? wanted.get(placeKey(type.declared.path, type.declared.start)) : undefined;
    if (found) return found;
    const constructed = ts.isNewExpression(call) ? constructorTarget(resolver, type, wanted) : undefined;
    if (constructed) return constructed;
  }
  return undefined;
}

/** The constructor that `new` runs: the class's own, else that of the class which it extends. */
function constructorTarget(resolver: Resolver, type: ValueType, wanted: ReadonlyMap<string, Wanted>): Wanted | undefined {
  let at: ValueType | undefined = type.kind === 'constructor' ? type.instance : undefined;
  for (let depth = 0; at?.kind === 'shape' && depth < 10; depth++) {
    const found = wanted.get(placeKey(at.path, at.shape));
    if (found) return found;
    if (hasConstructor(resolver, at.path, at.shape)) return undefined;
    const base: ValueType | undefined = alternatives(resolver.baseOf(at.path, at.shape)).find(({ kind }) => kind === 'constructor');
    at = base?.kind === 'constructor' ? base.instance : undefined;
  }
  return undefined;
}

function hasConstructor(resolver: Resolver, path: string, start: number): boolean {
  return resolver.index.values.classOf(path, start)?.method !== undefined;
}

function superTarget(resolver: Resolver, call: TypeScript.CallExpression, wanted: ReadonlyMap<string, Wanted>): Wanted | undefined {
  const owner = enclosing(call, 'class');
  const base = owner?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  for (const type of base ? alternatives(resolver.typeOf(base)) : []) {
    const found = constructorTarget(resolver, type, wanted);
    if (found) return found;
  }
  return undefined;
}

function siteOf(resolver: Resolver, call: Call, { method, key }: Wanted): CallSite {
  const given = call.arguments ?? [];
  const spread = given.findIndex((argument) => ts.isSpreadElement(argument));
  const { entities: world, file } = resolver;
  const passed = given.map((argument, i): Entity | undefined => (spread >= 0 && i >= spread ? undefined : resolver.entityOf(argument)));
  const defaults = defaultsOf(resolver, call);
  const values: (ValueAtSite | undefined)[] = [];
  const omitted: number[] = [];
  const place = (node: TypeScript.Node): Pick<ValueAtSite, 'path' | 'range'> => ({
    path: file.source.path,
    range: { start: node.getStart(file.tree), end: node.end },
  });
  for (let i = 0; i < key.parameters; i++) {
    const [entity, argument] = [passed[i], given[i]];
    const fallback = defaults[i];
    if (!argument && !fallback && spread < 0) omitted.push(i);
    if (entity && argument) values.push({ ...place(argument), value: passedValue(world, entity) });
    else values.push(fallback && spread < 0 ? { ...place(call), value: passedValue(world, fallback) } : undefined);
  }
  const memberDefaults = key.members.length > 0 ? memberDefaultsAt(resolver, call) : {};
  for (const wanted of key.members) {
    const { parameter, name } = wanted;
    const entity = passed[parameter] ?? (spread < 0 ? defaults[parameter] : undefined);
    const argument = given[parameter];
    if (spread < 0 && (entity ? lacks(world, entity, name) && !Object.hasOwn(memberDefaults, `${parameter}.${name}`) : !argument))
      omitted.push(values.length);
    const member = entity && world.settle(memberOrDefault(world, entity, wanted, memberDefaults));
    values.push(
      member && saysSomething(member) ? { ...place(memberNode(argument, name) ?? argument ?? call), value: valueOf(member) } : undefined,
    );
  }
  const around = functionAround(call);
  const declaresIt = around && key.path === file.source.path && around.getStart(file.tree) <= key.start && key.start < around.end;
  return {
    ...place(call),
    method,
    arguments: values,
    ...(omitted.length > 0 && { omitted }),
    ...(around && !declaresIt && { within: place(around).range }),
  };
}

/** The function with a name that makes a call: callbacks are a part of it. */
function functionAround(call: Call): TypeScript.FunctionLikeDeclaration | undefined {
  for (let at = enclosing(call, 'function'); at; at = enclosing(at, 'function')) {
    const isNamed = at.name !== undefined || ts.isConstructorDeclaration(at) || ts.isVariableDeclaration(at.parent);
    if (isNamed || memberName(at) !== undefined) return at;
  }
  return undefined;
}

/** Where the member stands, if the object is written in the call. */
function memberNode(argument: TypeScript.Expression | undefined, name: string): TypeScript.Node | undefined {
  if (!argument || !ts.isObjectLiteralExpression(argument)) return undefined;
  for (const property of argument.properties) {
    if (property.name?.getText() !== name) continue;
    return ts.isPropertyAssignment(property) ? property.initializer : property.name;
  }
  return undefined;
}

/** What holds for the parameters that a call leaves out. */
function defaultsOf(resolver: Resolver, call: Call): readonly (Entity | undefined)[] {
  const fn = resolver.functionOf(call.expression);
  if (fn) return parametersOf(fn).map(({ initializer }) => (initializer ? resolver.entityOf(initializer) : undefined));
  const callee = resolver.entityOf(call.expression);
  const defaults = callee.kind === 'function' || callee.kind === 'class' ? (callee.defaults ?? []) : [];
  return defaults.map((fallback) => (fallback ? resolver.entities.settle(fallback) : undefined));
}

/** The same for members of the objects that are passed. */
function memberDefaultsAt(resolver: Resolver, call: Call): Members {
  const fn = resolver.functionOf(call.expression);
  if (fn) return Object.fromEntries([...memberDefaultsOf(fn)].map(([name, initializer]) => [name, resolver.entityOf(initializer)]));
  const callee = resolver.entityOf(call.expression);
  return callee.kind === 'function' || callee.kind === 'class' ? (callee.memberDefaults ?? {}) : {};
}
