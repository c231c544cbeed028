import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { ancestors, enclosing, isInside, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import { branches } from './branches.js';
import { oneOf, setBy } from './values.js';

/** One call that sets something on an object. */
export interface Setting<What extends string> {
  readonly what: What;
  readonly value: JavaNode;
  readonly call: JavaNode;
  readonly receiver: JavaNode | undefined;
  /** The objects that it can be made on. */
  readonly roots: readonly JavaNode[];
}

export interface AppliedSetting<What extends string> extends Setting<What> {
  /** It stands in a branch, or is made on one of several objects. */
  readonly isConditional: boolean;
}

/** What is set on an object, in source order; with `at`, what can have been set before that place. */
export function settingsOn<What extends string>(
  roots: readonly JavaNode[],
  settings: readonly Setting<What>[],
  resolver: JavaResolver,
  at?: JavaNode,
): readonly AppliedSetting<What>[] {
  return settings
    .filter((setting) => setting.roots.some((root) => roots.includes(root)) && (!at || !isLater(setting.call, at)))
    .map((setting) => {
      const shared = roots.filter((root) => setting.roots.includes(root));
      return { ...setting, isConditional: shared.length < roots.length || mayBeSkipped(setting, at, resolver) };
    })
    .sort((a, b) => a.call.start - b.call.start || a.call.end - b.call.end);
}

/** The values that a setting can have: those since the last one that is certain. */
export function valuesSet<What extends string>(
  applied: readonly AppliedSetting<What>[],
  what: What,
): { readonly settings: readonly AppliedSetting<What>[]; readonly isCertain: boolean } {
  const all = applied.filter((setting) => setting.what === what);
  const last = all.findLastIndex((setting) => !setting.isConditional);
  return { settings: all.slice(Math.max(last, 0)), isCertain: last >= 0 };
}

export function valueSet<What extends string>(
  applied: readonly AppliedSetting<What>[],
  what: What,
  resolver: JavaResolver,
): ValueAt | undefined {
  const settings = valuesSet(applied, what).settings.map((setting) => setBy(setting.call, setting.value, resolver));
  const value = oneOf(settings);
  return value && settings.length > 1 && settings.every(({ statement }) => statement) ? { ...value, settings } : value;
}

/** In the same method, behind the place, and in no loop around both. */
function isLater(call: JavaNode, at: JavaNode): boolean {
  if (call.start <= at.start || enclosing(call, 'callable') !== enclosing(at, 'callable')) return false;
  const loop = enclosing(at, 'loop');
  return !loop || !isInside(call, loop);
}

/** Whether it stands in a branch inside which the object was not made. */
function mayBeSkipped({ call, receiver }: Setting<string>, at: JavaNode | undefined, resolver: JavaResolver): boolean {
  const scope = lifetime(receiver && resolver.declarationOf(receiver));
  for (const ancestor of ancestors(call)) {
    if (scope && isInside(scope, ancestor)) return false;
    if (branches.has(ancestor.kind) && !(at && isInside(at, ancestor))) return true;
  }
  return false;
}

/** Where the variable has its one value: from its declaration, or from the block of the only assignment. */
function lifetime(declaration: JavaDeclaration | undefined): JavaNode | undefined {
  if (!declaration) return undefined;
  const [assignment] = declaration.assignments;
  return !declaration.initializer && declaration.assignments.length === 1 && assignment ? assignment : declaration.nameNode;
}
