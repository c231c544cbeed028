import type { RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { ClientPart } from '../../../server/model/messaging.js';
import type { Workspace } from '../../../server/model/workspace.js';
import { credentialMessages } from './messages.js';
import { isReadByOthers } from './readers.js';
import type { Role, Written } from './written.js';

const variables = { user: 'ROCKETMQ_USERNAME', password: 'ROCKETMQ_PASSWORD' } as const satisfies Partial<Record<Role, string>>;

export interface EnvironmentRewrite {
  readonly rewrite: RuleRewrite;
  readonly covers: ReadonlySet<Written>;
}

/**
 * One rewrite that reads user name and password from the environment, for the whole workspace: undefined where there is more than one user or
 * password, as two accounts must not become one, or where the variables are taken. `all` has each place once, `given` once for each client.
 */
export function environmentRewrite(
  workspace: Workspace,
  all: readonly Written[],
  given: readonly Written[],
): EnvironmentRewrite | undefined {
  const written = (['user', 'password'] as const).filter((role) => all.some((each) => each.role === role));
  if (written.some((role) => new Set(all.filter((each) => each.role === role).map(({ text }) => text)).size > 1)) return undefined;
  if (all.some(({ role }) => role === 'token')) return undefined;
  const changed = new Map<Written, TextEdit>();
  for (const each of all) {
    const edit = editOf(workspace, each);
    if (edit && !isReadByOthers(workspace, each)) changed.set(each, edit);
  }
  leaveHalves(changed, all, given);
  const covers = new Set(changed.keys());
  const edits = new Map<string, TextEdit[]>();
  for (const [{ site }, edit] of changed) edits.set(site.path, [...(edits.get(site.path) ?? []), edit]);
  const roles = written.filter((role) => [...covers].some((each) => each.role === role));
  if (
    isTaken(
      workspace,
      roles.map((role) => variables[role]),
    )
  )
    return undefined;
  if (covers.size === 0) return undefined;
  const names = roles.map((role) => `\`${variables[role]}\``).join(', ');
  return {
    covers,
    rewrite: {
      grade: 'suggested',
      title: credentialMessages.readFromEnvironment({ names }),
      edits,
      differences: [credentialMessages.setEnvironment({ names })],
    },
  };
}

/** A client whose password came from the environment and whose user did not would be nobody: both, or none. */
function leaveHalves(changed: Map<Written, TextEdit>, all: readonly Written[], given: readonly Written[]): void {
  const placeOf = ({ site }: Written): string => `${site.path}:${site.range.start}`;
  const clientsOf = (each: Written): readonly ClientPart[] =>
    given.filter((other) => placeOf(other) === placeOf(each)).map(({ client }) => client);
  for (let size = -1; size !== changed.size;) {
    size = changed.size;
    const left = new Set(all.filter((each) => !changed.has(each)).flatMap(clientsOf));
    for (const each of changed.keys()) if (clientsOf(each).some((client) => left.has(client))) changed.delete(each);
  }
}

function isTaken({ models, textOf }: Workspace, names: readonly string[]): boolean {
  return [...models.keys()].some((path) => names.some((name) => textOf(path)?.includes(name)));
}

function editOf(workspace: Workspace, { site, isLiteral, role }: Written): TextEdit | undefined {
  const text = isLiteral && role !== 'token' ? workspace.textOf(site.path) : undefined;
  if (text === undefined || role === 'token') return undefined;
  const { start, end } = site.range;
  const quote = text[start - 1] ?? '';
  if (text[end] !== quote || text[end + 1] === quote || text[start - 2] === quote) return undefined;
  const before = text.slice(0, start - 1);
  const after = text.slice(end + 1);
  const language = workspace.languageOf(site.path);
  if (language === 'java') {
    const isReplaceable = quote === '"' && !mustBeConstant(text, before);
    return isReplaceable ? { start: start - 1, end: end + 1, newText: `System.getenv("${variables[role]}")` } : undefined;
  }
  if (!/^["'`]$/.test(quote) || text.slice(start, end).includes('${') || isInEnum(before) || /^\s*(?:as|satisfies)\b/.test(after))
    return undefined;
  const variable = `process.env.${variables[role]}`;
  if (language !== 'typescript') return { start: start - 1, end: end + 1, newText: variable };
  // `||` and `??` can't stand side by side without parentheses.
  const isOperand = /(?:\|\||&&|\?\?|\+)\s*$/.test(before) || /^\s*(?:\|\||&&|\?\?|\+|\.|\[)/.test(after);
  const value = `${variable} ?? ''`;
  return { start: start - 1, end: end + 1, newText: isOperand ? `(${value})` : value };
}

/** Annotations, cases and constants that others may use in them take no call. */
function mustBeConstant(text: string, before: string): boolean {
  if (isInAnnotation(before) || /\b@?interface\s+\w+/.test(text)) return true;
  const statement = /[^;{}]*$/.exec(before)?.[0] ?? '';
  const name = /(\w+)\s*=\s*$/.exec(statement)?.[1];
  const isConstant = /\bstatic\b/.test(statement) && /\bfinal\b/.test(statement);
  if (name === undefined || !isConstant) return false;
  return (
    !/\bprivate\b/.test(statement) || new RegExp(`@\\w+\\s*\\([^;{]*(?:\\{[^}]*)?\\b${name}\\b|\\bcase\\b[^:>;]*\\b${name}\\b`).test(text)
  );
}

/** Whether one of the brackets that are open at the end of the text is an annotation's. */
function isInAnnotation(before: string): boolean {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const character = before[i];
    if (character === ';') return false;
    if (character === ')') depth++;
    else if (character === '(') {
      if (depth > 0) depth--;
      else if (/@[\w.]+\s*$/.test(before.slice(Math.max(0, i - 200), i))) return true;
    }
  }
  return false;
}

function isInEnum(before: string): boolean {
  return /\benum\s+\w+\s*\{[^}]*$/.test(before);
}
