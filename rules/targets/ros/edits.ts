import type { TextEdit } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import { indentationAt, lineEnding } from '../../../server/languages/build-text.js';
import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import type { DataEntry } from '../../../server/languages/configuration/tree.js';
import { onsMessageTypes } from '../../knowledge/control-plane.js';
import { rosMessages } from './messages.js';
import type { LegacyRosResource, RosTemplate } from './template.js';

export interface TemplateChange {
  readonly edits: readonly TextEdit[];
  readonly differences: readonly Message[];
}

/** The topics and groups of a template as those of 5.x, with what refers to their attributes. */
export function templateChange(file: ConfigurationFile, { resources, references }: RosTemplate): TemplateChange {
  const rewritten = resources.filter(({ known }) => known.properties);
  const edits: TextEdit[] = [];
  const differences: Message[] = [rosMessages.recreated()];
  for (const resource of rewritten) {
    const change = resourceChange(file, resource);
    edits.push(...change.edits);
    differences.push(...change.differences);
  }
  const byName = new Map(rewritten.map(({ name, known }) => [name, known]));
  for (const { name, attribute, range } of references) {
    const target = attribute === undefined ? undefined : byName.get(name)?.attributes?.[attribute];
    if (target !== undefined && target !== attribute) edits.push({ ...range, newText: target });
  }
  return { edits, differences };
}

function resourceChange(file: ConfigurationFile, { type, known, properties = [] }: LegacyRosResource): TemplateChange {
  const edits: TextEdit[] = [{ ...type.content, newText: known.target }];
  const differences: Message[] = [];
  const isGroup = known.properties?.some(({ to }) => to === 'ConsumerGroupId') === true;
  const lost = properties.find(({ key }) => known.properties?.some(({ from, to }) => from === key && to === undefined));
  for (const entry of properties) {
    const mapping = known.properties?.find(({ from }) => from === entry.key);
    if (mapping?.to === undefined) continue;
    if (mapping.to !== entry.key) edits.push({ ...entry.keyRange, newText: mapping.to });
    if (mapping.to === 'InstanceId') differences.push(rosMessages.instanceId());
    if ('value' in mapping) {
      const change = typeChange(file, entry);
      edits.push(...change.edits);
      differences.push(...change.differences);
    }
    if (isGroup && !lost && mapping.to === 'ConsumerGroupId') edits.push(groupLines(file, entry, 'before'));
  }
  if (lost) {
    edits.push(groupLines(file, lost, 'instead'));
    differences.push(rosMessages.groupType());
  }
  if (isGroup) differences.push(rosMessages.orderAndRetries());
  return { edits, differences };
}

function typeChange({ source }: ConfigurationFile, { value }: DataEntry): TemplateChange {
  const written = value.kind === 'number' || value.kind === 'text' ? String(value.value) : '';
  const type = onsMessageTypes.get(written);
  if (type === undefined) return { edits: [], differences: [] };
  const differences = written === '2' ? [rosMessages.globallyOrdered()] : [];
  if (value.kind === 'text') return { edits: [{ ...value.content, newText: type }], differences };
  return { edits: [{ ...value.range, newText: source.language === 'json' ? `"${type}"` : type }], differences };
}

/** 16 retries with growing intervals are what 4.x does for groups that say nothing: https://help.aliyun.com/document_detail/43490.htm */
const retries = [
  ['RetryPolicy', 'DefaultRetryPolicy'],
  ['MaxRetryTimes', 16],
] as const;

/** Order and retries, which a 5.x group has to say, in the layout of the property beside or in place of which they are written. */
function groupLines({ source }: ConfigurationFile, entry: DataEntry, where: 'before' | 'instead'): TextEdit {
  const { text, language } = source;
  const isQuoted = /["']/.test(text.charAt(entry.keyRange.start - 1));
  const start = entry.keyRange.start - (isQuoted ? 1 : 0);
  const end = entry.keyRange.start + text.slice(entry.keyRange.start, entry.value.range.end).trimEnd().length;
  const indent = indentationAt(text, start);
  const isOwnLine =
    text.slice(0, start).endsWith(indent) && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - indent.length - 1), start));
  const quote = isQuoted ? text.charAt(start) : '';
  const name = (key: string): string => quote + key + quote;
  const value = (given: string | number): string => (language === 'json' && typeof given === 'string' ? `"${given}"` : String(given));
  const isBlock = language === 'yaml' && isOwnLine && !/^\s*,/.test(text.slice(end)) && !/[{,]\s*$/.test(text.slice(0, start));
  const order = `${name('DeliveryOrderType')}: ${value('Concurrently')}`;
  const policy = `${name('ConsumeRetryPolicy')}:`;
  const newLine = lineEnding(text) + indent;
  const lines = isBlock
    ? [order, policy, ...retries.map(([key, given]) => `  ${name(key)}: ${value(given)}`)].join(newLine)
    : [`${order},`, `${policy} { ${retries.map(([key, given]) => `${name(key)}: ${value(given)}`).join(', ')} }`].join(
        isOwnLine ? newLine : ' ',
      );
  if (where === 'instead') return { start, end, newText: lines };
  const separator = isBlock ? newLine : isOwnLine ? `,${newLine}` : ', ';
  return { start, end: start, newText: lines + separator };
}
