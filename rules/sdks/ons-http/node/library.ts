import type { Library } from '../../../../server/languages/typescript/libraries.js';
import type { ValueType } from '../../../../server/languages/typescript/value-types.js';
import type { NodeApiTable } from './api-row.js';
import { nodeApi } from './api.js';

/** The catalogue of types that the resolver follows, made from the API table. */
export const onsHttpLibrary: Library = libraryFrom(nodeApi);

function libraryFrom(table: NodeApiTable): Library {
  const id = 'ons-http';
  const named = (name: string): ValueType => ({ kind: 'library', library: id, name });
  const typeOf = (text: string): ValueType => {
    const promised = /^Promise<(.*)>$/.exec(text)?.[1];
    if (promised !== undefined) return { kind: 'promise', value: typeOf(promised) };
    return text.endsWith('[]') ? { kind: 'list', element: typeOf(text.slice(0, -2)) } : named(text);
  };
  const types: Record<string, Record<string, ValueType>> = {};
  const allMembers: Record<string, string[]> = {};
  for (const { id: rowId, result, isMethod } of table.rows) {
    const [, type, member] = /^(\w+)\.(\w+)$/.exec(rowId) ?? [];
    if (type === undefined || member === undefined) continue;
    const members = (types[type] ??= {});
    (allMembers[type] ??= []).push(member);
    const value = result === undefined ? undefined : typeOf(result);
    if (isMethod) members[member] = { kind: 'function', ...(value && { result: value }) };
    else if (value) members[member] = value;
  }
  const classes = table.rows.filter(({ id: rowId }) => /^\w+$/.test(rowId)).map(({ id: name }) => name);
  const exports = Object.fromEntries(classes.map((name): [string, ValueType] => [name, { kind: 'constructor', instance: named(name) }]));
  return { id, modules: [table.module], exports, types, members: allMembers, error: named('MQError') };
}
