import type { TextRange } from '../../engine/text.js';
import type { ConfigurationSetting } from '../../model/settings.js';
import type { Constant } from '../../model/values.js';
import { mappedBlock } from './block-text.js';
import { entryOf, type DataDocument, type DataEntry, type DataNode } from './tree.js';

/** A file that stands as a text in another one. */
export interface EmbeddedFile {
  readonly name: string;
  readonly text: string;
}

/** Maps and lists under these keys set variables of a process: Kubernetes, Docker Compose, Helm charts, serverless frameworks. */
const processKeys = new Set(['env', 'environment', 'envs', 'envVars', 'extraEnv', 'extraEnvs', 'extraEnvVars', 'EnvironmentVariables']);

const variableName = /^[A-Z][A-Z0-9_]*$/;

const profileKeys = new Set(['spring.config.activate.on-profile', 'spring.profiles']);

const deepest = 250;

/** What the documents of a YAML or JSON file set, in the order of the text; aliases are followed until the limit is reached. */
export function settingsOfDocuments(
  documents: readonly DataDocument[],
  text: string,
  limit: number,
  embedded: (file: EmbeddedFile) => readonly ConfigurationSetting[],
): { readonly settings: readonly ConfigurationSetting[]; readonly isCut: boolean } {
  const settings: ConfigurationSetting[] = [];
  // Aliases can stand for maps without a single setting.
  let steps = 4 * limit;
  const isFull = (): boolean => settings.length >= limit || --steps < 0;
  documents.forEach(({ root }, document) => {
    if (!root) return;
    const own: ConfigurationSetting[] = [];
    const reader = treeReader(
      text,
      embedded,
      (setting) => own.push(setting),
      () => isFull() || settings.length + own.length >= limit,
    );
    reader(root);
    const named = own.find(({ key, source }) => source === undefined && profileKeys.has(key));
    const profile = named && typeof named.value === 'string' ? named.value : undefined;
    for (const setting of own) {
      settings.push({ ...(profile !== undefined && { profile }), ...setting, ...(documents.length > 1 && { document }) });
    }
  });
  return { settings, isCut: settings.length >= limit || steps < 0 };
}

function treeReader(
  text: string,
  embedded: (file: EmbeddedFile) => readonly ConfigurationSetting[],
  add: (setting: ConfigurationSetting) => void,
  isFull: () => boolean,
): (root: DataNode) => void {
  const anchors = new Map<string, DataNode>();

  function followed(node: DataNode): DataNode | undefined {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.kind !== 'other') return node;
    const target = node.alias === undefined ? undefined : anchors.get(node.alias);
    return target?.kind === 'other' ? undefined : target;
  }

  function variable(key: string, node: DataNode | undefined): void {
    const found = node && followed(node);
    const constant = found && constantOf(found);
    if (constant && !isFull()) add({ key, ...constant, source: 'environment' });
  }

  /** `isProcess`: only variables of processes count, as in a Kubernetes manifest. */
  function walk(written: DataNode, key: string, depth: number, isProcess: boolean): void {
    const node = depth > deepest || isFull() ? undefined : followed(written);
    if (!node) return;
    const constant = constantOf(node);
    if (constant) {
      if (!isProcess && key !== '') add({ key, ...constant });
    } else if (node.kind === 'list') {
      node.items.forEach((item, i) => walk(item, `${key}[${i}]`, depth + 1, isProcess));
    } else if (node.kind === 'map') {
      for (const entry of entriesOf(node, depth)) {
        const isRead = processKeys.has(entry.key) && readVariables(entry.value);
        if (!isRead) walk(entry.value, key === '' ? entry.key : `${key}.${entry.key}`, depth + 1, isProcess);
      }
    }
  }

  /** A map's entries with those that `<<` merges into it and that it does not set itself. */
  function entriesOf(node: Extract<DataNode, { kind: 'map' }>, depth: number): readonly DataEntry[] {
    if (depth > deepest || !node.entries.some(({ key }) => key === '<<')) return node.entries;
    const own = new Set(node.entries.map(({ key }) => key));
    return node.entries.flatMap((entry): readonly DataEntry[] => {
      if (entry.key !== '<<') return [entry];
      const sources = entry.value.kind === 'list' ? entry.value.items : [entry.value];
      return sources.flatMap((source) => {
        const target = isFull() ? undefined : followed(source);
        return target?.kind === 'map' ? entriesOf(target, depth + 1).filter(({ key }) => !own.has(key)) : [];
      });
    });
  }

  /** `NAME: value`, `- NAME=value`, `- name: NAME` with `value:`; false for a map of something else. */
  function readVariables(written: DataNode): boolean {
    const node = followed(written);
    if (node?.kind === 'list') {
      for (const item of node.items) readVariable(item);
      return true;
    }
    if (node?.kind !== 'map') return false;
    const entries = entriesOf(node, 0);
    if (!entries.some(({ key }) => variableName.test(key))) return false;
    for (const { key, value } of entries) variable(key, value);
    return true;
  }

  function readVariable(written: DataNode): void {
    const item = followed(written);
    if (item?.kind === 'text') {
      const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(item.value) ?? [];
      if (name === undefined || value === undefined || isFull()) return;
      const start = item.content.start + name.length + 1;
      const range = text.slice(start, start + value.length) === value ? { start, end: start + value.length } : item.content;
      add({ key: name, value, range, source: 'environment' });
    } else if (item?.kind === 'map') {
      const name = entryOf(item, 'name');
      if (name?.kind === 'text') variable(name.value, entryOf(item, 'value'));
    }
  }

  /** A ConfigMap's data are variables of the process, or files. */
  function readData(data: DataNode | undefined): void {
    if (data?.kind !== 'map') return;
    for (const { key, value } of entriesOf(data, 0)) {
      const node = followed(value);
      if (node?.kind !== 'text' || !node.value.includes('\n')) variable(key, value);
      else for (const setting of embedded({ name: key, text: node.value })) addEmbedded(setting, node);
    }
  }

  function addEmbedded(setting: ConfigurationSetting, node: Extract<DataNode, { kind: 'text' }>): void {
    const range = mappedBlock(node, text)(setting.range);
    if (!isFull()) add({ ...setting, range: range ?? node.content });
  }

  function read(root: DataNode): void {
    const kind = entryOf(root, 'apiVersion') && entryOf(root, 'kind');
    const items = entryOf(root, 'items');
    if (kind?.kind === 'text' && items?.kind === 'list') items.items.forEach(read);
    else if (kind?.kind === 'text' && kind.value === 'ConfigMap') readData(entryOf(root, 'data'));
    else if (kind?.kind === 'text' && kind.value === 'Secret') readData(entryOf(root, 'stringData'));
    else walk(root, '', 0, kind !== undefined || isCompose(root));
  }

  return read;
}

function isCompose(root: DataNode): boolean {
  const services = entryOf(root, 'services');
  return services?.kind === 'map' && services.entries.some(({ value }) => entryOf(value, 'image') ?? entryOf(value, 'build'));
}

function constantOf(node: DataNode): { readonly value: Constant; readonly range: TextRange } | undefined {
  if (node.kind === 'text') return { value: node.value, range: node.content };
  return node.kind === 'number' || node.kind === 'keyword' ? { value: node.value, range: node.range } : undefined;
}
