import type { Cancellation } from '../engine/cancellation.js';
import type { Engine, EngineSettings, FixResult, FixSelection, PlanView } from '../engine/engine.js';
import type { AnalysisError, Finding } from '../engine/finding.js';
import type { LanguageId } from '../engine/languages.js';
import type { SourceFile } from '../engine/support.js';
import { LineMap } from '../engine/text.js';
import type { Workspace } from '../model/workspace.js';
import { isWantedModule } from '../workspace/wanted-module.js';
import type { ServerHost } from './host.js';
import { withRetained } from './retained-findings.js';
import { debounce } from './signal.js';

/** One engine over the files of one workspace folder, or over files that belong to none. */
export interface Project {
  /** The folder's address; undefined for the project of files outside of every folder. */
  readonly folderUri: string | undefined;
  /** Sets the text of a file that an editor has open: it counts, whatever is on disk. */
  open(source: SourceFile): void;
  /** The file is no longer open: what is on disk counts again. */
  close(path: string): Promise<void>;
  /** Files, or what lies below them, changed or went away on disk. */
  reload(paths: readonly string[]): Promise<void>;
  /** Reads the folder's files; done once, whoever asks waits for the same reading. */
  scan(): Promise<void>;
  /** Brings findings up to date, after the folder's files were read. False when cancelled. */
  analyze(cancellation: Cancellation): Promise<boolean>;
  configure(settings: EngineSettings): Promise<void>;
  /** As of the last `analyze`; of an open file that does not parse, with what was known before. */
  findings(path: string): readonly Finding[];
  /** Paths with findings. */
  pathsWithFindings(): readonly string[];
  plans(path: string): readonly PlanView[];
  fix(selection: FixSelection, cancellation: Cancellation): FixResult;
  /** Empty, or what of the given files is not what the disk says any more; the project then knows the new text. */
  outdated(paths: readonly string[]): Promise<readonly string[]>;
  errors(): readonly AnalysisError[];
  /** What all files together say, as of the last `analyze`. */
  workspace(): Workspace;
  /** Everything that the last `analyze` found, for reports. */
  analysed(): Pick<Engine, 'findings' | 'plans' | 'secrets' | 'workspace' | 'paths'>;
  source(path: string): SourceFile | undefined;
  text(path: string): string | undefined;
  lines(path: string): LineMap | undefined;
  /** How many files the engine holds. */
  size(): number;
  /** Grows whenever anything changes that findings or rewrites depend on. */
  generation(): number;
  isOpen(path: string): boolean;
  /** The folder is no longer of interest: reading it stops. */
  dispose(): void;
}

interface Shown {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What a project asks of its surroundings. */
export interface ProjectEvents {
  /** Runs work that nobody waits for. */
  background(work: () => Promise<void>): void;
  /** Files were found in the background, so that findings may be others. */
  found(): void;
}

const scanRounds = 5;

/**
 * Milliseconds without a change before it is looked at what code newly asks for (a configuration key is typed letter by letter), and the
 * folder is searched for it; and the longest that somebody who never rests waits.
 */
const searchRest = 1000;
const longestSearchRest = 20_000;

/** Beyond this many changed files (a branch was switched) the folder is read anew: that is quicker. */
const reloadedOneByOne = 100;

/** `owns` says no to files of a workspace folder inside of this one. `folderUri` has no '/' at its end. */
export function createProject(
  host: ServerHost,
  folderUri: string | undefined,
  settings: EngineSettings,
  owns: (path: string) => boolean,
  events: ProjectEvents,
): Project {
  let current = settings;
  let engine = host.createEngine(host.product, settings);
  /** Everything that the engine has; its texts are shared, not copied. */
  const sources = new Map<string, SourceFile>();
  const openFiles = new Map<string, SourceFile>();
  const shown = new Map<string, Shown>();
  const lineMaps = new WeakMap<SourceFile, LineMap>();
  let scanErrors: readonly AnalysisError[] = [];
  let scanning: Promise<void> | undefined;
  const searched = new Set<string>();
  let searching: Promise<void> | undefined;
  /** There are results of which it was not yet looked at what they ask for. */
  let isSearchDue = false;
  let generation = 1;
  let analysed = 0;
  const life = { isCancelled: false };

  const put = (source: SourceFile): void => {
    if (sources.get(source.path)?.text === source.text) return;
    sources.set(source.path, source);
    engine.update(source);
    generation++;
    if (isSearchDue) searchSoon();
  };
  const drop = (path: string): void => {
    shown.delete(path);
    if (!sources.delete(path)) return;
    engine.remove(path);
    generation++;
  };
  /** Parsers for all that is there, also for what arrives while they are loaded. */
  async function load(): Promise<void> {
    for (let loaded = 0; loaded !== generation;) {
      loaded = generation;
      await engine.load();
    }
  }

  /** Everything that is worth analysing below the folder; what is not there any more goes. */
  async function loadFolder(): Promise<void> {
    if (folderUri === undefined) return;
    const seen = new Set<string>();
    const update = (source: SourceFile): void => {
      if (!owns(source.path)) return;
      seen.add(source.path);
      // Of a file that is open, the text in the editor counts.
      put(openFiles.get(source.path) ?? source);
    };
    scanErrors = await host.files.load(folderUri, { ...engine, update, load }, life);
    if (life.isCancelled) return;
    for (const path of [...sources.keys()]) if (!seen.has(path) && !openFiles.has(path)) drop(path);
  }
  const isWorthAnalysing = (source: SourceFile): boolean =>
    sources.has(source.path) ||
    host.product.buildTools.some((tool) => tool.matches(source.path)) ||
    engine.needles(source.language).some((needle) => source.text.includes(needle)) ||
    isWantedModule(source.path, new Set(engine.wantedModules()));

  async function readFromDisk(path: string): Promise<void> {
    if (folderUri === undefined) return drop(path);
    const source = await host.files.read(folderUri, path);
    if (openFiles.has(path)) return;
    if (source && isWorthAnalysing(source)) put(source);
    else drop(path);
  }

  /** Reading the folder follows project classes that hand SDK values on; open files that name such a class join, and may hand on more. */
  async function findFiles(): Promise<void> {
    for (let round = 0; round < scanRounds && !life.isCancelled; round++) {
      await loadFolder();
      const joining = [...openFiles.values()].filter((source) => !sources.has(source.path) && isWorthAnalysing(source));
      for (const source of joining) put(source);
      await load();
      engine.analyze(life);
      for (const text of searchedFor(engine, host)) searched.add(text);
      if (joining.length === 0) return;
    }
  }

  const searchSoon = debounce(() => events.background(search), searchRest, longestSearchRest);

  async function search(): Promise<void> {
    await searching;
    if (life.isCancelled || !isSearchDue) return;
    isSearchDue = false;
    if (searchedFor(engine, host).every((text) => searched.has(text))) return;
    const before = generation;
    searching = findFiles();
    try {
      await searching;
    } finally {
      searching = undefined;
    }
    if (generation !== before) events.found();
  }

  function remember(): void {
    for (const path of openFiles.keys()) {
      const source = sources.get(path);
      if (!source) continue;
      const before = shown.get(path);
      if (before?.text === source.text && engine.syntaxErrors(path) > 0) continue;
      const found = engine.findings(path);
      const findings = before && engine.syntaxErrors(path) > 0 ? withRetained(before, source.text, found) : found;
      shown.set(path, { text: source.text, findings });
    }
  }

  function scan(): Promise<void> {
    scanning ??= findFiles().catch((error: unknown) => {
      scanning = undefined; // the next request tries again
      throw error;
    });
    return scanning;
  }

  return {
    folderUri,
    scan,
    open(source) {
      openFiles.set(source.path, source);
      if (isWorthAnalysing(source)) put(source);
    },
    async close(path) {
      openFiles.delete(path);
      shown.delete(path);
      await readFromDisk(path);
    },
    async reload(paths) {
      await scan();
      if (paths.length > reloadedOneByOne) return loadFolder();
      for (const path of paths) {
        if (!openFiles.has(path) && owns(path)) await readFromDisk(path);
        for (const other of [...sources.keys()]) if (other.startsWith(`${path}/`) && !openFiles.has(other)) await readFromDisk(other);
      }
    },
    async analyze(cancellation) {
      await scan();
      for (;;) {
        await load();
        // From here on without a pause: what is analysed is what is remembered.
        const target = generation;
        if (analysed === target) return true;
        if (!engine.analyze(cancellation)) return false;
        analysed = target;
        remember();
        if (folderUri !== undefined && !isSearchDue) {
          isSearchDue = true;
          searchSoon();
        }
        return true;
      }
    },
    async configure(settings) {
      if (JSON.stringify(settings) === JSON.stringify(current)) return;
      current = settings;
      await scanning;
      await searching;
      engine = host.createEngine(host.product, settings);
      for (const source of sources.values()) engine.update(source);
      shown.clear();
      generation++;
    },
    findings: (path) => shown.get(path)?.findings ?? engine.findings(path),
    pathsWithFindings() {
      const paths = new Set(engine.pathsWithFindings());
      for (const [path, { findings }] of shown) if (findings.length > 0) paths.add(path);
      return [...paths];
    },
    plans: (path) => engine.plans(path),
    fix: (selection, cancellation) => engine.fix(selection, cancellation),
    async outdated(paths) {
      const changed: string[] = [];
      for (const path of paths) {
        if (openFiles.has(path) || folderUri === undefined) continue;
        const before = sources.get(path)?.text;
        await readFromDisk(path);
        if (sources.get(path)?.text !== before) changed.push(path);
      }
      return changed;
    },
    workspace: () => engine.workspace(),
    errors: () => [...scanErrors, ...engine.errors()],
    analysed: () => engine,
    source: (path) => sources.get(path),
    text: (path) => sources.get(path)?.text,
    lines(path) {
      const source = sources.get(path);
      if (!source) return undefined;
      const map = lineMaps.get(source) ?? new LineMap(source.text);
      lineMaps.set(source, map);
      return map;
    },
    size: () => sources.size,
    generation: () => generation,
    isOpen: (path) => openFiles.has(path),
    dispose() {
      life.isCancelled = true;
    },
  };
}

/** Everything by which files of the folder are chosen at this time. */
function searchedFor(engine: Engine, host: ServerHost): readonly string[] {
  const languages = new Set<LanguageId>(host.product.languages.flatMap(({ adapter }) => adapter.languages));
  const needles = [...languages].flatMap((language) => engine.needles(language).map((needle) => `${language} ${needle}`));
  return [...needles, ...engine.wantedModules().map((path) => `module ${path}`)];
}
