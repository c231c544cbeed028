import type { TextEdit } from '../../../../server/engine/text.js';
import { importsOf, type ImportLine } from '../file/names.js';
import type { Layout } from '../source/layout.js';
import { childOfKind, type Node } from '../source/tree.js';

export interface ImportChange {
  readonly root: Node;
  readonly source: string;
  readonly layout: Layout;
  readonly add: ReadonlySet<string>;
  /** Lines that go: the legacy SDK's and those that nothing uses any more. */
  removes(line: ImportLine): boolean;
}

interface Entry {
  readonly text: string;
  /** Sort key; undefined for what keeps its place (static imports, comments). */
  readonly key?: string;
}

type Group = ImportLine[];

/** Swaps imports in place: each group of lines keeps its place, new lines are sorted into the group they belong to. */
export function importEdits(change: ImportChange): TextEdit[] {
  const { root, source, layout } = change;
  const lines = importsOf(root, source);
  const present = new Set(lines.filter((line) => !line.wildcard && !line.isStatic && !change.removes(line)).map((line) => line.name));
  const added = [...change.add].filter((name) => !present.has(name)).sort(compare);
  const groups = groupsOf(lines, source);
  const removedGroup = groups.find((group) => group.some((line) => change.removes(line) && !isPlatform(line.name)));
  const home = removedGroup ?? groups.find((group) => group.some((line) => !line.isStatic && !isPlatform(line.name))) ?? groups[0];
  const library = added.filter((name) => !isPlatform(name));
  const platform = [...added.filter((name) => name.startsWith('javax.')), ...added.filter((name) => name.startsWith('java.'))];
  const platformGroup = groups.find((group) => group.some((line) => !line.isStatic && isPlatform(line.name) && !change.removes(line)));

  if (!home) {
    if (added.length === 0) return [];
    return [insertFirst(root, source, layout, [library, platform])];
  }
  const edits: TextEdit[] = [];
  let trailing: string[] = [];
  const additions = new Map<Group, string[]>([[home, [...library]]]);
  if (platform.length > 0) {
    if (platformGroup) additions.set(platformGroup, [...(additions.get(platformGroup) ?? []), ...platform]);
    else trailing = platform;
  }
  for (const group of groups) {
    const extra = additions.get(group) ?? [];
    if (extra.length === 0 && !group.some((line) => change.removes(line)) && !(group === home && trailing.length > 0)) continue;
    const merged = mergeGroup(group, extra, change);
    const first = group[0];
    const last = group[group.length - 1];
    if (!first || !last) continue;
    const blocks = [merged, group === home && trailing.length > 0 ? trailing.map(importText) : []].filter((block) => block.length > 0);
    const range = { start: first.node.start, end: last.node.end };
    const newText = blocks.map((block) => block.join(layout.eol)).join(layout.eol + layout.eol);
    if (newText === '') edits.push({ ...layout.wholeLines(range), newText: '' });
    else if (newText !== source.slice(range.start, range.end)) edits.push({ ...range, newText });
  }
  return edits;
}

function isPlatform(name: string): boolean {
  return name.startsWith('java.') || name.startsWith('javax.');
}

function importText(name: string): string {
  return `import ${name};`;
}

/** Plain code unit order, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupsOf(lines: readonly ImportLine[], source: string): Group[] {
  const groups: Group[] = [];
  let previous: ImportLine | undefined;
  for (const line of lines) {
    const between = previous ? source.slice(previous.node.end, line.node.start) : '';
    const current = groups[groups.length - 1];
    if (current && previous && !/(\r\n|\n|\r(?!\n))[ \t]*(\r|\n)/.test(between)) current.push(line);
    else groups.push([line]);
    previous = line;
  }
  return groups;
}

function mergeGroup(group: Group, extra: readonly string[], change: ImportChange): string[] {
  const kept: Entry[] = [];
  let anchor: number | undefined;
  group.forEach((line, index) => {
    const previous = group[index - 1];
    const lead = previous ? change.source.slice(previous.node.end, line.node.start).trim() : '';
    if (lead !== '' && !change.removes(line)) kept.push(...lead.split(/\r\n|\n|\r/).map((text) => ({ text: text.trim() })));
    if (change.removes(line)) {
      anchor ??= kept.length;
      return;
    }
    const text = change.source.slice(line.node.start, line.node.end);
    kept.push(line.isStatic ? { text } : { text, key: line.name + (line.wildcard ? '.*' : '') });
  });
  const inPlace = anchor === undefined ? [] : extra.filter((name) => !isPlatform(name));
  if (anchor !== undefined) kept.splice(anchor, 0, ...inPlace.map((name) => ({ text: importText(name), key: name })));
  for (const name of extra) {
    if (inPlace.includes(name)) continue;
    const entry = { text: importText(name), key: name };
    const family = name.slice(0, name.indexOf('.') + 1);
    const relatives = kept.filter((other) => other.key?.startsWith(family));
    const cousins = kept.filter((other) => other.key !== undefined && isPlatform(other.key));
    const candidates =
      relatives.length > 0 ? relatives : isPlatform(name) && cousins.length > 0 ? cousins : kept.filter((other) => other.key !== undefined);
    // javax stands before java where there is only one of the two.
    const isFirst = relatives.length === 0 && cousins.length > 0 && name.startsWith('javax.');
    const next = isFirst
      ? cousins[0]
      : relatives.length === 0 && cousins.length > 0
        ? undefined
        : candidates.find((other) => compare(other.key ?? '', name) > 0);
    const last = candidates[candidates.length - 1];
    const index = next ? kept.indexOf(next) : last ? kept.indexOf(last) + 1 : kept.length;
    kept.splice(index, 0, entry);
  }
  return kept.map((entry) => entry.text);
}

function insertFirst(root: Node, source: string, layout: Layout, groups: readonly (readonly string[])[]): TextEdit {
  const text = groups
    .filter((group) => group.length > 0)
    .map((group) => group.map(importText).join(layout.eol))
    .join(layout.eol + layout.eol);
  const packageLine = childOfKind(root, 'package_declaration');
  if (packageLine) return { start: packageLine.end, end: packageLine.end, newText: layout.eol + layout.eol + text };
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start, newText: text + layout.eol + layout.eol };
}
