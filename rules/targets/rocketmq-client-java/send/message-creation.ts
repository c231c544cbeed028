import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall } from '../file/legacy-calls.js';
import { child, type Node } from '../source/tree.js';
import { commented, type Link } from '../writing/template.js';
import { bodyText, tagCall, type BuilderCall } from './builder-calls.js';

/** Body and tag that the constructor takes. */
export function creationCalls(file: FileRewrite, creation: Node): BuilderCall[] {
  const call = legacyCall(file, creation);
  const [body, tag] = call?.arguments ?? [];
  if (!call || !body) return [];
  const calls: BuilderCall[] = [{ link: () => `.setBody(${bodyText(file, call, body)})`, sets: 'body', node: body }];
  if (tag) calls.push(tagCall(file, tag, tag));
  return calls;
}

/** Links for a constructor's arguments, comments kept; what needs a guard is left to statements of its own. */
export function creationLinks(file: FileRewrite, creation: Node): { readonly links: Link[]; readonly guarded: BuilderCall[] } {
  const list = child(creation, 'arguments');
  const items = list ? commented(file, list) : [];
  const links: Link[] = [];
  const guarded: BuilderCall[] = [];
  for (const call of creationCalls(file, creation)) {
    const item = items.find((candidate) => candidate.node === call.node);
    if (call.guard) guarded.push(call);
    else if (call.link)
      links.push({ call: call.link(), before: item?.before ?? [], ...(item?.behind === undefined ? {} : { behind: item.behind }) });
  }
  return { links, guarded };
}

/** `if (tag != null && ..) { message.setTag(tag); }` */
export function guardText(file: FileRewrite, at: Node, variable: string, call: BuilderCall): string {
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(at.start);
  const prelude = call.prelude ? call.prelude() + eol + indent : '';
  return `${prelude}if (${call.guard?.() ?? 'true'}) {${eol}${indent}${unit}${variable}${call.link?.() ?? ''};${eol}${indent}}`;
}
