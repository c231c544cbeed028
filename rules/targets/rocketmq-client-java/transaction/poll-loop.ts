import { factoryArguments } from '../client/factories.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import type { Node } from '../source/tree.js';
import { planDecisions } from './decisions.js';
import { shapeOf } from './poll-shape.js';
import { planRemoval } from './removal.js';
import type { TransactionStep, TransactionalProducer } from './transactional-producer.js';

export interface PollLoop extends TransactionStep {
  readonly decisions: readonly Node[];
}

/** Turns the loop that polled for half messages into the checker that the server calls, or says by undefined that a person has to. */
export function planPollLoop(
  file: FileRewrite,
  producer: TransactionalProducer,
  creation: LegacyCall,
  poll: LegacyCall,
): PollLoop | undefined {
  const shape = shapeOf(file, poll);
  if (!shape) return undefined;
  const removal = planRemoval(file, shape, creation.node);
  const decisions = planDecisions(file, producer, shape, creation.node);
  if (!removal || !decisions) return undefined;
  return {
    decisions: decisions.calls,
    apply() {
      file.handled.add(poll.node);
      removal.apply();
      decisions.apply();
      for (const made of producer.creations) {
        file.checkers.set(made.node, decisions.text);
        const { group } = factoryArguments(made);
        if (group) file.dropped.push(group);
      }
    },
  };
}
