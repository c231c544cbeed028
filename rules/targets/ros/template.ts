import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import { entryOf, nodesIn, type DataEntry, type DataNode } from '../../../server/languages/configuration/tree.js';
import type { TextRange } from '../../../server/engine/text.js';
import { rosResources, type RosResource } from '../../knowledge/ros.js';
import { documentRoots } from '../../sdks/control-plane/documents.js';

type Text = Extract<DataNode, { kind: 'text' }>;

/** A 4.x resource of a template, as far as the table knows its type. */
export interface LegacyRosResource {
  readonly name: string;
  readonly type: Text;
  readonly known: RosResource;
  readonly node: DataNode;
  readonly properties: readonly DataEntry[] | undefined;
}

/** Where a template speaks of one of its resources. */
export interface RosReference {
  readonly name: string;
  /** Undefined where the resource itself is meant (`Ref`). */
  readonly attribute: string | undefined;
  /** Of the attribute; of the whole where there is none, or where it is part of a longer text. */
  readonly range: TextRange;
  readonly isInText: boolean;
}

export interface RosTemplate {
  readonly resources: readonly LegacyRosResource[];
  readonly references: readonly RosReference[];
}

const byType: ReadonlyMap<string, RosResource> = new Map(rosResources.map((resource) => [resource.type, resource]));

export function templateOf(file: ConfigurationFile): RosTemplate {
  const roots = documentRoots(file);
  return { resources: roots.flatMap(resourcesIn), references: roots.flatMap((root) => [...nodesIn(root)].flatMap(referencesOf)) };
}

function resourcesIn(root: DataNode): LegacyRosResource[] {
  const section = entryOf(root, 'Resources');
  if (section?.kind !== 'map') return [];
  return section.entries.flatMap(({ key, value }): LegacyRosResource[] => {
    const type = entryOf(value, 'Type');
    const known = type?.kind === 'text' ? byType.get(type.value) : undefined;
    if (type?.kind !== 'text' || !known) return [];
    const properties = entryOf(value, 'Properties');
    return [{ name: key, type, known, node: value, properties: properties?.kind === 'map' ? properties.entries : undefined }];
  });
}

/** `Ref`, `Fn::GetAtt` in its forms, and `${Name.Attribute}` of `Fn::Sub`. */
function referencesOf(node: DataNode): RosReference[] {
  const [entry, ...others] = node.kind === 'map' ? node.entries : [];
  if (!entry || others.length > 0) return [];
  const { key, value } = entry;
  if (key === 'Ref' && value.kind === 'text') return [{ name: value.value, attribute: undefined, range: value.content, isInText: false }];
  if (key === 'Fn::GetAtt') return attributesOf(value);
  const text = key === 'Fn::Sub' ? (value.kind === 'list' ? value.items[0] : value) : undefined;
  if (text?.kind !== 'text') return [];
  return [...text.value.matchAll(/\$\{(\w+)(?:\.(\w+))?\}/g)].map(([, name = '', attribute]) => ({
    name,
    attribute,
    range: text.content,
    isInText: true,
  }));
}

function attributesOf(value: DataNode): RosReference[] {
  if (value.kind === 'list') {
    const [name, attribute] = value.items;
    return name?.kind === 'text' && attribute?.kind === 'text'
      ? [{ name: name.value, attribute: attribute.value, range: attribute.content, isInText: false }]
      : [];
  }
  const [, name, attribute] = value.kind === 'text' ? (/^(\w+)\.(\w+)$/.exec(value.value) ?? []) : [];
  if (value.kind !== 'text' || name === undefined || attribute === undefined) return [];
  return [{ name, attribute, range: { start: value.content.end - attribute.length, end: value.content.end }, isInText: false }];
}
