import { shortened } from './charts.js';
import type { Graph, GraphScope } from './graph.js';
import { layoutOf, nodeSize, type GraphEdge, type GraphNode } from './graph-layout.js';
import { html, type Markup } from './markup.js';

/** What a drawing says in words; filled in by whoever knows the language. */
export interface GraphTexts {
  readonly alternative: string;
  readonly root: string;
  /** Above the columns. */
  readonly heads: Readonly<Record<'senders' | 'topics' | 'groups' | 'readers', string>>;
  /** `{count}` topics. */
  readonly topicCount: string;
}

export function graphSvg(graph: Graph, scope: GraphScope, texts: GraphTexts): Markup {
  const { nodes, edges, width, height } = layoutOf(graph, scope);
  const heads = new Map(nodes.map((node) => [node.x, headOf(node, nodes, texts)]));
  return html`<svg
    class="graph"
    viewBox="-6 0 ${width + 12} ${height}"
    width="${width + 12}"
    height="${height}"
    role="img"
    aria-label="${texts.alternative}"
  >
    ${[...heads].map(([x, text]) => html`<text class="head" x="${x}" y="16">${text}</text>`)} ${edges.map((edge) => edgeSvg(edge, texts))}
    ${nodes.map((node) => nodeSvg(node, texts))}
  </svg>`;
}

function headOf({ id }: GraphNode, nodes: readonly GraphNode[], { heads }: GraphTexts): string {
  if (id.includes('t')) return heads.topics;
  if (id.includes('g')) return heads.groups;
  const first = Math.min(...nodes.map(({ layer }) => layer));
  return id.startsWith('0') && first === 0 ? heads.senders : heads.readers;
}

function edgeSvg({ from, to, count }: GraphEdge, { topicCount }: GraphTexts): Markup {
  const start = { x: from.x + nodeSize.width, y: round(from.y + nodeSize.height / 2) };
  const end = { x: to.x, y: round(to.y + nodeSize.height / 2) };
  const bend = (end.x - start.x) / 2;
  const kind = from.kind.startsWith('type-') ? from.kind : to.kind.startsWith('type-') ? to.kind : '';
  return html`<path
      class="edge ${kind}"
      data-from="${from.id}"
      data-to="${to.id}"
      d="M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}"
      >${count !== undefined && html`<title>${topicCount.replace('{count}', String(count))}</title>`}</path
    >${count !== undefined && html`<text class="quiet" x="${end.x - 8}" y="${end.y - 4}" text-anchor="end">${count}</text>`}`;
}

function nodeSvg({ id, label, kind, x, y }: GraphNode, { root }: GraphTexts): Markup {
  const name = kind === 'application' && label === '.' ? root : label;
  return html`<g class="node ${kind}" data-node="${id}">
    <title>${name}</title>
    <rect x="${x}" y="${round(y)}" width="${nodeSize.width}" height="${nodeSize.height}" rx="${kind === 'application' ? 4 : 14}"></rect>
    <text x="${x + 12}" y="${round(y + 18.5)}">${shortened(name, 27)}</text>
  </g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
