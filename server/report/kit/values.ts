import { render, type Locale, type Message } from '../../l10n/messages.js';
import { commentText } from './quoting.js';
import { readmeMessages } from './readme-messages.js';
import { deliveryOrders, topicTypes, type KitResources } from './resources.js';

/** Every value that a person gives, empty, as a file that a shell reads. */
export function valuesExample({ placeholders, users }: KitResources, locale: Locale): string {
  const comment = (message: Message, more = ''): string => `# ${commentText(render(message, locale) + more)}`;
  const lines = placeholders.flatMap(({ variable, of, resource, choices }) => {
    const all = of === 'topic-type' ? topicTypes : deliveryOrders;
    const message = of === 'topic-type' ? readmeMessages.typeOf({ resource }) : readmeMessages.orderOf({ resource });
    return [comment(message, `: ${(choices.length > 0 ? choices : all).join(', ')}`), `${variable}=`];
  });
  const passwords = users.flatMap(({ name, passwordVariable }) => [
    comment(readmeMessages.passwordOf({ user: name })),
    `${passwordVariable}=`,
  ]);
  return `${[comment(readmeMessages.valuesHead()), comment(readmeMessages.valuesQuotes()), '', ...lines, ...passwords].join('\n')}\n`;
}
