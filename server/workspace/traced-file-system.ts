import { digestOf } from './atomic-write.js';
import { errorCode } from './file-system.js';
import type { FileSystem, FolderEntry } from './file-system.js';

/** One thing that was asked of a disk, with the digest of its answer: what was read can be told from anything else, and is not kept. */
export interface Step {
  readonly asked: keyof FileSystem;
  /** Absolute. */
  readonly path: string;
  /** Bytes; of `readInto`, else 0. */
  readonly position: number;
  readonly length: number;
  readonly digest: string;
}

/** A disk that remembers what was asked of it. */
export interface TracedFileSystem {
  readonly fileSystem: FileSystem;
  readonly steps: () => readonly Step[];
  /** Whether one question had two answers: something was changed meanwhile. */
  readonly isUnsteady: () => boolean;
}

export function traced(disk: FileSystem): TracedFileSystem {
  const steps = new Map<string, Step>();
  let isUnsteady = false;
  const note = (step: Step): void => {
    const key = [step.asked, step.position, step.length, step.path].join(' ');
    const before = steps.get(key);
    if (before && before.digest !== step.digest) isUnsteady = true;
    steps.set(key, step);
  };
  /** Failing is an answer, too. */
  function told<T>(question: Omit<Step, 'digest'>, answer: () => T, bytes: (given: T) => Uint8Array | string): T {
    let given: T;
    try {
      given = answer();
    } catch (error) {
      note({ ...question, digest: `failed: ${errorCode(error)}` });
      throw error;
    }
    const content = bytes(given);
    note({ ...question, digest: digestOf(typeof content === 'string' ? Buffer.from(content) : content) });
    return given;
  }
  const whole = (asked: keyof FileSystem, path: string): Omit<Step, 'digest'> => ({ asked, path, position: 0, length: 0 });
  return {
    fileSystem: {
      list: (path) => told(whole('list', path), () => disk.list(path), listing),
      kindOf: (path) => told(whole('kindOf', path), () => disk.kindOf(path), String),
      realPath: (path) => told(whole('realPath', path), () => disk.realPath(path), String),
      size: (path) => told(whole('size', path), () => disk.size(path), String),
      read: (path) =>
        told(
          whole('read', path),
          () => disk.read(path),
          (bytes) => bytes,
        ),
      readInto: (path, buffer, position) =>
        told(
          { asked: 'readInto', path, position, length: buffer.length },
          () => disk.readInto(path, buffer, position),
          (count) => buffer.subarray(0, count),
        ),
    },
    steps: () => [...steps.values()],
    isUnsteady: () => isUnsteady,
  };
}

/** Whether a disk gives the same answers again. */
export function answersAsBefore(disk: FileSystem, steps: readonly Step[]): boolean {
  let buffer = new Uint8Array(0);
  return steps.every((step) => {
    const again = traced(disk);
    if (step.length > buffer.length) buffer = new Uint8Array(step.length);
    try {
      repeat(step, again.fileSystem, buffer.subarray(0, step.length));
    } catch {
      // Compared below.
    }
    return again.steps()[0]?.digest === step.digest;
  });
}

function repeat({ asked, path, position }: Step, fileSystem: FileSystem, buffer: Uint8Array): void {
  if (asked === 'readInto') fileSystem.readInto(path, buffer, position);
  else fileSystem[asked](path);
}

/** A folder's order of entries means nothing. */
function listing(entries: readonly FolderEntry[]): string {
  return JSON.stringify(entries.map(({ name, kind }) => `${kind} ${name}`).sort());
}
