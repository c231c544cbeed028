import { onsHttpLibrary } from '../../../sdks/ons-http/java/api.js';
import { isOnsHttpType } from '../../../sdks/ons-http/java/types.js';
import { usesOf } from '../../../sdks/ons-http/java/uses.js';
import type { Node } from '../source/tree.js';
import type { FileRewrite } from './file-rewrite.js';
import { simpleName } from './names.js';

/** A call, construction, field or method reference of the legacy SDK. */
export interface LegacyCall {
  readonly node: Node;
  /** `MQClient.getProducer`; constructors end in `.new`. */
  readonly member: string;
  readonly owner: string;
  readonly name: string;
  readonly receiver: Node | undefined;
  readonly arguments: readonly Node[];
  readonly isReference: boolean;
  readonly parameterTypes: readonly string[];
}

/** All uses of legacy members in a file, in source order. */
export function legacyCalls(file: FileRewrite): readonly LegacyCall[] {
  const known = callsByFile.get(file);
  if (known) return known;
  const calls = usesOf(file.file, file.resolver.index).flatMap((use) => legacyCall(file, use.node) ?? []);
  callsByFile.set(file, calls);
  return calls;
}

const callsByFile = new WeakMap<FileRewrite, readonly LegacyCall[]>();

/** The meaning of a call is looked up only where its name is one of the old SDK's. */
function canBeLegacy(file: FileRewrite, node: Node): boolean {
  if (node.kind === 'identifier') return !file.file.declarationOf(node) && node.field !== 'name';
  if (node.kind !== 'method_invocation') return true;
  const name = node.children.find((part) => part.field === 'name');
  return name !== undefined && legacyMethods.has(file.text(name));
}

const legacyMethods = new Set([...onsHttpLibrary.types.values()].flatMap((type) => type.members.map((member) => member.name)));

export function legacyCall(file: FileRewrite, node: Node): LegacyCall | undefined {
  if (!canBeLegacy(file, node)) return undefined;
  const found = file.resolver.memberOf(node);
  if (found?.origin !== 'library' || !isOnsHttpType(found.member.owner)) return undefined;
  const { member } = found;
  const list = node.children.find((part) => part.field === 'arguments');
  const receiver = node.kind === 'method_reference' ? node.children[0] : node.children.find((part) => part.field === 'object');
  const owner = simpleName(member.owner);
  const name = member.name === '<init>' ? 'new' : member.name;
  return {
    node,
    member: `${owner}.${name}`,
    owner,
    name,
    receiver,
    arguments: list ? list.children.filter((part) => part.kind !== 'line_comment' && part.kind !== 'block_comment') : [],
    isReference: node.kind === 'method_reference',
    parameterTypes: member.parameters.map((parameter) => parameter.name + '[]'.repeat(parameter.dimensions)),
  };
}
