/**
 * The key of a function whose callers can be asked: where it starts, a name by which calls name it, and the members that it reads of the
 * objects that it is given. Each of these members is a position of its own behind the parameters, so that `send({ topic })` passes a topic.
 */
export interface MethodKey {
  readonly path: string;
  readonly start: number;
  /** Text that a file with a call holds; empty where a call can go by any name. */
  readonly needle: string;
  readonly isConstructor: boolean;
  readonly parameters: number;
  readonly members: readonly MemberOfParameter[];
}

export interface MemberOfParameter {
  readonly parameter: number;
  readonly name: string;
}

const separator = '|';
const prefix = 'script:';

export function writeMethodKey(key: MethodKey): string {
  const members = key.members.map(({ parameter, name }) => `${parameter}.${name}`).join(',');
  const name = key.isConstructor ? `${key.needle}.constructor` : key.needle;
  return `${prefix}${[key.path, key.start, name, key.parameters, members].join(separator)}`;
}

const read = new Map<string, MethodKey | null>();
const mostKept = 10_000;

export function readMethodKey(text: string): MethodKey | undefined {
  const kept = read.get(text);
  if (kept !== undefined) return kept ?? undefined;
  const key = parse(text);
  if (read.size >= mostKept) read.clear();
  read.set(text, key ?? null);
  return key;
}

function parse(text: string): MethodKey | undefined {
  if (!text.startsWith(prefix)) return undefined;
  const parts = text.slice(prefix.length).split(separator);
  const [members, parameters, name, start] = parts.reverse();
  const path = parts.slice(4).reverse().join(separator);
  if (members === undefined || parameters === undefined || name === undefined || start === undefined) return undefined;
  const isConstructor = name.endsWith('.constructor');
  return {
    path,
    start: Number(start),
    needle: isConstructor ? name.slice(0, -'.constructor'.length) : name,
    isConstructor,
    parameters: Number(parameters),
    members: members === '' ? [] : members.split(',').map(memberFrom),
  };
}

function memberFrom(text: string): MemberOfParameter {
  const dot = text.indexOf('.');
  return { parameter: Number(text.slice(0, dot)), name: text.slice(dot + 1) };
}

/** The position at which a member of a parameter is passed. */
export function positionOfMember(key: MethodKey, parameter: number, name: string): number | undefined {
  const at = key.members.findIndex((member) => member.parameter === parameter && member.name === name);
  return at < 0 ? undefined : key.parameters + at;
}
