/** The list from before where both hold the same things, so that whoever compares lists sees that nothing changed. */
export function kept<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before && isSameList(before, now) ? before : now;
}

export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
