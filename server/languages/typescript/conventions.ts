import { exportTypes } from './exports.js';
import type { ResolverContext } from './context.js';
import { memberType } from './members.js';
import type { ScriptFile } from './script-file.js';
import { instanceOf, resultOf } from './type-operations.js';
import { exportsShape, type ValueType } from './value-types.js';

/**
 * Files that a framework hangs on its objects by their path: members of egg's `app/extend/application` are members of `app`,
 * and the class of `app/service/order` is `ctx.service.order`.
 */
export function conventionalNames(file: ScriptFile, typing: ResolverContext): (readonly [name: string, type: ValueType | undefined])[] {
  const { path } = file.source;
  const [, service] = /(?:^|\/)app\/service\/(?:.+\/)?([^/]+)\.[jt]s$/.exec(path) ?? [];
  const isExtension = /(?:^|\/)app\/extend\/(?:application|agent|context)\.[jt]s$/.test(path);
  if (service === undefined && !isExtension) return [];
  const exports = exportTypes(file, typing);
  const whole = exports.get('default') ?? exports.get('export=');
  if (service !== undefined) return [[camelCase(service), instanceOf(whole) ?? instanceOf(resultOf(typing.world, whole))]];
  if (whole?.kind !== 'shape' || whole.shape === exportsShape) return [];
  return typing.shapes.memberNames(whole.shape).map((name) => [name, memberType(typing, whole.shape, name)] as const);
}

function camelCase(name: string): string {
  return name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}
