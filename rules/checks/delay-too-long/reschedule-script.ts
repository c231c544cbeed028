import type { TextEdit, TextRange } from '../../../server/engine/text.js';
import type { Handling } from '../../../server/model/messaging.js';
import { dueProperty, helperName, isRepeatable } from './due-property.js';
import { marginOf } from './reschedule-java.js';
import { laidOut, styleOf, type TextStyle } from './text-style.js';

/** What the edits are made of. */
export interface ScriptSteps {
  readonly handling: Handling;
  readonly time: TextRange;
  /** The object literal that is the message. */
  readonly message: TextRange;
  /** Longest delay in milliseconds as it is written, with a comment that names it: `604740000`. */
  readonly limit: string;
  readonly isTyped: boolean;
}

/** What carries the due time, what looks at it, and the function that sends again; the cap itself is not among them. */
export function scriptStepEdits(text: string, { handling, time, message, limit, isTyped }: ScriptSteps): TextEdit[] | undefined {
  const style = styleOf(text);
  const carried = property(text, time, message, style);
  if (!carried) return undefined;
  const margin = marginOf(text, handling.start, style.indent);
  const done =
    handling.consumer === undefined
      ? [`return ConsumeResult.SUCCESS${style.semicolon}`]
      : [`await ${handling.consumer}.ack(${handling.message})${style.semicolon}`, `continue${style.semicolon}`];
  if (handling.consumer === undefined && !/\bConsumeResult\b/.test(text)) return undefined;
  const decided = [`if (await ${helperName}(${handling.producer}, ${handling.message})) {`, ...done.map((line) => `  ${line}`), '}'];
  const helper = laidOut(helperLines(text, limit, isTyped, style), style, '');
  return [
    carried,
    { start: handling.start, end: handling.start, newText: `${style.eol}${laidOut(decided, style, margin)}` },
    {
      start: handling.helperAt,
      end: handling.helperAt,
      newText: `${text.endsWith('\n') ? '' : style.eol}${style.eol}${helper}${style.eol}`,
    },
  ];
}

/** `properties: new Map([['DUE_AT', String(..)]]),` before the delivery time. */
function property(text: string, time: TextRange, message: TextRange, { quote }: TextStyle): TextEdit | undefined {
  const before = /(?<=[{,]\s*)(deliveryTimestamp|delay)\s*:\s*(new\s+Date\(\s*)?$/.exec(text.slice(message.start, time.start));
  if (!before || /\bproperties\b|\.\.\./.test(text.slice(message.start, message.end))) return undefined;
  const due = dueOf(text.slice(time.start, time.end), before[1] === 'delay', before[2] !== undefined);
  if (due === undefined) return undefined;
  const at = message.start + before.index;
  const space = /(\s*)$/.exec(text.slice(0, at))?.[1] ?? '';
  return {
    start: at,
    end: at,
    newText: `properties: new Map([[${quote}${dueProperty}${quote}, String(${due})]]),${space === '' ? ' ' : space}`,
  };
}

/** The moment in epoch milliseconds that the delivery time says. */
function dueOf(written: string, isDelay: boolean, isInDate: boolean): string | undefined {
  if (!isRepeatable(written)) return undefined;
  if (isDelay) return /^[\w.]+$/.test(written) ? `Date.now() + ${written}` : `Date.now() + (${written})`;
  if (isInDate) return written;
  return /^new\s+Date\(([\s\S]*)\)$/.exec(written)?.[1];
}

function helperLines(text: string, limit: string, isTyped: boolean, { quote, semicolon }: TextStyle): string[] {
  const type = (name: string): string => (isImported(text, name) ? name : `import(${quote}rocketmq-client-nodejs${quote}).${name}`);
  const parameters = isTyped ? `producer: ${type('Producer')}, message: ${type('MessageView')}` : 'producer, message';
  return [
    '/** Sends a message again that is due later than one send can say; false when it is to be handled. */',
    `async function ${helperName}(${parameters})${isTyped ? ': Promise<boolean>' : ''} {`,
    `  const due = Number(message.properties.get(${quote}${dueProperty}${quote}))${semicolon}`,
    `  if (!(due > Date.now())) return false${semicolon}`,
    '  await producer.send({',
    '    topic: message.topic,',
    '    body: message.body,',
    '    keys: message.keys,',
    '    properties: message.properties,',
    '    ...(message.tag !== undefined && { tag: message.tag }),',
    `    deliveryTimestamp: new Date(Math.min(due, Date.now() + ${limit})),`,
    `  })${semicolon}`,
    `  return true${semicolon}`,
    '}',
  ];
}

function isImported(text: string, name: string): boolean {
  return new RegExp(`\\bimport\\b[^;'"\`]*[{,\\s]${name}\\s*[,}][^;'"\`]*from\\s*['"]rocketmq-client-nodejs['"]`).test(text);
}
