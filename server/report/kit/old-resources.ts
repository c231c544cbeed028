import { render, type Locale, type Message } from '../../l10n/messages.js';
import type { LegacyResource, MigrationModel } from '../migration/model.js';
import { code, row, ruler } from './markdown.js';
import { readmeMessages } from './readme-messages.js';
import type { KitResources } from './resources.js';
import { terraformNames, type TerraformNames } from './terraform.js';

/** A table of 4.x resources found in infrastructure code, each with the resource of the kit that takes its place. Markdown. */
export function oldResourcesText({ legacyResources }: MigrationModel, kit: KitResources, locale: Locale): string {
  const text = (message: Message): string => render(message, locale);
  const title = `# ${text(readmeMessages.oldTitle())}`;
  if (legacyResources.length === 0) return `${title}\n\n${text(readmeMessages.oldNone())}\n`;
  const head = text(readmeMessages.oldHead());
  const names = terraformNames(kit);
  const rows = legacyResources.map((resource) => {
    const { type, address, place, names: declared } = resource;
    return row([
      code(address ?? type),
      code(`${place.path}:${place.line}`),
      declared.map(code).join(', ') || '–',
      counterparts(resource, names, text),
    ]);
  });
  return `${[title, text(readmeMessages.oldText()), [head, ruler(head), ...rows].join('\n')].join('\n\n')}\n`;
}

function counterparts(
  { type, address, names: declared }: LegacyResource,
  { topics, groups }: TerraformNames,
  text: (message: Message) => string,
): string {
  if (address?.startsWith('data.')) return text(readmeMessages.oldData());
  if (/instance$/i.test(type)) return code('alicloud_rocketmq_instance.this');
  const isGroup = /group$/i.test(type);
  const [prefix, labels] = isGroup ? ['alicloud_rocketmq_consumer_group', groups] : ['alicloud_rocketmq_topic', topics];
  const known = declared.flatMap((name) => labels.get(name) ?? []).map((label) => code(`${prefix}.${label}`));
  return known.join(', ') || text(readmeMessages.oldOpen());
}
