import { render, type Locale, type Message } from '../../l10n/messages.js';
import type { MigrationModel } from '../migration/model.js';
import { code, row, ruler } from './markdown.js';
import { readmeMessages as texts } from './readme-messages.js';
import type { KitResources, RefusedName } from './resources.js';

/** Open places that the README names one by one. */
const mostNamed = 50;

/** What the kit's files are, in which order they are used, and what has to be filled in. Markdown. */
export function readmeText(model: MigrationModel, kit: KitResources, locale: Locale): string {
  const text = (message: Message): string => render(message, locale);
  const steps = [texts.stepPlan(), texts.stepValues(), texts.stepAcl(), texts.stepDry(), texts.stepRun(), texts.stepMove()];
  return `${[
    `# ${text(texts.title())}`,
    text(texts.intro()),
    ...(kit.topics.length + kit.groups.length === 0 ? [`**${text(texts.empty())}**`] : []),
    `## ${text(texts.order())}`,
    steps.map((step, i) => `${i + 1}. ${text(step)}`).join('\n'),
    `## ${text(texts.files())}`,
    filesTable(text),
    `## ${text(texts.placeholders())}`,
    ...placeholderParts(kit, text),
    ...refusedParts(kit.refused, text),
    ...openParts(model, text),
  ].join('\n\n')}\n`;
}

type Text = (message: Message) => string;

function filesTable(text: Text): string {
  const head = text(texts.filesHead());
  const files = [
    ['plan.md', texts.filePlan()],
    ['topics.xlsx, topics.csv', texts.fileTopics()],
    ['groups.xlsx, groups.csv', texts.fileGroups()],
    ['acl.csv', texts.fileAcl()],
    ['terraform/', texts.fileTerraform()],
    ['terraform/old-resources.md', texts.fileOld()],
    ['openapi.sh', texts.fileOpenapi()],
    ['mqadmin.sh', texts.fileMqadmin()],
    ['values.env.example', texts.fileValues()],
  ] as const;
  return [head, ruler(head), ...files.map(([name, message]) => row([name, text(message)]))].join('\n');
}

function placeholderParts({ placeholders, users }: KitResources, text: Text): string[] {
  const head = text(texts.placeholdersHead());
  const rows = [
    ...placeholders.map(({ variable, of, resource, choices }) => {
      const name = { resource: code(resource) };
      return row([code(variable), text(of === 'topic-type' ? texts.typeOf(name) : texts.orderOf(name)), choices.join(', ')]);
    }),
    ...users.map(({ name, passwordVariable }) =>
      row([code(passwordVariable), text(texts.passwordOf({ user: code(name) })), text(texts.passwordChoice())]),
    ),
  ];
  const intro = text(placeholders.length === 0 ? texts.placeholdersNone() : texts.placeholdersText());
  return rows.length === 0 ? [intro] : [intro, [head, ruler(head), ...rows].join('\n')];
}

function refusedParts(refused: readonly RefusedName[], text: Text): string[] {
  if (refused.length === 0) return [];
  const lines = refused.map(({ of, name, why }) => {
    const args = { name: code(name), why: whyRefused(why) };
    return `- ${text(of === 'topic' ? texts.refusedTopic(args) : texts.refusedGroup(args))}`;
  });
  return [`## ${text(texts.refused())}`, text(texts.refusedText()), lines.join('\n')];
}

function whyRefused(why: RefusedName['why']): Message {
  if (why === 'characters') return texts.characters();
  return why === 'length' ? texts.length() : texts.reserved();
}

function openParts({ unresolved }: MigrationModel, text: Text): string[] {
  const names = unresolved.filter(({ what }) => what === 'topic' || what === 'group');
  if (names.length === 0) return [];
  const lines = names.slice(0, mostNamed).map(({ stateAs, place }) => `- ${code(`${place.path}:${place.line}`)}: ${code(stateAs)}`);
  const more = names.length > mostNamed ? [text(texts.openMore({ count: names.length - mostNamed }))] : [];
  return [`## ${text(texts.open())}`, text(texts.openText({ count: names.length })), lines.join('\n'), ...more];
}
