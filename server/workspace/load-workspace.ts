import type { Cancellation } from '../engine/cancellation.js';
import type { Engine } from '../engine/engine.js';
import type { AnalysisError } from '../engine/finding.js';
import { languageOf } from '../engine/languages.js';
import type { LanguageId } from '../engine/languages.js';
import type { Product } from '../engine/product.js';
import type { Message } from '../l10n/messages.js';
import { digestOf } from './atomic-write.js';
import { decode, fallbackOf, isBinary, isVideo } from './encoding.js';
import type { Encoding } from './encoding.js';
import { errorCode } from './file-system.js';
import type { FileSystem } from './file-system.js';
import { workspaceMessages } from './messages.js';
import { prefilter } from './prefilter.js';
import type { Prefilter } from './prefilter.js';
import { createReader, largestFile } from './reader.js';
import { looksMinified } from './minified.js';
import { unanalysedFiles } from './unanalysed.js';
import type { UnanalysedFile } from './unanalysed.js';
import type { FoundFile } from './walk.js';
import { isWantedModule } from './wanted-module.js';

/** What has to be remembered of a file on disk to write it back as it was, and only if it is what it was. */
export interface FileOnDisk {
  readonly absolute: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly digest: string;
}

export interface LoadedWorkspace {
  /** Files that were looked into, whether or not they name an SDK. */
  readonly filesScanned: number;
  readonly bytesScanned: number;
  /** The files that the engine has, by path. */
  readonly files: ReadonlyMap<string, FileOnDisk>;
  /** What is missing from the result. */
  readonly errors: readonly AnalysisError[];
  /** Worth saying, but nothing is missing. */
  readonly notes: readonly AnalysisError[];
}

export interface LoadOptions {
  readonly fileSystem: FileSystem;
  readonly product: Product;
  readonly cancellation: Cancellation;
  /** Called now and then with how many of how many files are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Which files count as scanned; all when left out. */
  readonly counts?: (file: FoundFile) => boolean;
}

/** Longest time, in milliseconds, for which the loader keeps the thread before others get their turn. */
const turn = 40;

/** The languages that an engine asks for, every name that a build tool knows, and code that can only be searched for legacy libraries. */
export function wantedBy(product: Product): (name: string) => boolean {
  const languages = new Set<LanguageId>(product.languages.flatMap((support) => support.adapter.languages));
  const unanalysed = unanalysedFiles(product);
  return (name) => {
    const language = languageOf(name);
    if (language === undefined) return unanalysed(name) !== undefined;
    return languages.has(language) || product.buildTools.some((tool) => tool.matches(name));
  };
}

/**
 * Gives an engine the files worth analysing: every build file, and the code that contains one of the engine's needles. Where the
 * analysis finds that project classes hand SDK values on, the files that name those classes follow, until nothing new is found.
 */
export async function loadWorkspace(engine: Engine, found: readonly FoundFile[], options: LoadOptions): Promise<LoadedWorkspace> {
  const { fileSystem, product, cancellation } = options;
  const read = createReader(fileSystem);
  const files = new Map<string, FileOnDisk>();
  const errors: AnalysisError[] = [];
  const notes: AnalysisError[] = [];
  const searched = new Map<LanguageId, Set<string>>();
  const unanalysed = unanalysedFiles(product);
  let modules: ReadonlySet<string> = new Set();
  let filesScanned = 0;
  let bytesScanned = 0;
  let missed: FoundFile[] = await pass(found, true);
  do {
    // Types and modules lead to more files before anything is analysed; callers and configuration keys only after that.
    while (await grows(() => engine.survey(cancellation)));
  } while (await grows(() => engine.analyze(cancellation)));
  return { filesScanned, bytesScanned, files, errors, notes };

  /** Whether there are files that the engine asks for after a step. */
  async function grows(step: () => boolean): Promise<boolean> {
    await engine.load();
    if (!step()) return false;
    modules = new Set(engine.wantedModules());
    const before = files.size;
    missed = await pass(missed, false);
    return files.size > before;
  }

  /** Looks for the needles that are new since the last pass; returns the files that still have none. */
  async function pass(candidates: readonly FoundFile[], first: boolean): Promise<FoundFile[]> {
    const filters = newFilters();
    const misses: FoundFile[] = [];
    let turnEnds = Date.now() + turn;
    for (const [done, file] of candidates.entries()) {
      if (cancellation.isCancelled) return misses;
      const language = languageOf(file.path);
      const filter = language && filters.get(language);
      const aside = language === undefined ? unanalysed(file.path) : undefined;
      if (aside) searchOnly(file, aside);
      else if (filter || first || isWantedModule(file.path, modules)) {
        if (!language || !look(file, language, filter ?? never, first)) misses.push(file);
      } else misses.push(file);
      if (Date.now() > turnEnds) {
        options.onProgress?.(done + 1, candidates.length);
        await new Promise((resume) => setImmediate(resume));
        turnEnds = Date.now() + turn;
      }
    }
    return misses;
  }

  function newFilters(): Map<LanguageId, Prefilter> {
    const filters = new Map<LanguageId, Prefilter>();
    for (const language of new Set(product.languages.flatMap((support) => support.adapter.languages))) {
      const known = searched.get(language) ?? new Set();
      const fresh = engine.needles(language).filter((needle) => !known.has(needle));
      searched.set(language, new Set([...known, ...fresh]));
      if (fresh.length > 0) filters.set(language, prefilter(fresh));
    }
    return filters;
  }

  /** Whether nothing more is to be done with the file: the engine has it, or it was reported. */
  function look(file: FoundFile, language: LanguageId, filter: Prefilter, first: boolean): boolean {
    const isBuildFile = product.buildTools.some((tool) => tool.matches(file.path));
    let reading;
    try {
      reading = read(file.absolute, filter);
    } catch (error) {
      errors.push({ path: file.path, message: workspaceMessages.unreadable({ code: errorCode(error) }) });
      return true;
    }
    if (first && options.counts?.(file) !== false) {
      filesScanned++;
      bytesScanned += reading.kind === 'too-large' ? reading.size : reading.bytes.length;
    }
    if (reading.kind === 'too-large') {
      if (reading.hit || isBuildFile) errors.push({ path: file.path, message: tooLarge(reading.size) });
      if (reading.hit) engine.exclude(file.path, language);
      return reading.hit;
    }
    if (first && isBinary(reading.bytes)) {
      if (!isVideo(reading.bytes)) errors.push({ path: file.path, message: workspaceMessages.binary() });
      return true;
    }
    return reading.kind === 'hit' || isBuildFile || isWantedModule(file.path, modules) ? take(file, language, reading.bytes) : false;
  }

  /** Keeps the library that code of other languages imports. Nothing is missing from the result: such code was never a part of it. */
  function searchOnly(file: FoundFile, { name, language, needles, importedIn }: UnanalysedFile): void {
    if (needles.length === 0) return;
    try {
      const reading = read(file.absolute, prefilter(needles));
      // Names are ASCII, whatever the encoding; nobody writes such a file of more than the largest size.
      const library = reading.kind === 'hit' ? importedIn(reading.bytes.toString('latin1')) : undefined;
      if (library === undefined) return;
      engine.exclude(file.path, language);
      notes.push({ path: file.path, message: workspaceMessages.otherLanguage({ language: name, library }) });
    } catch (error) {
      notes.push({ path: file.path, message: workspaceMessages.unreadable({ code: errorCode(error) }) });
    }
  }

  function take(file: FoundFile, language: LanguageId, bytes: Uint8Array): true {
    const decoded = decode(bytes, fallbackOf(language));
    if (!decoded.ok) {
      const message = decoded.reason === 'binary' ? workspaceMessages.binary() : workspaceMessages.invalidUtf8({ offset: decoded.offset });
      errors.push({ path: file.path, message });
      engine.exclude(file.path, language);
    } else if (looksMinified(decoded.text, language)) {
      notes.push({ path: file.path, message: workspaceMessages.minified() });
    } else {
      files.set(file.path, { absolute: file.absolute, text: decoded.text, encoding: decoded.encoding, digest: digestOf(bytes) });
      engine.update({ path: file.path, text: decoded.text, language });
    }
    return true;
  }
}

const never: Prefilter = { overlap: 0, matches: () => false };

function tooLarge(size: number): Message {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
  return workspaceMessages.tooLarge({ size: megabytes(size), limit: megabytes(largestFile) });
}
