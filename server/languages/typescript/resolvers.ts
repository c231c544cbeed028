import type { ScriptIndex } from './project-index.js';
import { createResolver } from './resolve.js';
import type { Resolver } from './resolver.js';
import type { ScriptFile } from './script-file.js';

const resolvers = new WeakMap<ScriptFile, WeakMap<ScriptIndex, Resolver>>();

/** The resolver of a file, given the index of all: one for each pair, shared by front and back ends. */
export function resolverOf(file: ScriptFile, index: ScriptIndex): Resolver {
  let byIndex = resolvers.get(file);
  if (!byIndex) resolvers.set(file, (byIndex = new WeakMap()));
  let resolver = byIndex.get(index);
  if (!resolver) byIndex.set(index, (resolver = createResolver(file, index)));
  return resolver;
}
