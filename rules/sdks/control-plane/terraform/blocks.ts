import type { HclBlock, HclExpression, HclFile, HclIndex, HclName } from '../../../../server/languages/hcl/index.js';
import { attributeOf, constantText, expressionsIn, expressionsOf } from '../../../../server/languages/hcl/index.js';
import { elementsOf, evaluate, type HclScope } from '../../../../server/languages/hcl/evaluate.js';
import type { ValueAt } from '../../../../server/model/messaging.js';
import { terraformDataSources, terraformResources, type TerraformResource } from '../../../knowledge/terraform.js';

const resources: ReadonlyMap<string, TerraformResource> = new Map(terraformResources.map((resource) => [resource.type, resource]));
const dataSources: ReadonlySet<string> = new Set(terraformDataSources);

/** Types of resources and data sources that are about messaging: what their arguments refer to is looked for in other files. */
export function isMessagingType(type: string): boolean {
  return /^alicloud_(?:ons|rocketmq)_/.test(type) || /^alicloud_ram_policy/.test(type);
}

export function legacyResource(type: string): TerraformResource | undefined {
  return resources.get(type);
}

/** A resource or data source of 4.x. */
export interface LegacyBlock {
  readonly block: HclBlock;
  readonly type: HclName;
  readonly name: HclName;
  readonly isData: boolean;
}

export function legacyBlocks(file: HclFile): LegacyBlock[] {
  return file.body.blocks.flatMap((block): LegacyBlock[] => {
    const [type, name] = block.labels;
    const isData = block.type === 'data';
    if (!type || !name || (block.type !== 'resource' && !isData)) return [];
    return (isData ? dataSources.has(type.text) : resources.has(type.text)) ? [{ block, type, name, isData }] : [];
  });
}

export type HclReference = Extract<HclExpression, { kind: 'reference' }>;

/** Mentions of 4.x resources: `alicloud_ons_topic.orders.topic`, also in `depends_on`. */
export function legacyReferences(file: HclFile): HclReference[] {
  const inBlocks = [...expressionsOf(file.body)];
  const references = inBlocks.flatMap((expression) => (expression.kind === 'reference' ? [expression] : []));
  return references.filter(({ names }) => names.length > 1 && resources.has(names[0]?.text ?? ''));
}

/** Each element that a block is made for, with the scope in which its arguments mean something. */
export function scopesOf(block: HclBlock, file: HclFile, index: HclIndex): HclScope[] {
  const scope: HclScope = { path: file.source.path, module: index.moduleOf(file.source.path) };
  const elements = elementsOf(block, scope);
  return elements ? elements.map((each) => ({ ...scope, each })) : [scope];
}

/** What an argument of a block is given. */
export function argumentAt(block: HclBlock, name: string, scope: HclScope): ValueAt | undefined {
  const attribute = attributeOf(block.body, name);
  if (!attribute) return undefined;
  const text = constantText(attribute.value);
  const range = attribute.value.kind === 'template' ? attribute.value.content : attribute.value.range;
  return {
    value: evaluate(attribute.value, scope),
    range,
    ...(text !== undefined && { literals: [{ value: text, range }] }),
    statement: attribute.range,
  };
}

/** Places that are filled in when Terraform runs. */
export function holesIn(expression: HclExpression): HclExpression['range'][] {
  if (expression.kind !== 'template') return [];
  return expression.parts.flatMap((part) => (part.kind === 'expression' ? [part.expression.range] : []));
}

export { expressionsIn };
