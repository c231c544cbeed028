import type { FrontEnd } from '../../../server/engine/support.js';
import type { ShellFile } from '../../../server/languages/shell/index.js';
import { emptyModel } from '../../../server/model/messaging.js';
import { readJsonTree } from '../../../server/languages/configuration/tree.js';
import { commandNeedles, commandUses } from './commands.js';
import { embeddedNeedles, embeddedTexts, speaksOfEmbedded } from './embedded.js';
import { policyStatements } from './policy.js';
import { routingIn, routingNeedles } from './routing.js';

/** Commands on topics, groups and the 4.x API in scripts, Makefiles, Jenkinsfiles and Dockerfiles. */
export const shellCommands: FrontEnd<ShellFile, unknown> = {
  family: 'openapi-ons',
  needles: commandNeedles,
  analyze(file) {
    const { text } = file.source;
    if (!commandNeedles.some((needle) => text.includes(needle))) return undefined;
    const { controlPlane, declaredTopics, declaredGroups } = commandUses(text, file);
    if (controlPlane.length + declaredTopics.length + declaredGroups.length === 0) return undefined;
    return { family: 'openapi-ons', uses: [], model: { ...emptyModel, controlPlane, declaredTopics, declaredGroups }, links: [] };
  },
};

/** Policies and Flink SQL that scripts write, and signs of global message routing. */
export const shellTexts: FrontEnd<ShellFile, unknown> = {
  family: 'config',
  needles: [...embeddedNeedles, ...routingNeedles],
  analyze(file) {
    const { text } = file.source;
    const words = file.commands.flatMap((command) => [...command.words, ...command.assignments.map(({ value }) => value)]);
    const embedded = embeddedTexts(text, speaksOfEmbedded(text) ? words.map(({ content }) => ({ pieces: [content] })) : []);
    const written = file.documents.flatMap(({ start, end }) => {
      const { root } = /^\s*\{/.test(text.slice(start, end)) ? readJsonTree(text.slice(start, end), start) : {};
      return root ? policyStatements(root) : [];
    });
    const policies = [...embedded.policies, ...written];
    const routing = [
      ...words.flatMap(({ range: { start, end } }) => routingIn(text.slice(start, end), start) ?? []),
      ...file.comments.flatMap(({ start, end }) => routingIn(text.slice(start, end), start, true) ?? []),
    ];
    if (policies.length + embedded.flinkTables.length + routing.length === 0) return undefined;
    return { family: 'config', uses: [], model: { ...emptyModel, policies, flinkTables: embedded.flinkTables, routing }, links: [] };
  },
};
