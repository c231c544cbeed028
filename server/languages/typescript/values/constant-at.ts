import type { TypeScript } from '../compiler.js';
import { languageMessages } from '../messages.js';
import type { Entity } from './entity.js';
import type { Evaluation } from './evaluation.js';

/** A value that gets a name: the place where it stands belongs to its trail. */
export function constantAt(evaluation: Evaluation, value: TypeScript.Expression, name: string): Entity {
  const entity = evaluation.evaluate(value);
  return evaluation.apply({ name: 'traced', step: evaluation.step(value, languageMessages.constant({ name })) }, entity);
}
