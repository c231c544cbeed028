import type { TextEdit, TextRange } from '../../../server/engine/text.js';
import type { Handling } from '../../../server/model/messaging.js';
import { dueProperty, helperName, isRepeatable } from './due-property.js';
import { indentAt, laidOut, styleOf } from './text-style.js';

/** What the edits are made of. */
export interface Steps {
  readonly handling: Handling;
  /** Argument of the setter of the delivery time. */
  readonly time: TextRange;
  /** Longest delay in milliseconds as it is written, with a comment that names it: `604_740_000L`. */
  readonly limit: string;
}

const apis = 'org.apache.rocketmq.client.apis';

/** What carries the due time, what looks at it, and the method that sends again; the cap itself is not among them. */
export function javaStepEdits(text: string, { handling, time, limit }: Steps): TextEdit[] | undefined {
  const carried = builderProperty(text, time);
  if (!carried) return undefined;
  const style = styleOf(text);
  const imported = builderImport(text);
  const lines = helperLines(text, handling, limit, imported !== undefined);
  const classMargin = indentAt(text, handling.helperAt);
  const helper = laidOut(lines, style, classMargin + style.indent);
  const isOnOwnLine = text.slice(0, handling.helperAt).endsWith(`\n${classMargin}`);
  const bodyMargin = marginOf(text, handling.start, style.indent);
  const asked = `${helperName}(${handling.producer}, ${handling.message})`;
  const decided =
    handling.consumer === undefined
      ? [`if (${asked}) {`, `  return ${typeName(text, `${apis}.consumer`, 'ConsumeResult')}.SUCCESS;`, '}']
      : [`if (${asked}) {`, `  ${handling.consumer}.ack(${handling.message});`, '  continue;', '}'];
  return [
    ...(imported ? [imported] : []),
    carried,
    { start: handling.start, end: handling.start, newText: `${style.eol}${laidOut(decided, style, bodyMargin)}` },
    isOnOwnLine
      ? {
          start: handling.helperAt - classMargin.length,
          end: handling.helperAt - classMargin.length,
          newText: `${style.eol}${helper}${style.eol}`,
        }
      : { start: handling.helperAt, end: handling.helperAt, newText: `${style.eol}${helper}${style.eol}${classMargin}` },
  ];
}

/** The indentation of a block's statements: that of the first one, else one level more than where the block opens. */
export function marginOf(text: string, start: number, indent: string): string {
  const next = /^[^\S\n]*\n(?:[^\S\n]*\n)*([ \t]+)\S/.exec(text.slice(start, start + 2000));
  return next?.[1] ?? indentAt(text, start) + indent;
}

/** `.addProperty("DUE_AT", ..)` before `.setDeliveryTimestamp(..)` of a builder. */
function builderProperty(text: string, time: TextRange): TextEdit | undefined {
  const due = text.slice(time.start, time.end);
  const setter = /(\s*)\.\s*setDeliveryTimestamp\s*\(\s*$/.exec(text.slice(0, time.start));
  if (!setter || !isRepeatable(due)) return undefined;
  const at = setter.index + (setter[1] ?? '').length;
  return { start: at, end: at, newText: `.addProperty("${dueProperty}", String.valueOf(${due}))${setter[1] ?? ''}` };
}

const purpose = '/** Sends a message again that is due later than one send can say; false when it is to be handled. */';

function helperLines(text: string, { consumer }: Handling, limit: string, isBuilderImported: boolean): string[] {
  const name = (type: string, below = ''): string => typeName(text, `${apis}${below}`, type);
  const throwing = consumer === undefined ? '' : ` throws ${name('ClientException')}`;
  const send =
    consumer === undefined
      ? [
          '  try {',
          '    producer.send(again.build());',
          `  } catch (${name('ClientException')} e) {`,
          '    throw new IllegalStateException(e);',
          '  }',
        ]
      : ['  producer.send(again.build());'];
  return [
    purpose,
    `private static boolean ${helperName}(${name('Producer', '.producer')} producer, ${name('MessageView', '.message')} message)${throwing} {`,
    `  String due = message.getProperties().get("${dueProperty}");`,
    '  if (due == null || Long.parseLong(due) <= System.currentTimeMillis()) {',
    '    return false;',
    '  }',
    '  byte[] body = new byte[message.getBody().remaining()];',
    '  message.getBody().get(body);',
    `  ${isBuilderImported ? 'MessageBuilder' : name('MessageBuilder', '.message')} again = ${name('ClientServiceProvider')}.loadService().newMessageBuilder()`,
    '      .setTopic(message.getTopic())',
    '      .setBody(body)',
    '      .setKeys(message.getKeys().toArray(new String[0]))',
    `      .setDeliveryTimestamp(Math.min(Long.parseLong(due), System.currentTimeMillis() + ${limit}));`,
    '  message.getTag().ifPresent(again::setTag);',
    '  message.getProperties().forEach(again::addProperty);',
    ...send,
    '  return true;',
    '}',
  ];
}

/** The simple name where the file imports it, else the whole one. */
function typeName(text: string, packageName: string, type: string): string {
  const isImported = imports(text, `${packageName}.${type}`);
  return isImported || (imports(text, `${packageName}.*`) && !isAmbiguous(text, type)) ? type : `${packageName}.${type}`;
}

function imports(text: string, name: string): boolean {
  return new RegExp(`^\\s*import\\s+${name.replace(/[.*]/g, '\\s*\\$&\\s*')};`, 'm').test(text);
}

/** Another type of the name could be meant: an imported one, one of the file, one of a package that is not known. */
function isAmbiguous(text: string, type: string): boolean {
  const isElsewhere = new RegExp(`\\bimport\\s[\\w.\\s]*\\.\\s*${type}\\s*;|\\b(?:class|interface|enum|record)\\s+${type}\\b`).test(text);
  return isElsewhere || /^\s*import\s+(?!static\b|java\.|org\.apache\.rocketmq\.client\.apis\b)[\w.]+\.\*\s*;/m.test(text);
}

/** Puts the import of the builder above that of the message beside it. */
function builderImport(text: string): TextEdit | undefined {
  if (typeName(text, `${apis}.message`, 'MessageBuilder') === 'MessageBuilder' || isAmbiguous(text, 'MessageBuilder')) return undefined;
  const beside = /^import org\.apache\.rocketmq\.client\.apis\.message\.MessageView;/m.exec(text);
  if (!beside) return undefined;
  const { index: at } = beside;
  return { start: at, end: at, newText: `import ${apis}.message.MessageBuilder;${styleOf(text).eol}` };
}
