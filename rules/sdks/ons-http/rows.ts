import { rowLookup } from '../api-table.js';
import { onsHttpJavaApi } from './java/api.js';
import { nodeApiRow } from './node/index.js';

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
