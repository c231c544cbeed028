import { aclGrantsOf } from '../../model/acl.js';
import { parseHcl, type HclBlock } from '../../languages/hcl/index.js';
import { parseHclJson } from '../../languages/hcl/json.js';
import type { Workspace } from '../../model/workspace.js';
import type { LegacyResource, PolicyGrant } from './model.js';
import { comparePlaces, distinct, type PlaceOf } from './places.js';

/** Resources of 4.x that infrastructure code of the workspace declares, with the names by which Terraform knows them. */
export function legacyResourcesOf(workspace: Workspace, placeOf: PlaceOf): LegacyResource[] {
  const resources: LegacyResource[] = [];
  for (const [path, models] of workspace.models) {
    const uses = models.flatMap(({ model }) => model.controlPlane ?? []).filter(({ by }) => by === 'terraform' || by === 'ros');
    if (uses.length === 0) continue;
    const blocks = workspace.languageOf(path) === 'hcl' ? blocksOf(path, workspace.textOf(path) ?? '') : [];
    for (const { name: type, range } of uses) {
      const block = blocks.find(({ labels }) => labels[0]?.range.start === range.start);
      resources.push({
        type,
        address: block ? addressOf(block) : null,
        names: block ? namesIn(workspace, path, block) : [],
        place: placeOf({ path, range }),
      });
    }
  }
  return distinct(resources).sort((a, b) => comparePlaces(a.place, b.place));
}

function blocksOf(path: string, text: string): readonly HclBlock[] {
  return (path.endsWith('.json') ? parseHclJson(text) : parseHcl(text)).body.blocks;
}

function addressOf({ type, labels }: HclBlock): string {
  return [...(type === 'data' ? ['data'] : []), ...labels.map(({ text }) => text)].join('.');
}

/** Topics and groups that a block declares: several where it stands for a list. */
function namesIn({ topics, groups }: Workspace, path: string, { range }: HclBlock): string[] {
  const isHere = (one: { readonly path: string; readonly declaration: { readonly range: HclBlock['range'] } }): boolean =>
    one.path === path && one.declaration.range.start >= range.start && one.declaration.range.end <= range.end;
  return [...topics, ...groups].filter(({ declared }) => declared.some(isHere)).map(({ name }) => name);
}

/** What RAM policies of the workspace grant or deny of messages, in the words of ACL 2.0. */
export function policyGrantsOf({ models }: Workspace, placeOf: PlaceOf): PolicyGrant[] {
  const grants = [...models].flatMap(([path, own]) =>
    own.flatMap(({ model }) =>
      (model.policies ?? []).flatMap((statement) =>
        aclGrantsOf(statement).map(({ resourceType, resourceName, actions, decision, instance, isOpen }): PolicyGrant => ({
          resourceType,
          resource: resourceName,
          actions,
          decision,
          instance: instance ?? null,
          isOpen,
          place: placeOf({ path, range: statement.range }),
        })),
      ),
    ),
  );
  return distinct(grants).sort((a, b) => comparePlaces(a.place, b.place));
}
