import { callsOf, creationsOf, isVisibleAt } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCalls, type LegacyCall } from '../file/legacy-calls.js';
import { isHidden } from '../file/variables.js';
import { differences } from '../messages.js';
import { argumentsOf, unwrap, type Node } from '../source/tree.js';

const receives = new Set(['consumeMessage', 'consumeMessageOrderly', 'asyncConsumeMessage']);
const minimumSeconds = 5;
const maximumSeconds = 30;

interface Poll {
  readonly file: FileRewrite;
  readonly seconds: Node;
}

/** Seconds that a consumer waits for messages: what its receives passed per call, within what a 5.x server takes. */
export function awaitDuration(file: FileRewrite, creation: LegacyCall): string {
  const polls = pollsOf(file, creation);
  const values = polls.map(({ file: owner, seconds }) => numberOf(owner, seconds));
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) {
    if (first <= 0) file.differ(differences.shortPoll());
    return String(Math.max(minimumSeconds, Math.min(maximumSeconds, first)));
  }
  const [only, ...more] = polls;
  if (
    only &&
    first === undefined &&
    more.every((poll) => poll.file === only.file && poll.file.text(poll.seconds) === only.file.text(only.seconds))
  ) {
    const text = nameAt(only, file, creation.node);
    if (text !== undefined) return `Math.max(${minimumSeconds}, ${text})`;
  }
  file.differ(differences.awaitDuration());
  return String(maximumSeconds);
}

function numberOf(file: FileRewrite, seconds: Node): number | undefined {
  const value = file.resolver.constantOf(seconds);
  return value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;
}

/** The receives of a consumer; those of all consumers of the set where it can't be told whose they are. */
function pollsOf(file: FileRewrite, creation: LegacyCall): Poll[] {
  const all = file.set.files.flatMap((owner) =>
    legacyCalls(owner)
      .filter((call) => receives.has(call.name) && call.owner === 'MQConsumer')
      .flatMap((call) => {
        const seconds = call.arguments[1];
        const from = call.receiver && creationsOf(owner, call.receiver);
        const isForeign = from && from.length > 0 && !from.some((made) => made.call.node === creation.node);
        return seconds && !isForeign ? [{ file: owner, seconds }] : [];
      }),
  );
  return all;
}

/** A polling time that is a variable, where it can be named when the consumer is made. */
function nameAt(poll: Poll, file: FileRewrite, at: Node): string | undefined {
  const node = unwrap(poll.seconds);
  if (poll.file !== file || (node.kind !== 'identifier' && node.kind !== 'field_access')) return undefined;
  const declaration = file.resolver.declarationOf(node);
  if (!declaration) return undefined;
  if (declaration.kind === 'field') {
    if (!declaration.isFinal && declaration.assignments.length > 0) return undefined;
    return isHidden(file.file, declaration.name, at) && !declaration.isStatic ? `this.${declaration.name}` : file.text(node);
  }
  if (isVisibleAt(declaration, at)) return declaration.name;
  const method = file.file.methods.find((candidate) => candidate.parameters.includes(declaration));
  if (!method || declaration.assignments.length > 0) return undefined;
  const index = method.parameters.indexOf(declaration);
  const texts = new Set(
    callsOf(file, method).map(({ file: caller, call }) => {
      const argument = argumentsOf(call)[index];
      const value = argument && caller === file ? file.resolver.declarationOf(unwrap(argument)) : undefined;
      return value && isVisibleAt(value, at) ? value.name : undefined;
    }),
  );
  const [text] = texts;
  return texts.size === 1 ? text : undefined;
}
