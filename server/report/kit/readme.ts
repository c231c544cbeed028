import { render, type Message } from '../../l10n/messages.js';
import type { ReportInput } from '../input.js';
import type { MigrationModel } from '../migration/model.js';
import { code, row, ruler } from './markdown.js';
import { readmeMessages } from './readme-messages.js';
import type { KitResources, RefusedName } from './resources.js';

/** Open places that the README names one by one. */
const mostNamed = 50;

/** What the kit's files are, in which order they are used, and what has to be filled in. Markdown. */
export function readmeText({ model, result, locale }: Pick<ReportInput, 'model' | 'result' | 'locale'>, kit: KitResources): string {
  const text = (message: Message): string => render(message, locale);
  const steps = [
    readmeMessages.stepPlan(),
    readmeMessages.stepValues(),
    readmeMessages.stepAcl(),
    readmeMessages.stepDry(),
    readmeMessages.stepRun(),
    readmeMessages.stepMove(),
  ];
  return `${[
    `# ${text(readmeMessages.title())}`,
    text(readmeMessages.intro()),
    ...(result.errors.length > 0 ? [`**${text(readmeMessages.incomplete({ count: result.errors.length }))}**`] : []),
    ...(kit.topics.length + kit.groups.length === 0 ? [`**${text(readmeMessages.empty())}**`] : []),
    `## ${text(readmeMessages.order())}`,
    steps.map((step, i) => `${i + 1}. ${text(step)}`).join('\n'),
    `## ${text(readmeMessages.files())}`,
    filesTable(text),
    `## ${text(readmeMessages.placeholders())}`,
    ...placeholderParts(kit, text),
    ...refusedParts(kit.refused, text),
    ...openParts(model, text),
  ].join('\n\n')}\n`;
}

type Text = (message: Message) => string;

function filesTable(text: Text): string {
  const head = text(readmeMessages.filesHead());
  const files = [
    ['plan.md', readmeMessages.filePlan()],
    ['topics.xlsx, topics.csv', readmeMessages.fileTopics()],
    ['groups.xlsx, groups.csv', readmeMessages.fileGroups()],
    ['acl.csv', readmeMessages.fileAcl()],
    ['terraform/', readmeMessages.fileTerraform()],
    ['terraform/old-resources.md', readmeMessages.fileOld()],
    ['openapi.sh', readmeMessages.fileOpenapi()],
    ['mqadmin.sh', readmeMessages.fileMqadmin()],
    ['values.env.example', readmeMessages.fileValues()],
  ] as const;
  return [head, ruler(head), ...files.map(([name, message]) => row([name, text(message)]))].join('\n');
}

function placeholderParts({ placeholders, users }: KitResources, text: Text): string[] {
  const head = text(readmeMessages.placeholdersHead());
  const rows = [
    ...placeholders.map(({ variable, of, resource, choices }) => {
      const name = { resource: code(resource) };
      return row([
        code(variable),
        text(of === 'topic-type' ? readmeMessages.typeOf(name) : readmeMessages.orderOf(name)),
        choices.join(', '),
      ]);
    }),
    ...users.map(({ name, passwordVariable }) =>
      row([code(passwordVariable), text(readmeMessages.passwordOf({ user: code(name) })), text(readmeMessages.passwordChoice())]),
    ),
  ];
  const intro = text(placeholders.length === 0 ? readmeMessages.placeholdersNone() : readmeMessages.placeholdersText());
  return rows.length === 0 ? [intro] : [intro, [head, ruler(head), ...rows].join('\n')];
}

function refusedParts(refused: readonly RefusedName[], text: Text): string[] {
  if (refused.length === 0) return [];
  const lines = refused.map(({ of, name, why }) => {
    const args = { name: code(name), why: whyRefused(why) };
    return `- ${text(of === 'topic' ? readmeMessages.refusedTopic(args) : readmeMessages.refusedGroup(args))}`;
  });
  return [`## ${text(readmeMessages.refused())}`, text(readmeMessages.refusedText()), lines.join('\n')];
}

function whyRefused(why: RefusedName['why']): Message {
  if (why === 'characters') return readmeMessages.characters();
  return why === 'length' ? readmeMessages.length() : readmeMessages.reserved();
}

function openParts({ unresolved }: MigrationModel, text: Text): string[] {
  const names = unresolved.filter(({ what }) => what === 'topic' || what === 'group');
  if (names.length === 0) return [];
  const lines = names.slice(0, mostNamed).map(({ stateAs, place }) => `- ${code(`${place.path}:${place.line}`)}: ${code(stateAs)}`);
  const more = names.length > mostNamed ? [text(readmeMessages.openMore({ count: names.length - mostNamed }))] : [];
  return [`## ${text(readmeMessages.open())}`, text(readmeMessages.openText({ count: names.length })), lines.join('\n'), ...more];
}
