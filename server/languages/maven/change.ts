import type { DependencyChange } from '../../engine/build-files.js';
import { sameLibrary } from '../../engine/build-entry.js';
import type { TextEdit } from '../../engine/text.js';
import { deletion, indentationAt, isAloneOnItsLine, lineBelow, lineEnding, replacement } from '../build-text.js';
import { property, referencedProperty, type Pom, type PomDependency } from './pom.js';
import { child, textOf, textRange, type XmlElement } from './xml.js';

type Library = NonNullable<DependencyChange['add']>;

/** Edits of a pom, or undefined where it can't be understood or holds nothing of the change. */
export function changePom(pom: Pom, { remove = [], add }: DependencyChange): readonly TextEdit[] | undefined {
  if (!pom.project || pom.syntaxErrors > 0) return undefined;
  const removed = pom.dependencies.filter((dependency) => remove.some((library) => sameLibrary(library, dependency)));
  const replaced = add && removed.find((dependency) => !dependency.managed);
  const edits: TextEdit[] = [];
  for (const dependency of removed) {
    if (add && dependency === replaced) edits.push(...replace(pom, dependency, add));
    else edits.push(deletion(pom.text, dependency.range), ...withoutProperty(pom, dependency));
  }
  if (add && !replaced) edits.push(insert(pom, pom.project, add));
  return edits.length > 0 ? edits : undefined;
}

/** Elements that speak of the old library's own files and libraries. */
const ownToTheOldLibrary = ['classifier', 'type', 'exclusions'];

function replace(pom: Pom, { element }: PomDependency, library: Library): TextEdit[] {
  const { text } = pom;
  const group = child(element, 'groupId');
  const artifact = child(element, 'artifactId');
  const version = child(element, 'version');
  if (!group || !artifact) return [];
  return [
    replacement(textRange(text, group), library.group),
    replacement(textRange(text, artifact), library.artifact),
    ...(version ? replaceVersion(pom, version, library) : [insertVersion(text, artifact, library)]),
    ...element.children.filter(({ name }) => ownToTheOldLibrary.includes(name)).map(({ range }) => deletion(text, range)),
  ];
}

/** A version that is a property of its own becomes such a property again, with the new library's name. */
function replaceVersion(pom: Pom, version: XmlElement, library: Library): TextEdit[] {
  const owned = ownedProperty(pom, textOf(pom.text, version));
  const name = `${library.artifact}.version`;
  if (!owned || property(pom.project, name)) return [replacement(textRange(pom.text, version), library.version)];
  return [replacement(owned.range, `<${name}>${library.version}</${name}>`), replacement(textRange(pom.text, version), `\${${name}}`)];
}

function withoutProperty(pom: Pom, dependency: PomDependency): TextEdit[] {
  const owned = ownedProperty(pom, dependency.version);
  return owned ? [deletion(pom.text, owned.range)] : [];
}

/** The property behind a version if nothing else uses it; the properties of a parent may be used by its modules. */
function ownedProperty({ text, project }: Pom, version: string | undefined): XmlElement | undefined {
  const name = version === undefined ? undefined : referencedProperty(version);
  const declared = name === undefined ? undefined : property(project, name);
  const isParent = textOf(text, child(project, 'packaging')) === 'pom' || child(project, 'modules') !== undefined;
  return declared && !isParent && text.split(`\${${name}}`).length === 2 ? declared : undefined;
}

function insertVersion(text: string, artifact: XmlElement, { version }: Library): TextEdit {
  const element = `<version>${version}</version>`;
  const { end } = artifact.range;
  if (isAloneOnItsLine(text, artifact.range)) return lineBelow(text, end, indentationAt(text, artifact.range.start) + element);
  return { start: end, end, newText: element };
}

/** A new declaration below the last one, or in a section of its own. */
function insert({ text }: Pom, project: XmlElement, library: Library): TextEdit {
  const section = child(project, 'dependencies');
  const last = section?.children.findLast((element) => element.name === 'dependency');
  const first = project.children[0];
  const unit = first ? indentationAt(text, first.range.start) || '    ' : '    ';
  const end = lineEnding(text);
  if (last) {
    const indentation = indentationAt(text, last.range.start);
    return { start: last.range.end, end: last.range.end, newText: end + declaration(library, indentation, unit, end) };
  }
  if (section && section.content.end > section.content.start) {
    const indentation = indentationAt(text, section.range.start);
    const { start } = section.content;
    return { start, end: start, newText: end + declaration(library, indentation + unit, unit, end) };
  }
  const newSection = `${unit}<dependencies>${end}${declaration(library, unit + unit, unit, end)}${end}${unit}</dependencies>${end}`;
  if (section) return replacement(section.range, newSection.trim());
  const before = child(project, 'build')?.range.start ?? project.content.end;
  const start = before - indentationAt(text, before).length;
  return { start, end: start, newText: newSection };
}

function declaration({ group, artifact, version }: Library, indentation: string, unit: string, end: string): string {
  return [
    `${indentation}<dependency>`,
    `${indentation}${unit}<groupId>${group}</groupId>`,
    `${indentation}${unit}<artifactId>${artifact}</artifactId>`,
    `${indentation}${unit}<version>${version}</version>`,
    `${indentation}</dependency>`,
  ].join(end);
}
