import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { jarsOf } from '../jars.js';

const run = promisify(execFile);
const nodeModules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** A service of the sample workspace that runs and answers on a port of its own. */
export interface Application {
  readonly address: string;
  /** All that it has printed. */
  output(): string;
  /** Waits until its output holds a text. */
  says(text: string | RegExp, patience?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Credentials and endpoint that a service is given. */
export interface Connection {
  readonly endpoint: string;
  readonly user: string;
  readonly password: string;
}

/** The Node service, by `tsx` from its sources; its environment is what `.env.example` lists. */
export async function startNodeService(source: string, connection: Connection): Promise<Application> {
  const folder = nodeFolder(source);
  const port = await freePort();
  return start(process.execPath, ['--import=tsx', 'src/main.ts'], folder, { ...nodeEnvironment(connection), PORT: String(port) }, port);
}

/** One announcement by the service's tool; resolves to what it prints. */
export async function announce(source: string, connection: Connection, text: string): Promise<string> {
  const environment = { PATH: process.env['PATH'], ...nodeEnvironment(connection) };
  const { stdout, stderr } = await run(process.execPath, ['--import=tsx', 'src/tools/announce.ts', text], {
    cwd: nodeFolder(source),
    env: environment,
  });
  return stdout + stderr;
}

function nodeFolder(source: string): string {
  const folder = temporaryFolder();
  cpSync(source, folder, { recursive: true });
  symlinkSync(nodeModules, join(folder, 'node_modules'));
  return folder;
}

const nodeEnvironment = ({ endpoint, user, password }: Connection) => ({
  MQ_ENDPOINT: endpoint,
  MQ_ACCESS_KEY_ID: user,
  MQ_ACCESS_KEY_SECRET: password,
  MQ_INSTANCE_ID: 'unused',
});

/** The Java service, compiled against the libraries of its own pom.xml. What is configured comes from the environment, as on a server. */
export async function startJavaService(source: string, { endpoint, user, password }: Connection): Promise<Application> {
  const jars = await jarsOf(join(source, 'pom.xml'));
  const classes = temporaryFolder();
  const { stdout } = await run('find', [join(source, 'src/main/java'), '-name', '*.java']);
  await run('javac', ['-parameters', '-cp', `${jars}/*`, '-d', classes, ...stdout.trim().split('\n')]);
  cpSync(join(source, 'src/main/resources'), classes, { recursive: true });
  const port = await freePort();
  const environment = {
    MQ_ENDPOINT: endpoint,
    MQ_ACCESS_KEY: user,
    MQ_SECRET_KEY: password,
    MQ_ACCOUNT: 'unused',
    SERVER_PORT: String(port),
  };
  const args = ['-Xmx256m', `-Duser.home=${classes}`, '-cp', `${classes}:${jars}/*`, 'com.example.shop.ShopApplication'];
  return start('java', args, classes, environment, port);
}

async function start(
  command: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
  port: number,
): Promise<Application> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const address = `http://127.0.0.1:${port}`;
  const says = async (text: string | RegExp, patience = 60_000): Promise<void> => {
    const holds = (): boolean => (typeof text === 'string' ? output.includes(text) : text.test(output));
    for (const deadline = Date.now() + patience; !holds(); await setTimeout(100))
      if (Date.now() > deadline) throw new Error(`${command} did not say ${String(text)}:\n${output.slice(-4000)}`);
  };
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    kill();
    await once(child, 'exit');
  };
  for (const deadline = Date.now() + 90_000; ; await setTimeout(200)) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, output: () => output, says, stop };
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`${command} did not start:\n${output.slice(-4000)}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
