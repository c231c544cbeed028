import { firstScope, graphOf, type Graph, type GraphScope } from './graph.js';
import { graphSvg, type GraphTexts } from './graph-svg.js';
import { legend } from './charts.js';
import { messageTypes } from '../../model/message-types.js';
import { html, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { moduleName, section, word, type Page } from './page.js';
import { workspaceMessages } from './workspace-messages.js';

/** What the page's script draws anew when another part of the map is chosen. */
export interface MapData {
  readonly graph: Graph;
  readonly texts: GraphTexts;
  readonly scope: GraphScope;
}

export function mapData({ input, say }: Page): MapData {
  const graph = graphOf(input.model);
  const { applications, topics, groups } = graph;
  return {
    graph,
    scope: firstScope(graph),
    texts: {
      root: say(pageMessages.root()),
      alternative: say(
        workspaceMessages.mapAlternative({ applications: applications.length, topics: topics.length, groups: groups.length }),
      ),
      heads: {
        senders: say(workspaceMessages.sendingApplications()),
        topics: say(pageMessages.topics()),
        groups: say(workspaceMessages.groups()),
        readers: say(workspaceMessages.readingApplications()),
      },
      topicCount: say(workspaceMessages.mapTopicCount()),
    },
  };
}

export function map(page: Page, { graph, scope, texts }: MapData): Markup {
  const { say } = page;
  const isEmpty = graph.topics.length + graph.groups.length === 0;
  if (isEmpty) return section('map', say(workspaceMessages.map()), html`<p>${say(workspaceMessages.mapEmpty())}</p>`);
  const option = (value: GraphScope, label: string): Markup =>
    html`<option value="${value}" ${value === scope && html`selected`}>${label}</option>`;
  const kinds = [...messageTypes, 'several', 'noType'] as const;
  const shown = kinds.filter((kind) => graph.topics.some((topic) => topic.kind === kind));
  return section(
    'map',
    say(workspaceMessages.map()),
    html`<p>${say(workspaceMessages.mapText())}</p>
      <label class="screen-only"
        >${say(workspaceMessages.mapScope())}
        <select id="map-scope">
          ${option('all', say(workspaceMessages.mapAll()))}${option('applications', say(workspaceMessages.mapApplications()))}
          ${graph.applications.map((name, i) => option(i, moduleName(page, name)))}
        </select></label
      >
      ${legend(shown.map((kind) => ({ label: word(page, kind), text: '', color: `type-${kind}` })))}
      <div id="map-drawing" class="scroll" role="group" tabindex="0" aria-label="${say(workspaceMessages.map())}">
        ${graphSvg(graph, scope, texts)}
      </div>`,
  );
}
