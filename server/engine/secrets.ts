import type { ValueAt } from '../model/messaging.js';
import { knownText } from '../model/values.js';
import type { EngineState } from './state.js';

/** The credentials that code gives to clients as literals or constants: what they stand for, and as they are written. */
export function secretsIn(state: EngineState): string[] {
  const found = new Set<string>();
  for (const { source, analyses } of state.code.values()) {
    const add = (at: ValueAt | undefined): void => {
      if (!at) return;
      found.add(knownText(at.value) ?? '');
      for (const { value, range } of at.literals ?? []) found.add(value).add(source.text.slice(range.start, range.end));
    };
    for (const { model } of analyses ?? []) {
      for (const { accessKey, secretKey, securityToken } of model.clients) for (const at of [accessKey, secretKey, securityToken]) add(at);
    }
  }
  found.delete('');
  return [...found];
}
