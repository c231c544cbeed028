import type { RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Handling } from '../../../server/model/messaging.js';
import type { Workspace, WorkspaceSend } from '../../../server/model/workspace.js';
import { durationText } from '../support/duration.js';
import { textsOf, topicOf } from '../support/delays.js';
import { writtenLimit } from './cap.js';
import { dueProperty, helperName } from './due-property.js';
import { delayTooLongMessages } from './messages.js';
import { javaStepEdits } from './reschedule-java.js';
import { scriptStepEdits } from './reschedule-script.js';

/**
 * Sending in steps: the message is capped, carries its due time as a property, and its listener sends it again until that has come. Only
 * for gRPC clients, where the sender and the topic's only consumer stand in one file; undefined everywhere else. `cap` is the rewrite that caps.
 */
export function rescheduleRewrite(workspace: Workspace, send: WorkspaceSend, cap: RuleRewrite | undefined): RuleRewrite | undefined {
  const { part, path } = send;
  const text = workspace.textOf(path);
  const capped = cap?.edits.get(path);
  const topic = topicOf(send);
  if (text === undefined || !capped || cap?.edits.size !== 1 || topic === null || !part.deliveryTime) return undefined;
  const { value } = part.deliveryTime;
  if (part.types.length !== 1 || part.types[0] !== 'DELAY' || value.kind === 'one-of') return undefined;
  if (value.kind === 'parameter' && value.fallback) return undefined;
  if (text.includes(dueProperty) || text.includes(helperName)) return undefined;
  const handling = onlyHandling(workspace, path, topic);
  if (!handling || !goesOnlyTo(workspace, send, topic)) return undefined;
  const steps = stepEdits(workspace, send, text, handling);
  if (!steps) return undefined;
  const limit = durationText(workspace.target.maxDelay);
  return {
    grade: 'suggested',
    title: delayTooLongMessages.reschedule({ limit }),
    edits: new Map([[path, [...capped, ...steps]]]),
    differences: [
      delayTooLongMessages.rescheduleHops({ limit }),
      delayTooLongMessages.rescheduleOthers({ topic, property: dueProperty }),
      delayTooLongMessages.rescheduleTwice(),
    ],
  };
}

function stepEdits(workspace: Workspace, { part, path }: WorkspaceSend, text: string, handling: Handling): TextEdit[] | undefined {
  const { deliveryTime: time, message, family } = part;
  if (!time || family !== 'grpc-5') return undefined;
  const language = workspace.languageOf(path);
  if (language === 'java') {
    return javaStepEdits(text, { handling, time: time.range, limit: writtenLimit(workspace, 'java') });
  }
  if (!message) return undefined;
  const isTyped = language === 'typescript';
  return scriptStepEdits(text, { handling, time: time.range, message, limit: writtenLimit(workspace, 'script'), isTyped });
}

/** Of the one consumer of a topic that the workspace shows, in the sender's file. */
function onlyHandling(workspace: Workspace, path: string, topic: string): Handling | undefined {
  const consumers = workspace.consumers.filter(({ subscriptions }) =>
    subscriptions.some(({ topics }) => topics.some(({ kind }) => kind === 'open') || textsOf(topics).includes(topic)),
  );
  const own = consumers.filter((consumer) => consumer.path === path);
  const [only] = own;
  const isCertain = only?.subscriptions.some(({ topics }) => topics.length === 1 && textsOf(topics)[0] === topic) === true;
  return own.length === 1 && consumers.length === 1 && isCertain ? only?.part.handling : undefined;
}

/** What is sent by this send goes to the topic, whoever calls it. */
function goesOnlyTo(workspace: Workspace, { part, path }: WorkspaceSend, topic: string): boolean {
  return workspace.sends.filter((other) => other.path === path && other.part === part).every((other) => topicOf(other) === topic);
}
