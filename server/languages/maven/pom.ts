import type { DeclaredDependency } from '../../engine/build-files.js';
import { child, parseXml, textOf, textRange, type XmlElement } from './xml.js';

/** A dependency as an element of the pom. */
export interface PomDependency extends DeclaredDependency {
  readonly element: XmlElement;
}

export interface Pom {
  readonly text: string;
  readonly project: XmlElement | undefined;
  readonly syntaxErrors: number;
  readonly dependencies: readonly PomDependency[];
}

export function readPom(text: string): Pom {
  const { root, syntaxErrors } = parseXml(text);
  const project = root?.name === 'project' ? root : undefined;
  return { text, project, syntaxErrors, dependencies: project ? [...dependenciesOf(text, project)] : [] };
}

/** Dependencies of the project and its profiles. Those of plugins are libraries of the build, not of the code. */
function* dependenciesOf(text: string, project: XmlElement): Iterable<PomDependency> {
  const profiles = child(project, 'profiles')?.children ?? [];
  for (const owner of [project, ...profiles]) {
    for (const element of dependencyElements(child(owner, 'dependencyManagement'))) yield* read(text, project, element, true);
    for (const element of dependencyElements(owner)) yield* read(text, project, element, false);
  }
}

function dependencyElements(owner: XmlElement | undefined): readonly XmlElement[] {
  return child(owner, 'dependencies')?.children.filter((element) => element.name === 'dependency') ?? [];
}

function* read(text: string, project: XmlElement, element: XmlElement, managed: boolean): Iterable<PomDependency> {
  const name = child(element, 'artifactId');
  const group = textOf(text, child(element, 'groupId'));
  const artifact = textOf(text, name);
  if (!name || group === undefined || artifact === undefined) return;
  const version = textOf(text, child(element, 'version'));
  yield {
    group: resolve(text, project, group),
    artifact: resolve(text, project, artifact),
    ...(version === undefined ? {} : { version }),
    range: element.range,
    nameRange: textRange(text, name),
    managed,
    element,
  };
}

/** The property's name in a text that is one reference and nothing else. */
export function referencedProperty(value: string): string | undefined {
  return /^\$\{([^}]+)\}$/.exec(value)?.[1];
}

/** Texts of all properties of the project. */
export function propertiesOf({ text, project }: Pom): ReadonlyMap<string, string> {
  const elements = child(project, 'properties')?.children ?? [];
  return new Map(elements.flatMap((element) => [[element.name, textOf(text, element) ?? ''] as const]));
}

export function property(project: XmlElement | undefined, name: string): XmlElement | undefined {
  return child(project, 'properties', name);
}

function resolve(text: string, project: XmlElement, value: string): string {
  const name = referencedProperty(value);
  return (name !== undefined && textOf(text, property(project, name))) || value;
}
