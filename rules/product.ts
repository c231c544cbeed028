import { languageSupport, type Product } from '../server/engine/product.js';
import { configurationAdapter, configurationEntries } from '../server/languages/configuration/index.js';
import { scriptTextConstants } from '../server/languages/typescript/text-constants.js';
import { typescriptAdapter } from '../server/languages/typescript/index.js';
import { legacyDependency } from './checks/legacy-dependency/rule.js';
import { legacyEndpoint } from './checks/legacy-endpoint/rule.js';
import { onsHttpSdk } from './checks/ons-http-sdk/rule.js';
import { legacyValues } from './sdks/legacy-values/front-end.js';
import { onsHttpLibraries } from './sdks/ons-http/libraries.js';
import { onsHttpLibrary as httpNodeLibrary, onsHttpNode } from './sdks/ons-http/node/index.js';

/** Everything that is known, in one place: a new SDK, language, build tool or rule is one line here. */
export const product: Product = {
  languages: [
    languageSupport({
      adapter: typescriptAdapter([httpNodeLibrary]),
      frontEnds: [onsHttpNode, legacyValues(scriptTextConstants)],
      backEnds: [],
    }),
    languageSupport({
      adapter: configurationAdapter,
      frontEnds: [legacyValues(configurationEntries)],
      backEnds: [],
    }),
  ],
  buildTools: [],
  libraries: onsHttpLibraries,
  rules: [onsHttpSdk, legacyDependency, legacyEndpoint],
};
