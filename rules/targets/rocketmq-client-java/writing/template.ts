import type { FileRewrite } from '../file/file-rewrite.js';
import { isComment, type Node } from '../source/tree.js';

/** One call of a chain, with the comments that stand before it and behind it. */
export interface Link {
  readonly call: string;
  readonly before?: readonly string[];
  readonly behind?: string;
}

export interface ChainOptions {
  /** Puts a chain of one link on one line. */
  readonly short?: boolean;
}

/** `head` and one call a line, indented as continuation of the line that holds `at`. */
export function chain(file: FileRewrite, at: Node, head: string, links: readonly (Link | string)[], { short }: ChainOptions = {}): string {
  const items = links.map((link) => (typeof link === 'string' ? { call: link } : link)).map(commentAbove);
  const [only] = items;
  if (short && items.length === 1 && only && !only.before?.length && !only.behind) return head + only.call;
  const indent = file.layout.eol + file.layout.indentAt(at.start) + file.layout.continuation;
  return (
    head +
    items
      .map((item) =>
        [...(item.before ?? []), item.behind ? `${item.call} ${item.behind}` : item.call].map((line) => indent + line).join(''),
      )
      .join('')
  );
}

/** What follows the chain (`;`, `)`) can't stand behind a comment that ends its line. */
function commentAbove(link: Link, n: number, all: readonly Link[]): Link {
  if (n < all.length - 1 || !link.behind?.includes('//')) return link;
  return { call: link.call, before: [...(link.before ?? []), link.behind] };
}

/** Comments around one item of a list: those on lines before it, and the one behind it on its line. */
export interface Commented {
  readonly node: Node;
  readonly before: readonly string[];
  readonly behind: string | undefined;
}

/** Children of a list with the comments that belong to each. */
export function commented(file: FileRewrite, list: Node): Commented[] {
  const result: { node: Node; before: string[]; behind: string | undefined }[] = [];
  let waiting: string[] = [];
  for (const part of list.children) {
    if (!isComment(part)) {
      result.push({ node: part, before: waiting, behind: undefined });
      waiting = [];
      continue;
    }
    const last = result[result.length - 1];
    const between = last ? file.source.slice(last.node.end, part.start) : '\n';
    const isBehind = last !== undefined && !/[\r\n]/.test(between) && (part.kind === 'line_comment' || !between.includes(','));
    if (isBehind) last.behind = last.behind === undefined ? file.text(part) : `${last.behind} ${file.text(part)}`;
    else waiting.push(file.text(part));
  }
  return result;
}

/** A call's text whose arguments keep their comments, one a line where there are any. */
export function callWith(file: FileRewrite, at: Node, head: string, values: readonly (Commented | Node)[], extraIndent = ''): string {
  const items = values.map((value) => ('node' in value ? value : { node: value, before: [], behind: undefined }));
  const isOneLine = items.every(
    (item) => item.before.every((comment) => comment.startsWith('/*') && !/[\r\n]/.test(comment)) && !item.behind?.includes('//'),
  );
  if (isOneLine) {
    const parts = items.map((item) =>
      [...item.before, file.rewritten(item.node), ...(item.behind === undefined ? [] : [item.behind])].join(' '),
    );
    return `${head}(${parts.join(', ')})`;
  }
  const indent = file.layout.eol + file.layout.indentAt(at.start) + extraIndent + file.layout.continuation;
  const lines = items.map((item, i) => {
    const isLast = i === items.length - 1;
    const value = file.rewritten(item.node) + (isLast ? '' : ',');
    return [...item.before, item.behind ? `${value} ${item.behind}` : value].map((line) => indent + line).join('');
  });
  const endsInComment = items[items.length - 1]?.behind !== undefined;
  return `${head}(${lines.join('')}${endsInComment ? indent : ''})`;
}
