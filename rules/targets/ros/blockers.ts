import type { Blocker } from '../../../server/engine/support.js';
import { contains } from '../../../server/engine/text.js';
import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import { nodesIn, type DataNode } from '../../../server/languages/configuration/tree.js';
import { onsMessageTypes } from '../../knowledge/control-plane.js';
import { rosMessages } from './messages.js';
import type { LegacyRosResource, RosTemplate } from './template.js';

/** What stands in the way of rewriting the topics and groups of a template. */
export function blockersOf(file: ConfigurationFile, template: RosTemplate): readonly Blocker[] {
  const { path } = file.source;
  const instances = new Set(template.resources.filter(({ known }) => !known.properties).map(({ name }) => name));
  const rewritten = template.resources.filter(({ known }) => known.properties);
  const toInstances = template.references.filter(({ name }) => instances.has(name));
  const inResources = rewritten.flatMap((resource) => {
    const at: At = (message, node = resource.type) => ({ path, range: node.range, message });
    return [
      ...(file.syntaxErrors > 0 ? [at(rosMessages.syntax())] : []),
      ...ownBlockers(resource, at),
      ...toInstances
        .filter(({ range }) => contains(resource.node.range, range))
        .map((reference) => at(rosMessages.ofInstance(), reference)),
    ];
  });
  return [...inResources, ...referenceBlockers(path, template, rewritten)];
}

type At = (message: Blocker['message'], node?: { readonly range: Blocker['range'] }) => Blocker;

function ownBlockers({ known, node, properties, type }: LegacyRosResource, at: At): Blocker[] {
  // An alias elsewhere would get the new properties under its own type.
  if ([...nodesIn(node)].some(({ anchor }) => anchor !== undefined)) return [at(rosMessages.anchored())];
  if (!properties) return [at(rosMessages.noProperties({ type: type.value }))];
  const names = properties.map(({ key }) => key);
  const blockers = properties
    .filter(({ key }, i) => names.indexOf(key) !== i || !known.properties?.some(({ from }) => from === key))
    .map(({ key, keyRange }) =>
      at(rosMessages.unknownProperty({ property: key, type: known.type, target: known.target }), { range: keyRange }),
    );
  for (const mapping of known.properties ?? []) {
    if (!('value' in mapping)) continue;
    const given = properties.find(({ key }) => key === mapping.from)?.value;
    if (!given || !isKnownType(given)) blockers.push(at(rosMessages.calculatedType({ target: known.target }), given));
  }
  if (known.properties?.some(({ to }) => to === 'ConsumerGroupId') && !names.includes('GroupId'))
    blockers.push(at(rosMessages.noProperties({ type: type.value })));
  return blockers;
}

function isKnownType(node: DataNode): boolean {
  return (node.kind === 'number' || node.kind === 'text') && onsMessageTypes.has(String(node.value));
}

function referenceBlockers(path: string, { references }: RosTemplate, rewritten: readonly LegacyRosResource[]): Blocker[] {
  const byName = new Map(rewritten.map((one) => [one.name, one.known]));
  return references.flatMap(({ name, attribute, range, isInText }): Blocker[] => {
    const resource = byName.get(name);
    if (!resource) return [];
    if (attribute === undefined) return [{ path, range, message: rosMessages.reference({ name }) }];
    const target = resource.attributes?.[attribute];
    if (target === undefined || (isInText && target !== attribute))
      return [{ path, range, message: rosMessages.noAttribute({ attribute, type: resource.type, target: resource.target }) }];
    return [];
  });
}
