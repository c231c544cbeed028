import type { Message } from '../../../../server/l10n/messages.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { isOnsHttpType } from '../../../sdks/ons-http/java/types.js';
import { createEditSet } from '../source/edit-set.js';
import { layoutOf } from '../source/layout.js';
import { outermostType, type Node } from '../source/tree.js';
import type { FileRewrite, SetRewrite } from './file-rewrite.js';
import { createNames } from './names.js';
import { variablesNamed } from './variables.js';

const packagesOf = new WeakMap<JavaIndex, ReadonlyMap<string, ReadonlySet<string>>>();

/** Names of all types by their package, without it. */
function typesByPackage(index: JavaIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const known = packagesOf.get(index);
  if (known) return known;
  const packages = new Map<string, Set<string>>();
  for (const { packageName, types } of index.files.values()) {
    const names = packages.get(packageName) ?? new Set<string>();
    packages.set(packageName, names);
    for (const { name } of types) names.add(name.slice(packageName ? packageName.length + 1 : 0));
  }
  packagesOf.set(index, packages);
  return packages;
}

/** The state of a file of which nothing is rewritten yet. */
export function createFileRewrite(file: JavaFile, resolver: JavaResolver, set: SetRewrite): FileRewrite {
  const source = file.source.text;
  const edits = createEditSet(source);
  const packageTypes = typesByPackage(resolver.index).get(file.packageName) ?? new Set<string>();
  const providerTypes = new Set<Node>();
  const doubts: { readonly node: Node; readonly message: Message }[] = [];
  const providerName = variablesNamed(file, 'PROVIDER').length > 0 ? 'CLIENT_SERVICE_PROVIDER' : 'PROVIDER';
  return {
    path: file.source.path,
    file,
    resolver,
    source,
    layout: layoutOf(source),
    edits,
    names: createNames({
      root: file.root,
      source,
      isLegacyImport: (line) => isOnsHttpType(line.isStatic || line.wildcard ? `${line.name}.` : line.name),
      isPackageType: (name) => packageTypes.has(name),
      mentionedNames: file.mentionedNames,
    }),
    handled: new Set(),
    dropped: [],
    throwing: [],
    messageRoles: new Map(),
    handleRoles: new Map(),
    handleMethods: new Map(),
    sentMessages: new Map(),
    pushedTopics: new Map(),
    extracted: new Map(),
    droppedOperands: new Map(),
    sumReasons: new Map(),
    droppedArguments: new Map(),
    encodingCatches: new Set(),
    wrappedLambdas: new Map(),
    voidCalls: new Set(),
    encodingCatchStays: new Set(),
    heldTopics: new Map(),
    checkers: new Map(),
    leads: new Map(),
    hoisted: new Map(),
    hoistedKeys: new Map(),
    closedAtEnd: new Map(),
    hoistedCalls: new Set(),
    removedStatements: new Set(),
    firstFields: new Map(),
    addedMethods: [],
    addedMembers: new Map(),
    providerTypes,
    set,
    provider(at) {
      const type = outermostType(at);
      if (type) providerTypes.add(type);
      return providerName;
    },
    text: (node) => source.slice(node.start, node.end),
    rewritten: (node) => edits.text(node),
    block(node, message) {
      const same = set.blockers.some(
        (other) =>
          other.path === file.source.path &&
          other.range.start === node.start &&
          other.range.end === node.end &&
          other.message.key === message.key,
      );
      if (!same) set.blockers.push({ path: file.source.path, range: { start: node.start, end: node.end }, message });
    },
    doubts,
    blockLater: (node, message) => doubts.push({ node, message }),
    differ(message) {
      set.differences.set(`${message.key} ${JSON.stringify(message.args ?? {})}`, message);
    },
  };
}
