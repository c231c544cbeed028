import type { FileAnalysis, FrontEnd } from '../../../../server/engine/support.js';
import { resolverOf, type ScriptFile, type ScriptIndex } from '../../../../server/languages/typescript/index.js';
import { nodeApi } from './api.js';
import { modelOf } from './model.js';
import { usesIn } from './uses.js';

/** Finds every use of `@aliyunmq/mq-http-sdk` and reads what the code does with it. */
export const onsHttpNode: FrontEnd<ScriptFile, ScriptIndex> = {
  family: 'ons-http',
  needles: [nodeApi.module],
  analyze(parsed, index): FileAnalysis | undefined {
    const resolver = resolverOf(parsed, index);
    const uses = usesIn(parsed, index);
    if (uses.length === 0) return undefined;
    const { model, data } = modelOf(resolver, uses);
    return {
      family: 'ons-http',
      uses: uses.map(({ use }) => {
        const known = data.get(use.range.start);
        return known ? { ...use, data: known } : use;
      }),
      model,
      links: resolver.links(),
    };
  },
};
