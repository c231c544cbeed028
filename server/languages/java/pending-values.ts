import type { Value } from '../../model/values.js';
import { looseFiles } from '../held-loosely.js';
import { buildJavaFile } from './build-file.js';
import type { MemberFacts } from './facts.js';
import type { JavaFile } from './file.js';
import { isTakenApart } from './parse.js';

/** Facts of a member that are worked out when somebody asks for them: for most members nobody ever does. */
export const pendingNames = ['value', 'initial'] as const;
export type PendingName = (typeof pendingNames)[number];
export type PendingValues = { readonly [Name in PendingName]?: (() => Value | undefined) | undefined };

/** What was asked of the members of one file, in the order of asking. */
export interface Asked {
  readonly all: { readonly member: MemberFacts; readonly name: PendingName }[];
}

const told = Symbol('told');

interface PendingMember extends MemberFacts {
  readonly [told]: ReadonlyMap<PendingName, Value | undefined>;
}

export function withPending(member: MemberFacts, asked: Asked, find: PendingValues): MemberFacts {
  const answers = new Map<PendingName, Value | undefined>();
  const ask = (name: PendingName): Value | undefined => {
    if (!answers.has(name)) {
      asked.all.push({ member: made, name });
      answers.set(name, find[name]?.());
    }
    return answers.get(name);
  };
  const made: PendingMember = {
    ...member,
    get value() {
      return ask('value');
    },
    get initial() {
      return ask('initial');
    },
    [told]: answers,
  };
  return made;
}

/** Whether somebody was told; what came as plain data was told. */
export function isAsked(member: MemberFacts, name: PendingName): boolean {
  return isPending(member) ? member[told].has(name) : member[name] !== undefined;
}

function isPending(member: MemberFacts): member is PendingMember {
  return told in member;
}

/** For members that are asked for when the tree of their file may be gone. */
export const loosely = looseFiles<JavaFile>(buildJavaFile, ({ tree }) => !isTakenApart(tree));
