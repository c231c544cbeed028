import type { ApiUse, FrontEnd } from '../../../../server/engine/support.js';
import type { HclFile, HclIndex } from '../../../../server/languages/hcl/index.js';
import { hclEntries } from '../../../../server/languages/hcl/index.js';
import type { ControlPlaneUse } from '../../../../server/model/control-plane.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { commandNeedles, commandUses } from '../commands.js';
import { isCommand } from '../command-texts.js';
import { roleOfKey, type TextRole } from '../execution.js';
import { policyNeedles } from '../policy.js';
import { routingIn, routingNeedles } from '../routing.js';
import { tokenizeShell } from '../../../../server/languages/shell/index.js';
import { declarationsIn } from './declarations.js';
import { legacyBlocks, legacyReferences } from './blocks.js';
import { policiesIn } from './policies.js';

export { isMessagingType } from './blocks.js';

const legacyNeedle = 'alicloud_ons_';

/** Resources and data sources of 4.x, and what refers to them. The files of a folder are one module. */
export const onsTerraform: FrontEnd<HclFile, HclIndex> = {
  family: 'openapi-ons',
  needles: [legacyNeedle],
  analyze(file, index) {
    if (!file.source.text.includes(legacyNeedle)) return undefined;
    const blocks = legacyBlocks(file);
    const references = legacyReferences(file);
    if (blocks.length + references.length === 0) return undefined;
    const controlPlane = blocks.map(({ type }): ControlPlaneUse => ({ name: type.text, by: 'terraform', range: type.range }));
    const uses: ApiUse[] = [
      ...blocks.map(({ type }): ApiUse => ({ row: type.text, kind: 'configuration', range: type.range })),
      ...references.map(({ names, range }): ApiUse => ({ row: names[0]?.text ?? '', kind: 'getter', range })),
    ];
    const links = index.pathsOf(file.source.path).filter((path) => path !== file.source.path);
    const declarations = declarationsIn(file, index, 4);
    return { family: 'openapi-ons', uses, model: { ...emptyModel, controlPlane, ...declarations }, links };
  },
};

/** What Terraform declares for 5.x, the policies that it makes, and signs of global message routing. */
export const terraformConfiguration: FrontEnd<HclFile, HclIndex> = {
  family: 'config',
  needles: ['alicloud_rocketmq_', ...policyNeedles, ...routingNeedles],
  analyze(file, index) {
    const declarations = declarationsIn(file, index, 5);
    const policies = policiesIn(file);
    const routing = [...hclEntries(file)].flatMap(({ value, range }) => routingIn(value, range.start) ?? []);
    routing.push(...file.comments.flatMap(({ start, end }) => routingIn(file.source.text.slice(start, end), start, true) ?? []));
    const { declaredTopics, declaredGroups } = declarations;
    if (declaredTopics.length + declaredGroups.length + policies.length + routing.length === 0) return undefined;
    const model = { ...emptyModel, declaredTopics, declaredGroups, policies, routing };
    return { family: 'config', uses: [], model, links: [] };
  },
};

/** Commands in provisioners: `command = "aliyun ons ..."`. */
export const terraformCommands: FrontEnd<HclFile, HclIndex> = {
  family: 'openapi-ons',
  needles: commandNeedles,
  analyze(file) {
    const found = [...hclEntries(file)]
      .filter(({ value, key }) => /\b(?:aliyun|mqadmin)\s/.test(value) && isCommand(value, roleOf(key)))
      .map(({ range }) => commandUses(file.source.text, tokenizeShell(file.source.text, range)));
    const controlPlane = found.flatMap((uses) => uses.controlPlane);
    const declaredTopics = found.flatMap((uses) => uses.declaredTopics);
    const declaredGroups = found.flatMap((uses) => uses.declaredGroups);
    if (controlPlane.length + declaredTopics.length + declaredGroups.length === 0) return undefined;
    return { family: 'openapi-ons', uses: [], model: { ...emptyModel, controlPlane, declaredTopics, declaredGroups }, links: [] };
  },
};

/** By the last part of a dotted name that tells. */
function roleOf(key: string): TextRole {
  return (
    key
      .split('.')
      .map(roleOfKey)
      .findLast((role) => role !== undefined) ?? 'unknown'
  );
}
