import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import type { MethodCall } from '../parts/legacy.js';
import { messages } from '../messages.js';
import { differ, type FileRewrite } from '../file/rewrite.js';
import { literalKey } from './values.js';

/** What a setter of the old message properties sets. */
export type Setting =
  | { readonly kind: 'property'; readonly key: TypeScript.Expression; readonly value: TypeScript.Expression }
  | { readonly kind: 'keys' | 'delivery' | 'group' | 'tag'; readonly value: TypeScript.Expression }
  | { readonly kind: 'none' };

/** Raw keys under which the old service took settings as properties. */
const rawKeys: Readonly<Record<string, Exclude<Setting['kind'], 'property' | 'none'>>> = {
  KEYS: 'keys',
  TAGS: 'tag',
  __STARTDELIVERTIME: 'delivery',
  __SHARDINGKEY: 'group',
};

/** Names that a 5.x broker keeps for itself and refuses as user properties (`MessageConst.STRING_HASH_SET` of Apache RocketMQ). */
const reservedKeys: ReadonlySet<string> = new Set(
  'WAIT DELAY RETRY_TOPIC REAL_TOPIC REAL_QID TRAN_MSG PGROUP MIN_OFFSET MAX_OFFSET BUYER_ID ORIGIN_MESSAGE_ID TRANSFER_FLAG CORRECTION_FLAG MQ2_FLAG RECONSUME_TIME MSG_REGION TRACE_ON UNIQ_KEY MAX_RECONSUME_TIMES CONSUME_START_TIME INSTANCE_ID'.split(
    ' ',
  ),
);

export function settingOf(rewrite: FileRewrite, call: MethodCall): Setting | undefined {
  const [first, second] = call.node.arguments;
  if (!first || call.node.arguments.some(ts.isSpreadElement)) return undefined;
  switch (call.method) {
    case 'messageKey':
      return { kind: 'keys', value: first };
    case 'startDeliverTime':
      return { kind: 'delivery', value: first };
    case 'shardingKey':
      return { kind: 'group', value: first };
    case 'transCheckImmunityTime':
      differ(rewrite, messages.immunityTime());
      return { kind: 'none' };
    case 'putProperty': {
      if (!second) return undefined;
      const key = literalKey(first);
      if (key === '__TransCheckT') {
        differ(rewrite, messages.immunityTime());
        return { kind: 'none' };
      }
      if (key !== undefined && reservedKeys.has(key)) return undefined;
      const raw = key === undefined ? undefined : rawKeys[key];
      return raw ? { kind: raw, value: second } : { kind: 'property', key: first, value: second };
    }
    default:
      return undefined;
  }
}
