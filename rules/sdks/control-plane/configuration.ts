import type { ApiUse, FrontEnd } from '../../../server/engine/support.js';
import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import { configurationEntries } from '../../../server/languages/configuration/index.js';
import type { DataNode } from '../../../server/languages/configuration/tree.js';
import { emptyModel, type FileModel } from '../../../server/model/messaging.js';
import { commandNeedles, commandUses } from './commands.js';
import { commandsIn } from './command-texts.js';
import { documentRoots } from './documents.js';
import { policyNeedles, policyStatements } from './policy.js';
import { embeddedTexts } from './embedded.js';
import { flinkNeedles } from './flink.js';
import { rosNeedles, rosTemplate } from './ros.js';
import { routingNeedles, routingSigns } from './routing.js';

type Parts = Pick<FileModel, 'controlPlane' | 'declaredTopics' | 'declaredGroups' | 'policies' | 'routing' | 'flinkTables'>;

function includesAny(text: string, needles: readonly string[]): boolean {
  return needles.some((needle) => text.includes(needle));
}

/** Commands in the texts of CI files: `run:`, `script:`, `command:` and whatever else holds one. */
function commandsOf(
  file: ConfigurationFile,
  roots: readonly DataNode[],
): Required<Pick<Parts, 'controlPlane' | 'declaredTopics' | 'declaredGroups'>> {
  const { text } = file.source;
  const found = roots.flatMap((root) => [...commandsIn(root, 'unknown')]).map((content) => commandUses(text, content(text)));
  return {
    controlPlane: found.flatMap((uses) => uses.controlPlane),
    declaredTopics: found.flatMap((uses) => uses.declaredTopics),
    declaredGroups: found.flatMap((uses) => uses.declaredGroups),
  };
}

/** Templates of Resource Orchestration Service, policies, commands of CI files, and signs of global message routing. */
export const configurationControlPlane: FrontEnd<ConfigurationFile, unknown> = {
  family: 'openapi-ons',
  needles: [...rosNeedles, ...commandNeedles],
  analyze(file, _index, cancellation) {
    const { text } = file.source;
    const isTemplate = includesAny(text, rosNeedles);
    const hasCommands = includesAny(text, commandNeedles);
    if (!isTemplate && !hasCommands) return undefined;
    const roots = documentRoots(file);
    const templates = isTemplate ? roots.map(rosTemplate) : [];
    const commands = hasCommands ? commandsOf(file, roots) : undefined;
    if (cancellation.isCancelled) return undefined;
    const controlPlane = [...templates.flatMap((template) => template.controlPlane), ...(commands?.controlPlane ?? [])];
    const declaredTopics = [...templates.flatMap((template) => template.declaredTopics), ...(commands?.declaredTopics ?? [])];
    const declaredGroups = [...templates.flatMap((template) => template.declaredGroups), ...(commands?.declaredGroups ?? [])];
    if (controlPlane.length + declaredTopics.length + declaredGroups.length === 0) return undefined;
    const uses = templates.flatMap((template) =>
      template.controlPlane.map(({ name, range }): ApiUse => ({ row: name, kind: 'configuration', range })),
    );
    return { family: 'openapi-ons', uses, model: { ...emptyModel, controlPlane, declaredTopics, declaredGroups }, links: [] };
  },
};

/** Policies of whatever document, Flink SQL in texts, and signs of global message routing. */
export const configurationTexts: FrontEnd<ConfigurationFile, unknown> = {
  family: 'config',
  needles: [...policyNeedles, ...flinkNeedles, ...routingNeedles],
  analyze(file, _index, cancellation) {
    const { text } = file.source;
    const hasPolicies = includesAny(text, policyNeedles);
    const entries = configurationEntries(file);
    const policies = hasPolicies ? documentRoots(file).flatMap((root) => policyStatements(root)) : [];
    if (cancellation.isCancelled) return undefined;
    const embedded = embeddedTexts(
      text,
      hasPolicies || includesAny(text, flinkNeedles) ? entries.map(({ range }) => ({ pieces: [range] })) : [],
    );
    const routing = includesAny(text, routingNeedles) ? routingSigns(text, file.comments, 'configuration') : [];
    const statements = [...policies, ...embedded.policies];
    if (statements.length + embedded.flinkTables.length + routing.length === 0) return undefined;
    const model: FileModel = { ...emptyModel, policies: statements, flinkTables: embedded.flinkTables, routing };
    return { family: 'config', uses: [], model, links: [] };
  },
};
