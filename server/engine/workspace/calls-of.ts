import type { CallSite } from '../../model/values.js';
import type { Lookups } from './lookups.js';

/** The calls of a method that a file uses: those of a class of the same name in another module are left out. */
export function callsOf(method: string, path: string, lookups: Lookups): readonly CallSite[] {
  const calls = lookups.calls(method);
  return calls.some(({ elsewhere }) => elsewhere) ? calls.filter(({ elsewhere }) => !elsewhere?.includes(path)) : calls;
}
