import type { RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import { bareName } from '../../../server/engine/workspace/names.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { MessageType } from '../../../server/model/messaging.js';
import type { Site } from '../../../server/model/values.js';
import type { Resolved, Topic, Workspace, WorkspaceSend } from '../../../server/model/workspace.js';
import { isSameSite, placeText } from '../support/trail.js';
import { writtenElsewhere } from '../support/elsewhere.js';
import { siteKey } from '../support/related.js';
import { mixedTypesMessages } from './messages.js';
import { typesOf } from './senders.js';

export type Split = { readonly rewrite: RuleRewrite; readonly names: string } | { readonly reason: Message };

const suffixes: Readonly<Record<MessageType, string>> = { NORMAL: 'normal', FIFO: 'fifo', DELAY: 'delay', TRANSACTION: 'transaction' };

/**
 * A topic for each type: one keeps the name, the others get it with the type after it. Only where each text that names the topic belongs to
 * one type alone, so that exchanging it says which message goes where; consumers get a second subscription beside the first.
 */
export function splitOf(workspace: Workspace, topic: Topic): Split {
  const named = namedSenders(workspace, topic);
  if ('reason' in named) return named;
  const { siteOf } = named;
  const [declared] = topic.declared.filter(({ declaration }) => declaration.by !== 'settings');
  if (declared) return reason(mixedTypesMessages.manualDeclared, workspace, { path: declared.path, range: declared.declaration.range });
  const names = namesFor(workspace, topic);
  if (!names) return { reason: mixedTypesMessages.manualTooLong() };
  const edits = new Map<string, TextEdit[]>();
  const add = (path: string, edit: TextEdit): void => void edits.set(path, [...(edits.get(path) ?? []), edit]);
  for (const sender of topic.senders) {
    const site = siteOf.get(sender);
    const [type] = sender.types;
    const name = type && names.get(type);
    if (site && name !== undefined) add(site.path, { ...site.range, newText: name });
  }
  const senderSites = new Set([...siteOf.values()].map(siteKey));
  const producer = producerOf(workspace, topic.name, senderSites);
  if (producer) return reason(mixedTypesMessages.manualProducer, workspace, producer);
  for (const { site, place } of subscriptions(topic)) {
    if (site && senderSites.has(siteKey(site))) return reason(mixedTypesMessages.manualShared, workspace, site);
    const inserted = site && secondSubscription(workspace, site, topic.name, [...names.values()]);
    if (!site || !inserted) return reason(mixedTypesMessages.manualConsumer, workspace, site ?? place);
    add(site.path, inserted);
  }
  const compared = comparedAt(workspace, topic);
  if (compared) return reason(mixedTypesMessages.manualCompared, workspace, compared);
  const list = [...names].map(([type, name]) => `\`${name}\` (${type})`).join(', ');
  return {
    names: list,
    rewrite: {
      grade: 'suggested',
      title: mixedTypesMessages.splitTitle({ topic: topic.name, names: [...names.values()].join(', ') }),
      edits: new Map([...edits].map(([path, made]) => [path, unique(made)] as const)),
      differences: [mixedTypesMessages.splitDifference({ topic: topic.name, names: list })],
    },
  };
}

function reason(message: (args: { place: string }) => Message, workspace: Workspace, site: Site): { readonly reason: Message } {
  return { reason: message({ place: placeText(workspace, site) }) };
}

/** Code that tells messages apart by the topic's name would take those of the new topics for strange. */
function comparedAt(workspace: Workspace, { name, senders, consumers }: Topic): Site | undefined {
  const texts = [...senders, ...consumers.flatMap(({ subscriptions }) => subscriptions)].flatMap(({ topics }) => topics);
  const known = texts.flatMap((text) => (text.kind === 'known' && text.site ? [text.site] : []));
  return writtenElsewhere(workspace, name, known, (before, behind) => isComparison.test(before) || isCompared.test(behind));
}

const isComparison =
  /(?:[=!]==?\s*|\.(?:equals|equalsIgnoreCase|contentEquals|startsWith|endsWith|contains|includes|has|get|put|of|entry)\(\s*|\bcase\s+|[,{]\s*\[?)["'`]$/;
const isCompared = /^["'`](?:\s*[=!]==?|\.(?:equals|equalsIgnoreCase|contentEquals)\(|\]?\s*:)/;

/** Where each sender's topic is written, if each such text is of one type alone. */
function namedSenders(
  workspace: Workspace,
  { name, senders }: Topic,
): { readonly siteOf: ReadonlyMap<WorkspaceSend, Site> } | { readonly reason: Message } {
  const siteOf = new Map<WorkspaceSend, Site>();
  const typeOf = new Map<string, MessageType>();
  for (const sender of senders) {
    const [type, ...others] = sender.types;
    if (type === undefined) return reason(mixedTypesMessages.manualUnknown, workspace, sender.place);
    if (others.length > 0) return reason(mixedTypesMessages.manualCondition, workspace, sender.place);
    const site = writtenSite(workspace, sender.topics, name);
    if (!site) return reason(mixedTypesMessages.manualName, workspace, sender.place);
    const before = typeOf.get(siteKey(site));
    if (before !== undefined && before !== type) return reason(mixedTypesMessages.manualShared, workspace, site);
    typeOf.set(siteKey(site), type);
    siteOf.set(sender, site);
  }
  return { siteOf };
}

/** The text that is the topic's name and nothing else; undefined where the value is one of several, or put together. */
function writtenSite(workspace: Workspace, topics: Resolved, name: string): Site | undefined {
  const [only, ...others] = topics;
  if (only?.kind !== 'known' || others.length > 0 || !only.site) return undefined;
  const { path, range } = only.site;
  return workspace.textOf(path)?.slice(range.start, range.end) === name ? only.site : undefined;
}

/** Names of the types that move, by type. The type of most senders stays, NORMAL before others. */
function namesFor({ topicNamed, target }: Workspace, { name, senders }: Topic): ReadonlyMap<MessageType, string> | undefined {
  const types = typesOf(senders);
  const weight = (type: MessageType): number =>
    type === 'NORMAL' ? Infinity : senders.filter((sender) => sender.types.includes(type)).length;
  const staying = types.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  const taken = new Set<string>();
  const separator = name.includes('-') && !name.includes('_') ? '-' : '_';
  const names = new Map<MessageType, string>();
  for (const type of types) {
    if (type === staying) continue;
    const wanted = `${name}${separator}${suffixes[type]}`;
    let free = wanted;
    for (let n = 2; taken.has(free) || topicNamed(free); n++) free = `${wanted}${separator}${n}`;
    if (free.length > target.maxTopicName) return undefined;
    taken.add(free);
    names.set(type, free);
  }
  return names;
}

/** A producer that names the topic by a text of its own (`setTopics("orders")`): for which of the types is not said. */
function producerOf({ producers }: Workspace, topic: string, senderSites: ReadonlySet<string>): Site | undefined {
  for (const { topics, place } of producers)
    for (const each of topics)
      if (each.kind === 'known' && bareName(String(each.value)) === topic && !(each.site && senderSites.has(siteKey(each.site))))
        return each.site ?? place;
  return undefined;
}

function subscriptions({ name, consumers }: Topic): { readonly site?: Site; readonly place: Site }[] {
  return consumers.flatMap(({ subscriptions: all, place }) =>
    all
      .filter(({ topics }) => topics.some((each) => each.kind === 'known' && bareName(String(each.value)) === name))
      .map(({ topics }) => {
        const [only, ...others] = topics;
        return { place, ...(only?.kind === 'known' && others.length === 0 && only.site && { site: only.site }) };
      }),
  );
}

/** The line of the subscription once more for each new name, if the line is this one call with short arguments. */
function secondSubscription({ textOf }: Workspace, site: Site, topic: string, names: readonly string[]): TextEdit | undefined {
  const text = textOf(site.path);
  if (text === undefined || text.slice(site.range.start, site.range.end) !== topic) return undefined;
  const start = text.lastIndexOf('\n', site.range.start - 1) + 1;
  const newline = text.indexOf('\n', site.range.end);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, end).replace(/\r$/, '');
  if (!oneSubscribe.test(line) || !isStatementOfItsOwn(text.slice(0, start), line, text.slice(end))) return undefined;
  const before = text.slice(start, site.range.start);
  const after = line.slice(site.range.end - start);
  const ending = newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
  const at = start + line.length;
  return { start: at, end: at, newText: names.map((name) => `${ending}${before}${name}${after}`).join('') };
}

/** The lines around end and begin statements: not the one statement of an `if`, an arrow function's value, a part of a chain. */
function isStatementOfItsOwn(before: string, line: string, behind: string): boolean {
  const above = before.replace(/(?:\/\*(?:(?!\*\/)[\s\S])*\*\/|(?<=^|\n)[^\S\n]*\/\/[^\n]*|\s)+$/, '');
  if (!line.trimEnd().endsWith(';') && /^\s*[.,?:([`+\-*/%=&|<>]/.test(behind)) return false;
  if (/(?:^|[{};])$/.test(above)) return true;
  // Without semicolons: the line above begins as far to the right as this one.
  const last = above.slice(above.lastIndexOf('\n') + 1);
  const margin = (text: string): string => /^[ \t]*/.exec(text)?.[0] ?? '';
  return /[\w)\]'"`]$/.test(above) && margin(last) === margin(line) && !/^\s*(?:if|for|while|else|do|return|case|default)\b/.test(last);
}

/** `consumer.subscribe("orders", "*", listener);` with nothing else on the line, and no code of its own in the arguments. */
const oneSubscribe = /^\s*(?:await\s+)?(?:this\.)?\w+\.subscribe\(\s*(["'])[^"'\n]*\1\s*(?:,[^(){};=>]*)?\)\s*;?\s*$/;

function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(
    (edit, n) =>
      !edits
        .slice(0, n)
        .some((other) => isSameSite({ path: '', range: edit }, { path: '', range: other }) && edit.newText === other.newText),
  );
}
