import type { EngineSettings } from './engine.js';
import type { Product } from './product.js';
import type { CheckedFile, Gathered, SaidByPath } from './checked.js';
import { recorderOf, stillHolds, type Recorded } from './recorded.js';
import type { Gathering, Keyed, LocatedReport, Rule } from './rule.js';
import { saidBy, type Said } from './said.js';
import type { EngineState } from './state.js';
import type { Workspace, WorkspaceFile } from '../model/workspace.js';
import { isSameList } from './workspace/kept.js';

const nothingSaid: SaidByPath = new Map();
const nothingFound: ReadonlyMap<Gathering, readonly Keyed[]> = new Map();
const silentFile: CheckedFile = { said: nothingSaid, found: nothingFound };

/** What all files say together: files, topics and groups in their order, then what rules gathered. */
export function workspaceChecks(state: EngineState, product: Product, settings: EngineSettings): readonly SaidByPath[] {
  const { workspace, pieces } = state;
  const record = recorderOf(workspace);
  const rules = product.rules.filter((rule) => settings.severities[rule.id] !== 'off');
  const byPath = (say: (rule: Rule) => Iterable<LocatedReport>): SaidByPath => saidByPath(rules, say, workspace, settings);
  const all: SaidByPath[] = [];
  const found = new Map<Gathering, Keyed[]>();

  const ofFile = remembered(pieces.files, workspace, (file: WorkspaceFile) =>
    record((view) => {
      const said = byPath((rule) => rule.checkParts?.(file, view) ?? []);
      const gathered = foundIn(rules, file, view);
      return said === nothingSaid && gathered === nothingFound ? silentFile : { said, found: gathered };
    }),
  );
  for (const file of workspace.files) {
    const checked = ofFile(file);
    if (checked.said !== nothingSaid) all.push(checked.said);
    for (const [by, keyed] of checked.found) {
      const before = found.get(by);
      if (before) before.push(...keyed);
      else found.set(by, [...keyed]);
    }
  }

  const topicRules = rules.filter(({ checkTopic }) => checkTopic);
  const ofTopic = remembered(pieces.named, workspace, (topic: Workspace['topics'][number]) =>
    record((view) => saidByPath(topicRules, (rule) => rule.checkTopic?.(topic, view) ?? [], workspace, settings)),
  );
  for (const topic of workspace.topics) all.push(ofTopic(topic));
  const groupRules = rules.filter(({ checkGroup }) => checkGroup);
  const ofGroup = remembered(pieces.named, workspace, (group: Workspace['groups'][number]) =>
    record((view) => saidByPath(groupRules, (rule) => rule.checkGroup?.(group, view) ?? [], workspace, settings)),
  );
  for (const group of workspace.groups) all.push(ofGroup(group));

  const gathered = new Map<Gathering, Map<string, Gathered>>();
  for (const rule of rules) {
    for (const by of rule.gatherings ?? []) {
      const now = new Map<string, Gathered>();
      gathered.set(by, now);
      for (const [key, items] of groupedByKey(found.get(by) ?? [])) {
        const before = state.gathered.get(by)?.get(key);
        const isSame = before && isSameList(before.found, items) && stillHolds(before.recorded, workspace);
        const recorded = isSame ? before.recorded : record((view) => saidByPath([rule], () => by.report(items, view), workspace, settings));
        now.set(key, { found: items, recorded });
        all.push(recorded.value);
      }
    }
  }
  state.gathered = gathered;
  return all;
}

function remembered<K extends object, T>(
  memory: WeakMap<K, Recorded<T>>,
  workspace: Workspace,
  make: (piece: K) => Recorded<T>,
): (piece: K) => T {
  return (piece) => {
    const before = memory.get(piece);
    if (before && stillHolds(before, workspace)) return before.value;
    const recorded = make(piece);
    memory.set(piece, recorded);
    return recorded.value;
  };
}

function saidByPath(
  rules: readonly Rule[],
  say: (rule: Rule) => Iterable<LocatedReport>,
  workspace: Workspace,
  settings: EngineSettings,
): SaidByPath {
  let all: Map<string, Said[]> | undefined;
  for (const rule of rules) {
    for (const report of say(rule)) {
      const language = workspace.languageOf(report.path);
      const said = language && saidBy(rule, report.path, language, report, settings);
      if (!said) continue;
      all ??= new Map();
      const own = all.get(report.path);
      if (own) own.push(said);
      else all.set(report.path, [said]);
    }
  }
  return all ?? nothingSaid;
}

function foundIn(rules: readonly Rule[], file: WorkspaceFile, view: Workspace): CheckedFile['found'] {
  let all: Map<Gathering, readonly Keyed[]> | undefined;
  for (const { gatherings = [] } of rules) {
    for (const by of gatherings) {
      const found = [...by.find(file, view)];
      if (found.length > 0) (all ??= new Map()).set(by, found);
    }
  }
  return all ?? nothingFound;
}

function groupedByKey(all: readonly Keyed[]): ReadonlyMap<string, [unknown, ...unknown[]]> {
  const groups = new Map<string, [unknown, ...unknown[]]>();
  for (const { key, found } of all) {
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return groups;
}
