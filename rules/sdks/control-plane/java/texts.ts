import type { FrontEnd } from '../../../../server/engine/support.js';
import type { TextRange } from '../../../../server/engine/text.js';
import { parts, unwrap, walk, type JavaFile, type JavaNode } from '../../../../server/languages/java/index.js';
import { textConstantOf } from '../../../../server/languages/java/text-constants.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { embeddedNeedles, embeddedTexts, speaksOfEmbedded } from '../embedded.js';
import { routingNeedles, routingSigns } from '../routing.js';

/** Policies and Flink SQL in text constants, also where they are put together from several literals, and signs of global message routing. */
export const javaEmbeddedTexts: FrontEnd<JavaFile, unknown> = {
  family: 'config',
  needles: [...embeddedNeedles, ...routingNeedles],
  concerns: ({ text }) => speaksOfEmbedded(text) || speaksOfRouting(text),
  analyze(file) {
    const { text } = file.source;
    const routing = speaksOfRouting(text) ? routingSigns(text, file.comments, 'code') : [];
    const { policies, flinkTables } = embeddedTexts(text, speaksOfEmbedded(text) ? constantsOf(file) : []);
    if (policies.length + flinkTables.length + routing.length === 0) return undefined;
    return { family: 'config', uses: [], model: { ...emptyModel, policies, flinkTables, routing }, links: [] };
  },
};

function speaksOfRouting(text: string): boolean {
  return routingNeedles.some((needle) => text.includes(needle));
}

function* constantsOf(file: JavaFile): Generator<{ readonly pieces: readonly TextRange[] }> {
  const joined = new Set<JavaNode>();
  // Sums come before what they consist of.
  for (const node of walk(file.root)) {
    if (joined.has(node)) continue;
    const operands = node.kind === 'binary_expression' ? operandsOf(node, joined) : [node];
    const pieces = operands.flatMap((operand) => textConstantOf(operand, file)?.range ?? []);
    for (const operand of operands) joined.add(operand);
    if (pieces.length > 0) yield { pieces };
  }
}

/** What a sum consists of, from left to right; sums in it are marked. */
function operandsOf(sum: JavaNode, joined: Set<JavaNode>): JavaNode[] {
  const operands: JavaNode[] = [];
  const open = [sum];
  for (let node = open.pop(); node; node = open.pop()) {
    const inner = unwrap(node);
    if (inner.kind !== 'binary_expression') operands.push(inner);
    else {
      joined.add(inner);
      open.push(...[...parts(inner)].reverse());
    }
  }
  return operands;
}
