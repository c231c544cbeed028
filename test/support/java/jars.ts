import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Versions of rocketmq-client-java that a rewrite must compile against; the first is the default target. */
export const targetVersions = ['5.0.7', '5.0.5', '5.0.8', '5.1.0', '5.2.0'] as const;
export type TargetVersion = (typeof targetVersions)[number];

export interface Jars {
  /** mq-http-sdk 1.0.3.2 itself, for tests that read its public surface. */
  readonly httpSdk: string;
  readonly lombok: string;
  /** Class path with the legacy SDK, Spring, Lombok and small libraries, without any 5.x SDK. */
  readonly legacy: string;
  /** Class path of a code base that has moved to 5.x; `withLegacy` adds the old SDK, as in a module that moved in part. */
  target(version: TargetVersion, withLegacy?: boolean): string;
}

const pom = fileURLToPath(new URL('./pom.xml', import.meta.url));

/** Folder of the cached jars; the pom's hash is part of it, so that a changed pom is resolved anew. */
async function jarsFolder(): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'rocketmq-migrate', 'jars', hash);
}

/** Runs a program of the JDK or Maven; says what to install when it is missing. */
export async function runTool(command: 'java' | 'mvn', args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(command, [...args], { maxBuffer: 1 << 28 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(
        `${command} was not found. These tests need a JDK (11 or later) and Maven: on Debian, apt-get install -y default-jdk-headless maven`,
        { cause: error },
      );
    throw error;
  }
}

async function resolveJars(): Promise<string> {
  const folder = await jarsFolder();
  if (existsSync(folder)) return folder;
  // Several test runs may start at once: each resolves into a folder of its own, the first rename wins.
  const partial = `${folder}.${randomUUID()}`;
  await mkdir(join(partial, 'project'), { recursive: true });
  await cp(pom, join(partial, 'project', 'pom.xml'));
  try {
    await runTool('mvn', ['-q', '-B', '-f', join(partial, 'project', 'pom.xml'), 'generate-resources', `-Djars.directory=${partial}`]);
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

let resolved: Promise<Jars> | undefined;

/** The jars that Java tests compile against, downloaded with Maven on first use and kept in the user's cache folder. */
export function javaJars(): Promise<Jars> {
  return (resolved ??= readJars());
}

async function readJars(): Promise<Jars> {
  const folder = await resolveJars();
  const names = (await readdir(join(folder, 'libraries'))).filter((name) => name.endsWith('.jar')).sort();
  const isHttpSdk = (name: string): boolean => name.startsWith('mq-http-sdk-');
  const paths = (keep: (name: string) => boolean): string[] => names.filter(keep).map((name) => join(folder, 'libraries', name));
  const only = (keep: (name: string) => boolean): string => {
    const [path] = paths(keep);
    if (path === undefined) throw new Error(`${folder} is incomplete: delete it and run again`);
    return path;
  };
  return {
    httpSdk: only(isHttpSdk),
    lombok: only((name) => name.startsWith('lombok-')),
    legacy: paths(() => true).join(delimiter),
    target: (version, withLegacy = false) =>
      [join(folder, 'targets', `rocketmq-client-java-${version}.jar`), ...paths((name) => withLegacy || !isHttpSdk(name))].join(delimiter),
  };
}
