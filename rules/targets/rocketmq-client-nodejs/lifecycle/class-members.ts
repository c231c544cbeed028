import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { nameText } from '../../../../server/languages/typescript/syntax.js';
import type { FileRewrite } from '../file/rewrite.js';
import { insertAfter, insertBefore } from '../text/statements.js';

export function memberNames(owner: TypeScript.ClassLikeDeclaration): ReadonlySet<string> {
  return new Set(owner.members.flatMap((member) => nameText(member.name) ?? []));
}

/** A field behind another one, or before everything else where the class does not declare that. */
export function declareField(rewrite: FileRewrite, owner: TypeScript.ClassLikeDeclaration, beside: string, line: string): void {
  const field = owner.members.find((member) => ts.isPropertyDeclaration(member) && nameText(member.name) === beside);
  if (field) insertAfter(rewrite, field, [line]);
  else {
    const [first] = owner.members;
    if (first) insertBefore(rewrite, first, [line]);
  }
}

/** A member at the end of a class, behind a blank line. */
export function appendMember(rewrite: FileRewrite, owner: TypeScript.ClassLikeDeclaration, lines: readonly string[]): void {
  const last = owner.members.at(-1);
  if (last) insertAfter(rewrite, last, ['', ...lines]);
}
