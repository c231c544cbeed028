import type { GroupRow, SenderRow, TopicRow } from '../migration/model.js';
import { kindOf } from './graph.js';
import { html, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { moduleName, placeLink, section, shortList, spanText, table, word, type Cell, type Page } from './page.js';
import { workspaceMessages } from './workspace-messages.js';

/** Each topic and group with everything that is known of it, and where each fact comes from. */
export function topicMap(page: Page): Markup {
  const { input, say } = page;
  const { topics, groups } = input.model;
  return html`${section(
    'topic-map',
    say(workspaceMessages.topicMap()),
    html`<p>${say(workspaceMessages.topicMapText())}</p>`,
    topics.length === 0 ? html`<p>${say(workspaceMessages.noTopics())}</p>` : topicTable(page, topics),
  )}${section(
    'groups',
    say(workspaceMessages.groups()),
    groups.length === 0 ? html`<p>${say(workspaceMessages.noGroups())}</p>` : groupTable(page, groups),
  )}`;
}

function topicTable(page: Page, topics: readonly TopicRow[]): Markup {
  const { say } = page;
  return html`<label class="row-filter screen-only"
      >${say(workspaceMessages.filterTopics())} <input type="search" data-filters="topics-table" autocomplete="off"
    /></label>
    ${table(page, {
      id: 'topics-table',
      caption: say(workspaceMessages.topicMap()),
      columns: [
        { title: say(workspaceMessages.topic()), isSortable: true },
        { title: say(workspaceMessages.neededType()), isSortable: true },
        { title: say(workspaceMessages.sentTypes()), isSortable: true },
        { title: say(workspaceMessages.maxDelay()), isSortable: true },
        { title: say(workspaceMessages.senders()), isSortable: true },
        { title: say(workspaceMessages.subscribers()), isSortable: true },
        { title: say(workspaceMessages.declared()) },
      ],
      rows: topics.map((topic) => [
        { content: html`<code>${topic.name}</code>`, order: topic.name },
        neededType(page, topic),
        {
          content: html`${topic.types.map((type) => typeBadge(page, type))}${topic.hasOpenType && say(workspaceMessages.openType())}`,
          order: kindOf(topic),
        },
        delay(page, topic),
        senders(page, topic.senders),
        subscribers(page, topic),
        declared(page, topic),
      ]),
    })}`;
}

function typeBadge(page: Page, type: TopicRow['types'][number]): Markup {
  return html`<span class="badge type-${type}">${word(page, type)}</span> `;
}

function neededType(page: Page, { type, types }: TopicRow): Cell {
  if (type !== null) return { content: html`${typeBadge(page, type)}<code>${type}</code>`, order: type };
  if (types.length === 0) return { content: html`<span class="quiet">${page.say(pageMessages.unknown())}</span>`, order: '' };
  return { content: html`<span class="badge warning">${page.say(workspaceMessages.decide())}</span>`, order: '' };
}

function delay(page: Page, { maxDelayMillis, hasOpenDelay }: TopicRow): Cell {
  const { say, input } = page;
  const order = hasOpenDelay ? Number.MAX_SAFE_INTEGER : (maxDelayMillis ?? 0);
  if (maxDelayMillis === null) {
    return hasOpenDelay
      ? { content: html`<b>${say(workspaceMessages.unboundedDelay())}</b>`, order }
      : { content: say(pageMessages.none()), order };
  }
  const isOver = maxDelayMillis > input.model.target.maxDelayMillis;
  return {
    content: html`${spanText(page, maxDelayMillis)}${isOver && html` <span class="badge error">${say(workspaceMessages.overLimit())}</span>`}${
      hasOpenDelay && html`<br /><b>${say(workspaceMessages.openDelay())}</b>`
    }`,
    order,
  };
}

function senders(page: Page, rows: readonly SenderRow[]): Cell {
  const { say } = page;
  if (rows.length === 0) return { content: html`<span class="quiet">${say(workspaceMessages.noSenders())}</span>`, order: 0 };
  const items = rows.map(
    ({ application, family, types, place }) =>
      html`<b>${moduleName(page, application)}</b> <span class="quiet">${family}, ${types.map((type) => word(page, type)).join(' / ')}</span
        ><br />${placeLink(place)}`,
  );
  return { content: shortList(page, items), order: rows.length };
}

function subscribers(page: Page, { subscribers: rows }: TopicRow): Cell {
  const { say } = page;
  if (rows.length === 0) return { content: html`<span class="quiet">${say(workspaceMessages.noSubscribers())}</span>`, order: 0 };
  const items = rows.map(
    ({ application, family, group, filter, place }) =>
      html`${group === null ? html`<b>${say(workspaceMessages.unknownGroup())}</b>` : html`<code>${group}</code>`}
        <span class="quiet"
          >${moduleName(page, application)},
          ${family}${filter !== null && filter !== '*' && html`, ${say(workspaceMessages.filterBy({ filter }))}`}</span
        ><br />${placeLink(place)}`,
  );
  return { content: shortList(page, items), order: rows.length };
}

function declared(page: Page, { declared: rows }: TopicRow): Cell {
  const { say } = page;
  const items = rows.map(
    ({ types, by, generation, place }) =>
      html`${say(workspaceMessages.generation({ by, generation }))} ${types.map((type) => word(page, type)).join(' / ')}<br />${placeLink(place)}`,
  );
  return { content: rows.length === 0 ? say(pageMessages.none()) : shortList(page, items) };
}

function groupTable(page: Page, groups: readonly GroupRow[]): Markup {
  const { say } = page;
  return table(page, {
    id: 'groups-table',
    caption: say(workspaceMessages.groups()),
    columns: [
      { title: say(workspaceMessages.group()), isSortable: true },
      { title: say(workspaceMessages.order()), isSortable: true },
      { title: say(workspaceMessages.retries()), isNumber: true, isSortable: true },
      { title: say(workspaceMessages.reads()) },
      { title: say(workspaceMessages.clients()) },
      { title: say(workspaceMessages.declared()) },
    ],
    rows: groups.map((group) => [
      { content: html`<code>${group.name}</code>`, order: group.name },
      orderOf(page, group),
      { content: group.maxRetryTimes ?? say(pageMessages.none()), order: group.maxRetryTimes ?? -1 },
      reads(page, group),
      clients(page, group),
      {
        content:
          group.declared.length === 0
            ? say(pageMessages.none())
            : shortList(
                page,
                group.declared.map(
                  ({ by, generation, protocol, place }) =>
                    html`${say(workspaceMessages.generation({ by, generation }))} ${protocol?.toUpperCase() ?? ''}<br />${placeLink(place)}`,
                ),
              ),
      },
    ]),
  });
}

function orderOf({ say }: Page, { orderly }: GroupRow): string {
  if (orderly === null) return say(pageMessages.unknown());
  return say(orderly ? workspaceMessages.orderly() : workspaceMessages.concurrent());
}

function reads(page: Page, { consumers }: GroupRow): Cell {
  const { say } = page;
  const all = consumers.flatMap(({ subscriptions }) => subscriptions);
  const known = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const items = known.map(({ topic, filter }) =>
    topic === null
      ? html`<span class="quiet">${say(pageMessages.unknown())}</span>`
      : html`<code>${topic}</code
          >${filter !== null && filter !== '*' && html` <span class="quiet">${say(workspaceMessages.filterBy({ filter }))}</span>`}`,
  );
  return { content: items.length === 0 ? say(pageMessages.none()) : shortList(page, items) };
}

function clients(page: Page, { consumers, producers }: GroupRow): Cell {
  const { say } = page;
  const role = (isProducer: boolean): string => say(isProducer ? workspaceMessages.producerGroup() : workspaceMessages.consumerGroup());
  const all = [...consumers.map((one) => ({ ...one, isProducer: false })), ...producers.map((one) => ({ ...one, isProducer: true }))];
  const items = all.map(
    ({ application, family, place, isProducer }) =>
      html`<b>${moduleName(page, application)}</b> <span class="quiet">${role(isProducer)}, ${family}</span><br />${placeLink(place)}`,
  );
  return { content: items.length === 0 ? say(pageMessages.none()) : shortList(page, items) };
}
