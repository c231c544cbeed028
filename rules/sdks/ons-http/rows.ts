import { rowLookup, type ApiRow } from '../api-table.js';
import { onsHttpJavaApi } from './java/api.js';
import { nodeApi, nodeApiRow } from './node/index.js';

export interface NamedRow {
  /** As a person writes it: `MQProducer.publishMessage`. */
  readonly name: string;
  /** The 5.x code; empty where there is none. */
  readonly becomes: string;
}

const javaApiRow = rowLookup(onsHttpJavaApi);

/** The row of a use in either language's table. */
export function namedRow(id: string): NamedRow | undefined {
  const row = nodeApiRow(id) ?? javaApiRow(id);
  return row && { name: shortName(id), becomes: row.becomes };
}

/** `com.aliyun.mq.http.MQProducer#publishMessage(..)` is `MQProducer.publishMessage`; a constructor has the class's name. */
function shortName(id: string): string {
  const [type = '', member = ''] = id.replace(/\(.*$/, '').split('#');
  const simple = type.slice(type.lastIndexOf('.') + 1);
  if (!type.startsWith('com.')) return id;
  return member === '' || member === '<init>' || member === simple ? simple : `${simple}.${member}`;
}

/** Both tables as a person reads them, without what no application calls. */
export function apiTables(): { readonly title: string; readonly rows: readonly (NamedRow & Pick<ApiRow, 'grade' | 'note'>)[] }[] {
  const named = (rows: readonly ApiRow[]): (NamedRow & Pick<ApiRow, 'grade' | 'note'>)[] =>
    rows.map(({ id, becomes, grade, note }) => ({ name: signature(id), becomes, grade, note }));
  return [
    { title: `Java: ${onsHttpJavaApi.artifact}`, rows: named(onsHttpJavaApi.rows) },
    { title: `Node: ${nodeApi.artifact}`, rows: named(nodeApi.rows) },
  ];
}

/** With its parameters, which tell overloads apart, but without packages. */
function signature(id: string): string {
  if (!id.startsWith('com.')) return id;
  return id
    .replace(/[a-z][\w]*\.(?=[\w.]*[A-Z])/g, '')
    .replace('#', '.')
    .replace(/^(.*)\.<init>/, 'new $1');
}
