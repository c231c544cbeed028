import type { CallSite } from '../../model/values.js';
import type { Lookups } from './lookups.js';
import { isTestPath } from './profiles.js';

/** The calls of a method that a file uses: those of a class of the same name in another module are left out. */
export function callsOf(method: string, path: string, lookups: Lookups): readonly CallSite[] {
  const calls = lookups.calls(method);
  return calls.some(({ elsewhere }) => elsewhere) ? calls.filter(({ elsewhere }) => !elsewhere?.includes(path)) : calls;
}

/** Whether only tests call code of the application: what they pass is possible, but it is not what runs. */
export function isTestedOnly(calls: readonly CallSite[], path: string): boolean {
  return calls.length > 0 && !isTestPath(path) && calls.every((call) => isTestPath(call.path));
}
