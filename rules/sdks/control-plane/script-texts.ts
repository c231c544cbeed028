import type { FrontEnd } from '../../../server/engine/support.js';
import { commentsOf } from '../../../server/languages/typescript/comments.js';
import type { ScriptFile } from '../../../server/languages/typescript/index.js';
import { scriptTextConstants } from '../../../server/languages/typescript/text-constants.js';
import { emptyModel } from '../../../server/model/messaging.js';
import { embeddedNeedles, embeddedTexts, speaksOfEmbedded } from './embedded.js';
import { routingNeedles, routingSigns } from './routing.js';

/** Policies and Flink SQL in text constants of scripts, and signs of global message routing. */
export const scriptEmbeddedTexts: FrontEnd<ScriptFile, unknown> = {
  family: 'config',
  needles: [...embeddedNeedles, ...routingNeedles],
  analyze(file) {
    const { text } = file.source;
    const routing = routingNeedles.some((needle) => text.includes(needle)) ? routingSigns(text, commentsOf(file), 'code') : [];
    const constants = speaksOfEmbedded(text) ? [...scriptTextConstants(file)].map(({ range }) => ({ pieces: [range] })) : [];
    const { policies, flinkTables } = embeddedTexts(text, constants);
    if (policies.length + flinkTables.length + routing.length === 0) return undefined;
    return { family: 'config', uses: [], model: { ...emptyModel, policies, flinkTables, routing }, links: [] };
  },
};
