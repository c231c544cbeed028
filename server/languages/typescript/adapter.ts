import type { LanguageAdapter } from '../../engine/support.js';
import { loadCompiler } from './compiler.js';
import { commentsOf } from './comments.js';
import { factsOf } from './facts.js';
import { joinFacts, leadsToLibrary } from './join.js';
import type { Library } from './libraries.js';
import { importNeedles } from './module-paths.js';
import { wantedModules } from './wanted-modules.js';
import { parseScript } from './parse.js';
import type { ScriptFacts, ScriptIndex } from './project-index.js';
import { isSameToOthers, toldText } from './pending-values.js';
import { reachOf } from './reach.js';
import { resolverOf } from './resolvers.js';
import type { ScriptFile } from './script-file.js';
import { callSitesIn } from './values/call-sites.js';
import { readMethodKey } from './values/method-keys.js';

export type ScriptAdapter = LanguageAdapter<ScriptFile, ScriptFacts, ScriptIndex>;

/** TypeScript and JavaScript, with the libraries whose values are followed. */
export function typescriptAdapter(libraries: readonly Library[]): ScriptAdapter {
  return {
    languages: ['typescript', 'javascript'],
    load: loadCompiler,
    parse: parseScript,
    facts: (parsed) => factsOf(parsed, libraries),
    join: (facts) => joinFacts(facts, libraries),
    needles: (index) => needlesOf(index),
    wantedModules: (index) => wantedModules(index),
    comments: commentsOf,
    settings: (facts) => facts.settings,
    callSites: (parsed, index, methods) => callSitesIn(resolverOf(parsed, index), methods),
    callNeedle: (method) => readMethodKey(method)?.needle,
    isSameToOthers,
    toldText,
    reach: reachOf,
  };
}

/** By these texts a file that doesn't name a library is found to import one that holds its values. */
function needlesOf(index: ScriptIndex): string[] {
  const needles = new Set<string>();
  let passesOn = false;
  for (const path of index.paths) {
    const facts = index.factsOf(path);
    if (!facts) continue;
    const names = Object.keys(facts.exports);
    if (names.some((name) => leadsToLibrary(index, index.exportOf(path, name)))) {
      for (const needle of importNeedles(path)) needles.add(needle);
    }
    for (const [name, type] of Object.entries(facts.ambient))
      if (leadsToLibrary(index, index.settle(type))) addAmbientNeedles(needles, name);
    passesOn ||= facts.passed.length > 0;
  }
  if (passesOn) for (const name of methodNames(index.libraries)) needles.add(`.${name}(`);
  return [...needles].sort();
}

/** Methods with a name long enough to be told from others: code that is handed a library's value calls one of them. */
function methodNames(libraries: readonly Library[]): string[] {
  const names = libraries.flatMap(({ types }) => Object.values(types).flatMap((members) => Object.entries(members)));
  return [...new Set(names.filter(([name, type]) => type.kind === 'function' && name.length > 9).map(([name]) => name))];
}

/** `app.mq`, and `app.get('mq')` in either quotes. */
function addAmbientNeedles(needles: Set<string>, name: string): void {
  if (!name.startsWith("get('")) needles.add(`.${name}`);
  else for (const needle of [name, name.replaceAll("'", '"')]) needles.add(needle);
}
