import type { FrontEnd } from '../../../server/engine/support.js';
import type { ScriptFile } from '../../../server/languages/typescript/index.js';
import { scriptTextConstants } from '../../../server/languages/typescript/text-constants.js';
import { emptyModel } from '../../../server/model/messaging.js';
import { embeddedNeedles, embeddedTexts, speaksOfEmbedded } from './embedded.js';

/** Policies and Flink SQL in text constants of scripts. */
export const scriptEmbeddedTexts: FrontEnd<ScriptFile, unknown> = {
  family: 'config',
  needles: embeddedNeedles,
  analyze(file) {
    if (!speaksOfEmbedded(file.source.text)) return undefined;
    const constants = [...scriptTextConstants(file)].map(({ range }) => ({ pieces: [range] }));
    const { policies, flinkTables } = embeddedTexts(file.source.text, constants);
    if (policies.length + flinkTables.length === 0) return undefined;
    return { family: 'config', uses: [], model: { ...emptyModel, policies, flinkTables }, links: [] };
  },
};
