import { html, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { placeLink, section, shortList, table, type Page } from './page.js';
import { workspaceMessages } from './workspace-messages.js';

/** What infrastructure code holds of 4.x: policies and resources. */
export function infrastructure(page: Page): Markup {
  const { input } = page;
  return html`${input.model.policies.length > 0 && policies(page)}${input.model.legacyResources.length > 0 && resources(page)}`;
}

function policies(page: Page): Markup {
  const { input, say } = page;
  return section(
    'policies',
    say(workspaceMessages.policies()),
    html`<p>${say(workspaceMessages.policiesText())}</p>`,
    table(page, {
      id: 'policies-table',
      caption: say(workspaceMessages.policies()),
      columns: [
        { title: say(workspaceMessages.resource()), isSortable: true },
        { title: say(workspaceMessages.decision()), isSortable: true },
        { title: say(workspaceMessages.actions()), isSortable: true },
        { title: say(workspaceMessages.oldInstance()), isSortable: true },
        { title: say(workspaceMessages.place()) },
      ],
      rows: input.model.policies.map(({ resourceType, resource, actions, decision, instance, place }) => [
        { content: html`${resourceType} <code>${resource}</code>`, order: `${resourceType} ${resource}` },
        decision,
        actions.join(', '),
        instance ?? say(pageMessages.none()),
        { content: placeLink(place) },
      ]),
    }),
  );
}

function resources(page: Page): Markup {
  const { input, say } = page;
  return section(
    'legacy-resources',
    say(workspaceMessages.legacyResources()),
    html`<p>${say(workspaceMessages.legacyResourcesText())}</p>`,
    table(page, {
      id: 'legacy-resources-table',
      caption: say(workspaceMessages.legacyResources()),
      columns: [
        { title: say(workspaceMessages.resourceType()), isSortable: true },
        { title: say(workspaceMessages.address()), isSortable: true },
        { title: say(workspaceMessages.names()) },
        { title: say(workspaceMessages.place()) },
      ],
      rows: input.model.legacyResources.map(({ type, address, names, place }) => [
        { content: html`<code>${type}</code>`, order: type },
        address ?? say(pageMessages.none()),
        {
          content:
            names.length === 0
              ? say(pageMessages.unknown())
              : shortList(
                  page,
                  names.map((name) => html`<code>${name}</code>`),
                ),
        },
        { content: placeLink(place) },
      ]),
    }),
  );
}
