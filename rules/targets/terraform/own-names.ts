import { expressionsIn, expressionsOf, type HclBlock, type HclName } from '../../../server/languages/hcl/index.js';
import type { TerraformResource } from '../../knowledge/terraform.js';

/** The name of an argument or attribute in the resource that has it, with what it is called on 5.x; undefined where nothing takes its place. */
export interface OwnName {
  readonly name: HclName;
  readonly newName: string | undefined;
}

/** Mentions that a resource makes of its own arguments: in `ignore_changes`, and behind `self` in conditions and provisioners. */
export function ownNames({ body }: HclBlock, resource: TerraformResource): OwnName[] {
  const found: OwnName[] = [];
  for (const lifecycle of body.blocks.filter(({ type }) => type === 'lifecycle')) {
    for (const attribute of lifecycle.body.attributes.filter(({ name }) => name === 'ignore_changes')) {
      for (const expression of expressionsIn(attribute.value)) {
        const [name, ...others] = expression.kind === 'reference' ? expression.names : [];
        const mapping = others.length === 0 ? resource.arguments.find(({ from }) => from === name?.text) : undefined;
        if (name && mapping) found.push({ name, newName: mapping.to });
      }
    }
  }
  for (const block of body.blocks) {
    for (const expression of expressionsOf(block.body)) {
      const [self, name] = expression.kind === 'reference' ? expression.names : [];
      if (self?.text === 'self' && name) found.push({ name, newName: resource.attributes[name.text] });
    }
  }
  return found;
}
