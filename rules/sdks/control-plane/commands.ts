import type { TextRange } from '../../../server/engine/text.js';
import type { ShellCommand, ShellContent, ShellWord } from '../../../server/languages/shell/index.js';
import { assignmentsOf, substitutionsIn, tokenizeShell } from '../../../server/languages/shell/index.js';
import type { ControlPlaneUse } from '../../../server/model/control-plane.js';
import type { DeclaredGroup, DeclaredTopic } from '../../../server/model/declared.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import { known, unknown, type Value } from '../../../server/model/values.js';
import { onsOperation, speaksOfOns } from '../../knowledge/control-plane.js';
import { isScript, runOf, toolIn, variablesRun } from './execution.js';
import { declaredTypes } from './values.js';

/** By these texts a file is looked at for commands; in lists of words the tool stands between quotes or on a line of its own. */
export const commandNeedles: readonly string[] = [
  'aliyun ',
  'aliyun\t',
  'aliyun"',
  "aliyun'",
  'aliyun,',
  'aliyun\n',
  'aliyun\r',
  'aliyun)',
  'mqadmin',
];

export interface CommandUses {
  readonly controlPlane: ControlPlaneUse[];
  readonly declaredTopics: DeclaredTopic[];
  readonly declaredGroups: DeclaredGroup[];
}

/** Texts in commands that are commands themselves are looked into as deep as this. */
const maxDepth = 3;

const named = /\b(?:aliyun|mqadmin)\b/;
/** A text that begins like a command of one of the tools. */
const begins = /^\s*(?:[A-Za-z_]\w*=\S*\s+)*(?:sudo\s+)?(?:[\w./-]*\/)?(?:aliyun|mqadmin(?:\.sh)?)\s/;

export function beginsWithTool(text: string): boolean {
  return begins.test(text);
}

function isTool(word: string): boolean {
  return /(?:^|[/ ])(?:aliyun|mqadmin(?:\.sh)?)\)?$/.test(word);
}

/** What `aliyun ons`, `aliyun rocketmq` and `mqadmin` commands do to topics and groups, where they are run and not only named. */
export function commandUses(text: string, content: ShellContent, depth = 0, into: CommandUses = noUses()): CommandUses {
  const variables = assigned(content);
  for (const command of content.commands) readCommand(command, variables, into);
  if (depth >= maxDepth) return into;
  for (const range of nestedCommands(text, content)) {
    if (named.test(text.slice(range.start, range.end))) commandUses(text, tokenizeShell(text, range), depth + 1, into);
  }
  return into;
}

/** Stretches of text that the commands run: what a shell is given, what is put in for `$(..)`, scripts in here-documents. */
function* nestedCommands(text: string, content: ShellContent): Generator<TextRange> {
  const run = variablesRun(content.commands);
  for (const { words, range } of content.commands) {
    const isRun = runOf(words, beginsWithTool);
    for (const [i, word] of words.entries()) {
      yield* substituted(word);
      const isText = named.test(word.text) && /\s/.test(word.text);
      if (isText && (isRun(i) || isStepOf(text, words, range))) yield withoutQuotes(text, word.range);
    }
  }
  for (const { name, value } of assignmentsOf(content)) {
    yield* substituted(value);
    if (run.has(name) && beginsWithTool(value.text)) yield withoutQuotes(text, value.range);
  }
  for (const document of content.documents) {
    const written = text.slice(document.start, document.end);
    if (!named.test(written)) continue;
    if (isScript(written, document.readers)) yield document;
    else if (!document.isRaw) yield* substitutionsIn(text, document);
  }
}

function substituted({ parts }: ShellWord): TextRange[] {
  return parts.flatMap((part) => (part.kind === 'open' && part.command ? [part.command] : []));
}

/** `sh('aliyun ..')` of a Jenkinsfile: the parenthesis divides the text from what runs it. */
function isStepOf(text: string, words: readonly ShellWord[], { start }: TextRange): boolean {
  return words.length > 0 && /\b(?:sh|bat|powershell)\s*\(\s*$/.test(text.slice(Math.max(0, start - 40), start));
}

function noUses(): CommandUses {
  return { controlPlane: [], declaredTopics: [], declaredGroups: [] };
}

function withoutQuotes(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /["'(]/.test(text.charAt(start))) start++;
  while (end > start && /["')]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Variables that a file assigns once, constantly. */
function assigned(content: ShellContent): ReadonlyMap<string, ShellWord> {
  const found = new Map<string, ShellWord>();
  const several = new Set<string>();
  for (const { name, value } of assignmentsOf(content)) {
    if (found.has(name)) several.add(name);
    found.set(name, value);
  }
  for (const name of several) found.delete(name);
  return found;
}

function readCommand(command: ShellCommand, variables: ReadonlyMap<string, ShellWord>, into: CommandUses): void {
  const { words } = command;
  const tool = toolIn(command, isTool);
  if (tool >= 0 && words[tool]?.text.includes('mqadmin')) readAdmin(words.slice(tool + 1), variables, into);
  else if (tool >= 0) readAliyun(words.slice(tool + 1), variables, into);
  // `$ALIYUN ons OnsTopicList`: the operation tells what the variable holds.
  else if (words[0]?.parts[0]?.kind === 'variable' && words[1]?.text === 'ons') readAliyun(words.slice(1), variables, into);
}

function readAliyun(words: readonly ShellWord[], variables: ReadonlyMap<string, ShellWord>, into: CommandUses): void {
  // Options of the command line itself may stand first: `aliyun --profile x ons ...`.
  const product = words.findIndex(({ text }) => /^(?:ons|rocketmq)$/i.test(text));
  const name = words[product + 1];
  if (product < 0 || !name || words.slice(0, product).some(({ text }, i) => !text.startsWith('-') && !words[i - 1]?.text.startsWith('-')))
    return;
  const option = (...names: string[]): ValueAt | undefined => optionOf(words.slice(product + 2), names, variables);
  const range = name.content;
  if (/^rocketmq$/i.test(words[product]?.text ?? '')) {
    declareTarget(name, option, into);
    return;
  }
  const operation = onsOperation(name.text);
  if (!operation && !speaksOfOns(name.text)) return;
  into.controlPlane.push({ name: operation?.name ?? name.text, by: 'command-line', range });
  const instance = option('--InstanceId', '--instance-id');
  const remark = option('--Remark', '--remark');
  const shared = { by: 'command-line', generation: 4, ...(instance && { instance }), ...(remark && { remark }) } as const;
  const topic = operation?.name === 'OnsTopicCreate' ? option('--Topic', '--topic') : undefined;
  const group = operation?.name === 'OnsGroupCreate' ? option('--GroupId', '--group-id') : undefined;
  if (topic) into.declaredTopics.push(topicOf(topic, option('--MessageType', '--message-type'), shared));
  if (group) {
    const protocol = option('--GroupType', '--group-type');
    const said = protocol?.value.kind === 'known' ? String(protocol.value.value).toLowerCase() : undefined;
    into.declaredGroups.push({
      name: group,
      ...((said === 'http' || said === 'tcp') && { protocol: said }),
      ...shared,
      range: group.range,
    });
  }
}

/** `aliyun rocketmq create-topic`, `CreateTopic`, `create-consumer-group`. */
function declareTarget(name: ShellWord, option: (...names: string[]) => ValueAt | undefined, into: CommandUses): void {
  const operation = name.text.replaceAll('-', '').toLowerCase();
  const instance = option('--instance-id', '--instanceId');
  const remark = option('--remark');
  const shared = { by: 'command-line', generation: 5, ...(instance && { instance }), ...(remark && { remark }) } as const;
  const topic = operation === 'createtopic' ? option('--topic-name', '--topicName') : undefined;
  if (topic) into.declaredTopics.push(topicOf(topic, option('--message-type', '--messageType'), shared));
  const group = operation === 'createconsumergroup' ? option('--consumer-group-id', '--consumerGroupId') : undefined;
  const order = group && option('--delivery-order-type', '--deliveryOrderType');
  if (!group) return;
  const isKnown = order?.value.kind === 'known';
  into.declaredGroups.push({ name: group, ...(isKnown && { orderly: order.value.value === 'Orderly' }), ...shared, range: group.range });
}

/** `mqadmin updateTopic -t orders -a +message.type=FIFO`: https://rocketmq.apache.org/docs/deploymentOperations/02admintool */
function readAdmin(words: readonly ShellWord[], variables: ReadonlyMap<string, ShellWord>, into: CommandUses): void {
  const command = words[0]?.text;
  const shared = { by: 'mqadmin', generation: 5 } as const;
  if (command === 'updateTopic') {
    const topic = optionOf(words, ['-t', '--topic'], variables);
    const attributes = words[words.findIndex(({ text }) => text === '-a' || text === '--attributes') + 1];
    const type = attributes && /\+message\.type=(\w+)/.exec(attributes.text);
    if (!topic) return;
    const start = type ? attributes.content.start + type.index + '+message.type='.length : 0;
    const typeAt = type?.[1] === undefined ? undefined : { value: known(type[1]), range: { start, end: start + type[1].length } };
    into.declaredTopics.push(topicOf(topic, typeAt, shared));
  }
  if (command !== 'updateSubGroup') return;
  const group = optionOf(words, ['-g', '--groupName'], variables);
  const orderly = optionOf(words, ['-o', '--consumeMessageOrderly'], variables);
  if (!group) return;
  const isKnown = orderly?.value.kind === 'known';
  into.declaredGroups.push({
    name: group,
    ...(isKnown && { orderly: String(orderly.value.value) === 'true' }),
    ...shared,
    range: group.range,
  });
}

function topicOf(
  name: ValueAt,
  type: ValueAt | undefined,
  shared: Pick<DeclaredTopic, 'by' | 'generation' | 'instance' | 'remark'>,
): DeclaredTopic {
  const types = type && declaredTypes(type.value, shared.generation);
  return { name, ...(types && { types }), ...(type && { typeRange: type.range }), ...shared, range: name.range };
}

/** The value of `--name value` or `--name=value`. */
function optionOf(words: readonly ShellWord[], names: readonly string[], variables: ReadonlyMap<string, ShellWord>): ValueAt | undefined {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (names.includes(word.text)) return next && { value: valueOf(next, variables), range: next.content };
    const name = names.find((candidate) => word.text.startsWith(`${candidate}=`));
    if (name === undefined) continue;
    const [first, ...rest] = word.parts;
    const text = first?.kind === 'literal' ? first.text.slice(name.length + 1) : '';
    const start = word.range.start + name.length + 1;
    const quotes = word.quoted === start ? 1 : 0;
    const content = { start: start + quotes, end: word.range.end - quotes };
    const parts = text === '' ? rest : [{ kind: 'literal' as const, text }, ...rest];
    return { value: valueOf({ text, parts, range: content, content }, variables), range: content };
  }
  return undefined;
}

function valueOf(word: ShellWord, variables: ReadonlyMap<string, ShellWord>, depth = 0): Value {
  const values = word.parts.map((part): Value => {
    if (part.kind === 'literal') return known(part.text);
    if (part.kind === 'open') return unknown('call-result');
    const set = depth < 8 ? variables.get(part.name) : undefined;
    if (set) return valueOf(set, variables, depth + 1);
    const fallback = part.fallback === undefined ? {} : { fallback: known(part.fallback) };
    return { kind: 'configuration-key', key: part.name, source: 'environment', ...fallback, trail: [] };
  });
  const [only] = values;
  if (values.length === 1 && only) return only;
  const constants = values.flatMap((value) => (value.kind === 'known' ? [String(value.value)] : []));
  return constants.length === values.length ? known(constants.join('')) : { kind: 'text', parts: values, trail: [] };
}
