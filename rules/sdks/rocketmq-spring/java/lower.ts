import type { ApiUse, FileAnalysis } from '../../../../server/engine/support.js';
import { resolverOf } from '../../../../server/languages/java/create-resolver.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import { simpleName } from '../../../../server/languages/java/library-notation.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { ancestors, argumentsOf, child, unwrap } from '../../../../server/languages/java/syntax.js';
import { emptyModel, type FeatureUse, type ReceivePart, type SendPart } from '../../../../server/model/messaging.js';
import { annotationsOf } from '../../java/annotations.js';
import { useFinder } from '../../java/find-uses.js';
import { createParts, memberName, ownerName, type Parts } from '../../java/parts.js';
import { receiverRoots } from '../../java/roots.js';
import type { JavaUse } from '../../java/use.js';
import { rangeOf, textsOf, valueAt } from '../../java/values.js';
import { rowLookup } from '../../api-table.js';
import { springApi, springSdk } from './api.js';
import { destinationOf } from './destination.js';
import { declare, type DeclaredParts } from './listeners.js';
import { springMessage } from './messages.js';
import { sendNames, templateSend } from './sends.js';
import { inheritedSends, isSpringType, springTypes } from './types.js';

const family = 'remoting-4';
const findUses = useFinder(springSdk);
const findRow = rowLookup(springApi);

const declaring: ReadonlySet<string> = new Set([
  springTypes.messageListener,
  springTypes.extraTemplate,
  springTypes.extraConsumer,
  springTypes.transactionListener,
]);

interface Found extends DeclaredParts {
  readonly sends: SendPart[];
  readonly receives: ReceivePart[];
}

/** What a file does with the Spring starter of Remoting; undefined when it does nothing with it. */
export function lowerFile(file: JavaFile, index: JavaIndex): FileAnalysis | undefined {
  const resolver = resolverOf(file, index);
  const parts = createParts(family);
  const found: Found = { clients: [], producers: [], consumers: [], features: [], sends: [], receives: [] };
  const annotations = [...annotationsOf(resolver, isSpringType)];
  const declared = annotations.map((annotation): ApiUse => {
    const said = declaring.has(annotation.name) ? declare(annotation, parts, resolver, found) : {};
    return {
      row: annotation.name,
      kind: findRow(annotation.name)?.kind ?? 'other',
      range: rangeOf(annotation.nameNode),
      data: textsOf({ group: said.group, topic: said.topic, tag: said.filter }),
    };
  });
  const annotated = annotationNames(file);
  const made = [...findUses(file, resolver), ...inheritedUses(file, resolver)].filter(
    (use) => !isNamedOnly(use) && !(use.form === 'import' && annotated.has(simpleName(use.use.row))),
  );
  for (const use of made) lowerUse(use, parts, resolver, found);
  const uses = [...declared, ...made.map((use) => ({ ...use.use, ...(parts.data.has(use) && { data: parts.data.get(use) ?? {} }) }))];
  if (uses.length === 0) return undefined;
  uses.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { family, uses, model: { ...emptyModel, ...found }, links: [] };
}

/** What an import can be there for besides types and variables. */
function annotationNames(file: JavaFile): ReadonlySet<string> {
  const nodes = [...file.types, ...file.methods, ...file.declarations].flatMap(({ annotations }) => annotations);
  return new Set(nodes.flatMap((node) => simpleName(file.text(child(node, 'name') ?? node))));
}

/** A constant (`ConsumeMode.ORDERLY`, `RocketMQHeaders.KEYS`) is part of what it is given to. */
function isNamedOnly({ form, node }: JavaUse): boolean {
  return form === 'constant' || [...ancestors(node)].some((ancestor) => ancestor.kind === 'annotation_argument_list');
}

/** `convertAndSend` and `send` come from Spring: they are the starter's where its template has them. */
function inheritedUses(file: JavaFile, resolver: JavaResolver): readonly JavaUse[] {
  return ['convertAndSend', 'send'].flatMap((name) =>
    (file.invocations.get(name) ?? []).flatMap((node): JavaUse[] => {
      const member = resolver.memberOf(node);
      if (member?.origin !== 'library' || !member.member.owner.startsWith(inheritedSends)) return [];
      const receiver = child(node, 'object');
      const isTemplate = receiver
        ? resolver.isSubtype(resolver.typeOf(unwrap(receiver)), springTypes.template)
        : receiverRoots(receiver, node, resolver, (names) => names.includes(springTypes.template)).length > 0;
      if (!isTemplate) return [];
      const row = member.member.id.replace(member.member.owner, springTypes.template);
      const use: ApiUse = { row, kind: 'send', range: rangeOf(child(node, 'name') ?? node) };
      return [{ use, form: 'call', node, receiver, arguments: argumentsOf(node), type: member.type }];
    }),
  );
}

function lowerUse(use: JavaUse, parts: Parts, resolver: JavaResolver, found: Found): void {
  const { range } = use.use;
  const feature = (name: FeatureUse['feature']): void => {
    found.features.push({ ...parts.make(range), feature: name });
  };
  if (use.form === 'supertype' && use.use.row === springTypes.replyListener) feature('request-reply');
  if (use.form !== 'call' || ownerName(use) !== springTypes.template) return;
  const name = memberName(use);
  if (name === 'receive') {
    feature('lite-pull-consumer');
    found.receives.push({ ...parts.make(range), orderly: false, halfMessages: false });
    return;
  }
  if (name === 'setMessageQueueSelector') feature('message-queue-selector');
  if (!sendNames.includes(name)) return;
  // 2.0 named the group of a transaction first.
  const isOldTransaction = name === 'sendMessageInTransaction' && use.arguments.length === 4;
  const given = isOldTransaction ? use.arguments.slice(1) : use.arguments;
  const send = templateSend(name, given.length, use.use.row);
  const [destination] = given;
  // `convertAndSend(payload)` and `send(message)` go to the default destination, which is set somewhere else.
  if (!send || !destination) return;
  const isDefault = given.length === 1;
  const to = isDefault ? undefined : destinationOf(destination, resolver);
  const [oldGroup] = isOldTransaction ? use.arguments : [];
  if (oldGroup) found.producers.push({ ...parts.make(oldGroup), group: valueAt(oldGroup, resolver), transactional: true });
  const producer = parts.of(receiverRoots(use.receiver, use.node, resolver));
  const message = springMessage(send, isDefault ? [destination, destination] : given, resolver);
  const isProducer = producer !== undefined && found.producers.some(({ id }) => id === producer);
  found.sends.push({
    ...parts.make(range),
    ...(isProducer && { producer }),
    ...to,
    ...message,
    asynchronous: send.asynchronous === true,
  });
  parts.say(use, { ...textsOf({ topic: to?.topic, tag: to?.tag }), messageType: message.types.join(', ') });
  if (send.feature) feature(send.feature);
  if (send.hashKey !== undefined) feature('message-queue-selector-by-hash');
  if (isBatch(use.use.row)) feature('batch-send');
}

function isBatch(row: string): boolean {
  return row.includes('java.util.Collection');
}
