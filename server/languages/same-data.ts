/**
 * Whether two pieces of plain data say the same. A property that is undefined is as good as none; `ignored` are names of properties that
 * are not looked at.
 */
export function sameData(a: unknown, b: unknown, ignored?: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i], ignored));
  }
  for (const name in a) if (!ignored?.has(name) && !sameData(Reflect.get(a, name), Reflect.get(b, name), ignored)) return false;
  for (const name in b) if (!ignored?.has(name) && !(name in a) && Reflect.get(b, name) !== undefined) return false;
  return true;
}
