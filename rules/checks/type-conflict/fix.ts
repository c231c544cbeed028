import type { RuleRewrite } from '../../../server/engine/rule.js';
import type { DeclaredTopic } from '../../../server/model/declared.js';
import type { MessageType } from '../../../server/model/messaging.js';
import type { Declared, Topic, Workspace } from '../../../server/model/workspace.js';
import { onsMessageTypes } from '../../knowledge/control-plane.js';
import { onlyTypeSent } from './conflicts.js';
import { typeConflictMessages } from './messages.js';

/** Declares the topic for the one type that is sent; undefined where several are, or the declaration's type is not written there. */
export function declareTypeSent(
  workspace: Workspace,
  topic: Topic,
  { declaration, path }: Declared<DeclaredTopic>,
): RuleRewrite | undefined {
  const sent = onlyTypeSent(topic);
  const { typeRange, by } = declaration;
  const written = typeRange && workspace.textOf(path)?.slice(typeRange.start, typeRange.end);
  if (!sent || !typeRange || written === undefined || by === 'settings') return undefined;
  const newText = writtenAs(sent, written);
  if (newText === undefined) return undefined;
  const say = by === 'terraform' || by === 'ros' ? typeConflictMessages.recreated : typeConflictMessages.existing;
  return {
    grade: 'suggested',
    title: typeConflictMessages.title({ topic: topic.name, sent }),
    edits: new Map([[path, [{ ...typeRange, newText }]]]),
    differences: [say({ topic: topic.name })],
  };
}

/** The type in the spelling that stands there: a name in its case, a number of Ons, with quotes or without. */
function writtenAs(type: MessageType, written: string): string | undefined {
  const [, quote = '', inner = ''] = /^(["']?)(\w+)\1$/.exec(written) ?? [];
  if (/^(?:NORMAL|FIFO|DELAY|TRANSACTION)$/i.test(inner)) {
    return quote + (inner === inner.toLowerCase() ? type.toLowerCase() : type) + quote;
  }
  const number = onsMessageTypes.has(inner) ? [...onsMessageTypes].find(([, name]) => name === type)?.[0] : undefined;
  return number === undefined ? undefined : quote + number + quote;
}
