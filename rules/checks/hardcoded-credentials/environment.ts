import type { RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit, TextRange } from '../../../server/engine/text.js';
import type { Workspace } from '../../../server/model/workspace.js';
import { credentialMessages } from './messages.js';
import type { Role, Written } from './written.js';

const variables = { user: 'ROCKETMQ_USERNAME', password: 'ROCKETMQ_PASSWORD' } as const satisfies Partial<Record<Role, string>>;

export interface EnvironmentRewrite {
  readonly rewrite: RuleRewrite;
  readonly covers: ReadonlySet<Written>;
}

/**
 * One rewrite that reads user name and password from the environment, for the whole workspace: undefined where there is more than one user or
 * password, as two accounts must not become one, or where the variables are taken.
 */
export function environmentRewrite(workspace: Workspace, all: readonly Written[]): EnvironmentRewrite | undefined {
  const roles = (['user', 'password'] as const).filter((role) => all.some((written) => written.role === role));
  if (roles.some((role) => new Set(all.filter((written) => written.role === role).map(({ text }) => text)).size > 1)) return undefined;
  if (
    all.some(({ role }) => role === 'token') ||
    isTaken(
      workspace,
      roles.map((role) => variables[role]),
    )
  )
    return undefined;
  const covers = new Set<Written>();
  const edits = new Map<string, TextEdit[]>();
  for (const written of all) {
    const edit = editOf(workspace, written);
    if (!edit || isReadByOthers(workspace, written)) continue;
    covers.add(written);
    edits.set(written.site.path, [...(edits.get(written.site.path) ?? []), edit]);
  }
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

/** A variable or field that more than clients of RocketMQ read: an account of another service would be exchanged with it. */
function isReadByOthers({ clients, textOf }: Workspace, { site, related }: Written): boolean {
  const text = textOf(site.path) ?? '';
  const declared = /([\w$]+)\s*(?::\s*[\w$<>[\]|. ]+)?=\s*$/.exec(text.slice(0, site.range.start - 1));
  const name = declared?.[1];
  if (!declared || name === undefined) return false;
  const readers: readonly TextRange[] = [
    { start: declared.index, end: site.range.end },
    ...clients.flatMap(({ part, path, place, calls }) =>
      [...[part.accessKey, part.secretKey].flatMap((at) => (at ? [{ path, range: at.range }] : [])), place, ...calls, ...related]
        .filter((each) => each.path === site.path)
        .map(({ range }) => range),
    ),
  ];
  const uses = text.matchAll(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'));
  return [...uses].some(({ index }) => !readers.some(({ start, end }) => start <= index && index < end));
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
  return !/\bprivate\b/.test(statement) || new RegExp(`@\\w+\\s*\\([^)]*\\b${name}\\b|\\bcase\\s+${name}\\b`).test(text);
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
