import type { Unresolved } from '../migration/model.js';
import { html, nothing, type Markup } from './markup.js';
import { infrastructure } from './infrastructure.js';
import { codeText } from './markdown.js';
import { pageMessages } from './messages.js';
import { moduleName, placeLink, section, shortList, table, word, type Page } from './page.js';
import { workspaceMessages } from './workspace-messages.js';

/** Stages in order, what a person has to say first, and the rights to give. */
export function plan(page: Page): Markup {
  return html`${unresolved(page)}${stages(page)}${grants(page)}${infrastructure(page)}`;
}

function stages(page: Page): Markup {
  const { input, say } = page;
  const { stages: all } = input.model;
  if (all.length === 0) return section('stages', say(workspaceMessages.stages()), html`<p>${say(workspaceMessages.stageEmpty())}</p>`);
  const names = (title: string, own: readonly string[]): Markup =>
    own.length === 0
      ? nothing
      : html`<dt>${title}</dt>
          <dd>
            ${shortList(
              page,
              own.map((name) => html`<code>${name}</code>`),
              12,
            )}
          </dd>`;
  return section(
    'stages',
    say(workspaceMessages.stages()),
    html`<p>${say(workspaceMessages.stagesText())}</p>
      <p>${say(workspaceMessages.states())}</p>
      <ol class="stages">
        ${all.map(
          ({ number, topics, groups, applications }) =>
            html`<li class="stage">
              <h3>${say(workspaceMessages.stage({ number }))}</h3>
              <dl>
                ${names(say(workspaceMessages.topic()), topics)}${names(say(workspaceMessages.group()), groups)}${names(
                  say(workspaceMessages.applications()),
                  applications.map((name) => moduleName(page, name)),
                )}
              </dl>
            </li>`,
        )}
      </ol>`,
  );
}

function unresolved(page: Page): Markup {
  const { input, say } = page;
  const rows = input.model.unresolved;
  if (rows.length === 0)
    return section('unresolved', say(workspaceMessages.unresolved()), html`<p>${say(workspaceMessages.unresolvedNone())}</p>`);
  return section(
    'unresolved',
    `${say(workspaceMessages.unresolved())} (${rows.length})`,
    html`<p>${say(workspaceMessages.unresolvedText())}</p>
      <pre tabindex="0"><code>${codeText(yaml(page, rows))}</code></pre>`,
    table(page, {
      id: 'unresolved-table',
      caption: say(workspaceMessages.unresolved()),
      columns: [
        { title: say(workspaceMessages.place()), isSortable: true },
        { title: say(workspaceMessages.what()), isSortable: true },
        { title: say(workspaceMessages.why()), isSortable: true },
        { title: say(workspaceMessages.key()) },
        { title: say(workspaceMessages.stateAs()) },
      ],
      rows: rows.map(({ what, why, key, fragment, stateAs, place }) => [
        { content: placeLink(place), order: `${place.path}:${String(place.line).padStart(7, '0')}` },
        word(page, what),
        word(page, why),
        { content: (key ?? fragment) ? html`<code>${key ?? fragment ?? ''}</code>` : say(pageMessages.none()) },
        { content: html`<code>${stateAs}</code>` },
      ]),
    }),
  );
}

const shownNames = 20;

/** What to write into the settings, each name once. */
function yaml(page: Page, rows: readonly Unresolved[]): string {
  const byName = new Map(rows.map((row) => [row.stateAs, row]));
  const lines = [...byName.values()]
    .slice(0, shownNames)
    .map(
      ({ stateAs, what }) =>
        `  ${JSON.stringify(stateAs)}: ${JSON.stringify(page.say(workspaceMessages.yamlValue({ what: word(page, what) })))}`,
    );
  const rest = byName.size - lines.length;
  return ['values:', ...lines, ...(rest > 0 ? [`  # ${page.say(pageMessages.moreItems({ count: rest }))}`] : [])].join('\n');
}

function grants(page: Page): Markup {
  const { input, say } = page;
  const rows = input.model.grants;
  if (rows.length === 0) return section('grants', say(workspaceMessages.grants()), html`<p>${say(workspaceMessages.grantsNone())}</p>`);
  return section(
    'grants',
    say(workspaceMessages.grants()),
    html`<p>${say(workspaceMessages.grantsText())}</p>`,
    table(page, {
      id: 'grants-table',
      caption: say(workspaceMessages.grants()),
      columns: [
        { title: say(workspaceMessages.application()), isSortable: true },
        { title: say(workspaceMessages.user()), isSortable: true },
        { title: say(workspaceMessages.resource()), isSortable: true },
        { title: say(workspaceMessages.actions()), isSortable: true },
        { title: say(workspaceMessages.neededAt()) },
      ],
      rows: rows.map(({ application, user, resourceType, resource, actions, places }) => [
        moduleName(page, application),
        { content: html`<code>${user}</code>` },
        { content: html`${resourceType} <code>${resource}</code>`, order: `${resourceType} ${resource}` },
        actions.join(', '),
        { content: shortList(page, places.map(placeLink), 3) },
      ]),
    }),
  );
}
