import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MessageType } from '../../../server/model/messaging.js';
import { brokerConfiguration, nameServerConfiguration, proxyConfiguration, type Administrator, type Ports } from './configuration.js';
import { jarsOf } from '../jars.js';

export interface BrokerOptions {
  /** With ACL 2.0: only users that were created may do only what was granted. */
  readonly acl?: boolean;
  /** Milliseconds; 7 days, as the cloud's smaller editions, by default. */
  readonly maxDelay?: number;
}

export interface Broker {
  /** `host:port` of the gRPC proxy, for 5.x clients. */
  readonly endpoint: string;
  /** `host:port` of the name server, for Remoting and ONS TCP 1.x clients. */
  readonly nameServer: string;
  createTopic(name: string, type: MessageType): Promise<void>;
  createGroup(name: string, options?: { readonly orderly?: boolean; readonly maxRetries?: number }): Promise<void>;
  createUser(name: string, password: string): Promise<void>;
  grant(user: string, resource: `Topic:${string}` | `Group:${string}`, actions: readonly ('Pub' | 'Sub')[]): Promise<void>;
  /** Kills broker and proxy and starts them again on the same store and ports: what clients see as an outage. */
  restart(downTime: number): Promise<void>;
  stop(): Promise<void>;
}

export const administrator: Administrator = { user: 'administrator', password: 'administrator-password' };
const sevenDays = 7 * 24 * 60 * 60 * 1000;
const startTimeout = 90_000;

/** Starts a RocketMQ 5 of one's own on free ports, in a temporary folder that goes with it. */
export async function startBroker({ acl = false, maxDelay = sevenDays }: BrokerOptions = {}): Promise<Broker> {
  const jars = await jarsOf(fileURLToPath(new URL('./pom.xml', import.meta.url)));
  const folder = await mkdtemp(join(tmpdir(), 'rocketmq-'));
  const ports = await freePorts();
  const account = acl ? administrator : undefined;
  await mkdir(join(folder, 'home/conf'), { recursive: true });
  await writeFile(join(folder, 'namesrv.conf'), nameServerConfiguration(ports));
  await writeFile(join(folder, 'broker.conf'), brokerConfiguration(folder, ports, account));
  await writeFile(join(folder, 'rmq-proxy.json'), proxyConfiguration(ports, maxDelay, account));

  const processes = new Set<ChildProcess>();
  // Also when the run is broken off: nothing may be left running or on disk.
  const clearAway = (): void => {
    for (const child of processes) child.kill('SIGKILL');
    // A JVM writes until it is gone, and an exit handler can't wait for that in any other way.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', clearAway);
  const breakOff = (): void => process.exit(130);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, breakOff);
  const java = (log: string, args: readonly string[]): ChildProcess => launch(folder, jars, log, args, processes);

  const nameServer = java('namesrv.log', [
    '-Xms64m',
    '-Xmx128m',
    'org.apache.rocketmq.namesrv.NamesrvStartup',
    '-c',
    join(folder, 'namesrv.conf'),
  ]);
  let proxy = await startProxy(java, folder, ports);
  const admin = await startAdmin(jars, ports, account, processes);

  const end = async (child: ChildProcess): Promise<void> => {
    processes.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  const made: string[] = [];
  const make = (command: string): Promise<void> => {
    made.push(command);
    return admin.execute(command);
  };

  return {
    endpoint: `127.0.0.1:${ports.grpc}`,
    nameServer: `127.0.0.1:${ports.nameServer}`,
    createTopic: (name, type) => make(`topic ${name} ${type}`),
    createGroup: (name, { orderly = false, maxRetries = 16 } = {}) =>
      make(`group ${name} ${orderly ? 'Orderly' : 'Concurrently'} ${maxRetries}`),
    createUser: (name, password) => admin.execute(`user ${name} ${password}`),
    grant: (user, resource, actions) => admin.execute(`acl ${user} ${resource} ${actions.join(',')}`),
    async restart(downTime) {
      await end(proxy);
      await new Promise((resolve) => setTimeout(resolve, downTime));
      proxy = await startProxy(java, folder, ports);
      // A killed broker may not have written down the newest of them, and tells its routes only after a while.
      for (const command of made) await insist(() => admin.execute(command));
    },
    async stop() {
      await Promise.all([end(admin.process), end(proxy), end(nameServer)]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      process.off('exit', clearAway);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, breakOff);
    },
  };
}

/** Tries again for half a minute: a broker that has just started refuses at first. */
async function insist(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

type Launch = (log: string, args: readonly string[]) => ChildProcess;

function launch(folder: string, jars: string, log: string, args: readonly string[], processes: Set<ChildProcess>): ChildProcess {
  const output = openSync(join(folder, log), 'a');
  const common = [`-Duser.home=${folder}/home`, `-Drocketmq.home.dir=${folder}/home`, '-cp', `${jars}/*:${folder}/home/conf`];
  const child = spawn('java', [...common, ...args], {
    env: { ...process.env, ROCKETMQ_HOME: join(folder, 'home') },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  processes.add(child);
  return child;
}

/** Broker and gRPC proxy in one JVM. */
async function startProxy(java: Launch, folder: string, ports: Ports): Promise<ChildProcess> {
  await rm(join(folder, 'proxy.log'), { force: true });
  const child = java('proxy.log', [
    ...['-Xms256m', '-Xmx768m', '-XX:MaxDirectMemorySize=512m', `-Dcom.rocketmq.proxy.configPath=${folder}/rmq-proxy.json`],
    '--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    ...['org.apache.rocketmq.proxy.ProxyStartup', '-pm', 'local', '-bc', `${folder}/broker.conf`, '-n', `127.0.0.1:${ports.nameServer}`],
  ]);
  const deadline = Date.now() + startTimeout;
  for (;;) {
    const log = await readFile(join(folder, 'proxy.log'), 'utf8').catch(() => '');
    if (log.includes('startup successfully')) return child;
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(
        `RocketMQ did not start${ended ? '' : ` within ${startTimeout / 1000} s`}:\n${log.split('\n').slice(-20).join('\n')}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Admin {
  readonly process: ChildProcess;
  execute(command: string): Promise<void>;
}

async function startAdmin(jars: string, ports: Ports, account: Administrator | undefined, processes: Set<ChildProcess>): Promise<Admin> {
  const source = fileURLToPath(new URL('./BrokerAdmin.java', import.meta.url));
  const credentials = account ? [account.user, account.password] : [];
  const args = ['-Xmx128m', '-cp', `${jars}/*`, source, `127.0.0.1:${ports.nameServer}`, `127.0.0.1:${ports.broker}`, ...credentials];
  const child = spawn('java', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  processes.add(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextAnswer = async (): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('The administration program of the test broker ended');
      if (/^(?:ready|ok|error)\b/.test(value)) return value;
    }
  };
  await nextAnswer();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    process: child,
    execute(command) {
      const run = async (): Promise<void> => {
        child.stdin.write(`${command}\n`);
        const answer = await nextAnswer();
        if (answer !== 'ok') throw new Error(`${command}: ${answer}`);
      };
      const result = queue.then(run, run);
      queue = result;
      return result;
    },
  };
}

/** The broker takes three ports beside each other, so a block of free ones is looked for. */
async function freePorts(): Promise<Ports> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 20_000 + Math.floor(Math.random() * 30_000);
    const ports = { nameServer: base, broker: base + 12, proxyRemoting: base + 20, grpc: base + 21 };
    const all = [ports.nameServer, ports.broker - 2, ports.broker, ports.broker + 1, ports.proxyRemoting, ports.grpc];
    if ((await Promise.all(all.map(isFree))).every(Boolean)) return ports;
  }
  throw new Error('No free ports for a RocketMQ of the tests: too many are taken');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await Promise.race([
      once(server.listen(port, '127.0.0.1'), 'listening'),
      once(server, 'error').then(() => Promise.reject(new Error('taken'))),
    ]);
    return (server.address() as AddressInfo).port === port;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
