import type { BuildFile, Coordinates, DependencyChange } from '../../engine/build-files.js';
import type { TextEdit } from '../../engine/text.js';
import { insertMember, layoutOf, removeMember, type MemberList } from './members.js';
import { dependencySections, parsePackageJson, type Member, type PackageJson, type Section } from './package-json.js';

type Addition = Coordinates & { readonly version: string };

/** A library takes the place of the one that goes, sorted where the file is sorted; pins of the one that goes are dropped. */
export function changePackageJson({ source }: BuildFile, { remove = [], add }: DependencyChange): readonly TextEdit[] | undefined {
  const { text } = source;
  const parsed = parsePackageJson(text);
  if (!parsed.root || parsed.syntaxErrors > 0) return undefined;
  const goes = ({ name }: Member): boolean => remove.some(({ group, artifact }) => group === '' && artifact === name);
  const missing = add && !parsed.sections.some((section) => !section.pins && find(section, add.artifact)) ? add : undefined;
  const edits: TextEdit[] = [];
  let isAdded = false;
  for (const section of parsed.sections) {
    const [member, ...others] = section.members.filter(goes);
    if (!member) continue;
    // The same library named twice in one object: what stands first would be read over anyway.
    if (others.length > 0) return undefined;
    if (missing && !section.pins) {
      edits.push(...replaceMember(text, section, member, missing));
      isAdded = true;
    } else {
      edits.push(removeMember(section, member));
    }
  }
  if (missing && !isAdded) edits.push(addDependency(text, parsed, parsed.root, missing));
  return edits;
}

function find(section: Section, name: string): Member | undefined {
  return section.members.find((member) => member.name === name);
}

function replaceMember(text: string, section: Section, member: Member, add: Addition): TextEdit[] {
  const version = sameStyle(member.text, add.version);
  const names = section.members.map(({ name }) => name);
  const index = section.members.indexOf(member);
  const after = isSorted(names)
    ? predecessor(
        section.members.filter((other) => other !== member),
        add.artifact,
      )
    : section.members[index - 1];
  if (after === section.members[index - 1]) {
    return [
      { ...member.key, newText: JSON.stringify(add.artifact) },
      { ...member.value, newText: JSON.stringify(version) },
    ];
  }
  const layout = layoutOf(text, section, 1);
  return [removeMember(section, member), insertMember(text, section, after, memberText(add.artifact, version), layout)];
}

function addDependency(text: string, { sections }: PackageJson, root: MemberList, add: Addition): TextEdit {
  const member = memberText(add.artifact, sameStyle(undefined, add.version));
  const section = sections.find(({ path }) => path[0] === dependencySections[0]);
  if (section) {
    const names = section.members.map(({ name }) => name);
    const after = isSorted(names) ? predecessor(section.members, add.artifact) : section.members.at(-1);
    return insertMember(text, section, after, member, layoutOf(text, root, 1));
  }
  const { lineBreak, indent } = layoutOf(text, root, 0);
  const created = `"dependencies": {${lineBreak}${indent}${indent}${member}${lineBreak}${indent}}`;
  const development = root.members.findIndex(({ name }) => name === 'devDependencies');
  const after = development < 0 ? root.members.at(-1) : root.members[development - 1];
  return insertMember(text, root, after, created, { lineBreak, indent, depth: 0 });
}

function memberText(name: string, version: string): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(version)}`;
}

/** The last member that stands before a name in npm's order; undefined when the name comes first. */
function predecessor(members: readonly Member[], name: string): Member | undefined {
  return members.findLast((member) => compare(member.name, name) < 0);
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || compare(names[index - 1] ?? '', name) < 0);
}

/** npm sorts dependencies like this when it writes the file. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

/** Exact, `~` or `^` as the version that goes; `^`, npm's own choice, for ranges of other kinds, tags and links. */
function sameStyle(previous: string | undefined, version: string): string {
  const bare = version.replace(/^[~^]/, '');
  if (!/^\d/.test(bare)) return version;
  if (/^\d/.test(previous ?? '')) return bare;
  return previous?.startsWith('~') ? `~${bare}` : `^${bare}`;
}
