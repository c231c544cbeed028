import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { administrator, type Broker } from '../broker/broker.js';
import { jarsOf } from '../jars.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const run = promisify(execFile);

export interface Mqadmin {
  /** An executable as a distribution of RocketMQ has it in `bin`. */
  readonly path: string;
  /** What it prints. It ends with 0 whatever happens. */
  execute(command: string, ...options: string[]): Promise<string>;
  metadata(): Promise<BrokerMetadata>;
  /** The rights of a user as `Topic:orders Pub,Sub`, sorted. */
  rightsOf(user: string): Promise<string[]>;
}

export interface BrokerMetadata {
  readonly topicConfigTable: Readonly<Record<string, { readonly order: boolean; readonly attributes: Readonly<Record<string, string>> }>>;
  readonly subscriptionGroupTable: Readonly<Record<string, { readonly consumeMessageOrderly: boolean; readonly retryMaxTimes: number }>>;
}

/** A broker serves clients a moment before its name server knows its cluster, which is where the tool looks. */
async function registered(execute: Mqadmin['execute']): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt++) {
    if (/^\s*DefaultCluster\s/m.test(await execute('clusterList'))) return;
    await setTimeout(1000);
  }
  throw new Error('The name server does not know the cluster of the broker.');
}

/** The administration tool of a broker's own distribution, with the administrator's credentials in its conf/tools.yml. */
export async function mqadminFor(broker: Broker): Promise<Mqadmin> {
  const jars = await jarsOf(fileURLToPath(new URL('../broker/pom.xml', import.meta.url)));
  const { user, password } = administrator;
  const home = temporaryFolder({ 'conf/tools.yml': `accessKey: ${user}\nsecretKey: ${password}\n` });
  const options = `-Xmx128m -XX:TieredStopAtLevel=1 -Drocketmq.home.dir='${home}' -Duser.home='${home}' -cp '${jars}/*:${home}/conf'`;
  const script = `#!/usr/bin/env bash\nexport ROCKETMQ_HOME='${home}'\nexec java ${options} org.apache.rocketmq.tools.command.MQAdminStartup "$@"\n`;
  const path = join(temporaryFolder({ mqadmin: script }), 'mqadmin');
  await run('chmod', ['+x', path]);
  const execute = async (command: string, ...rest: string[]): Promise<string> => {
    const { stdout, stderr } = await run(path, [command, '-n', broker.nameServer, ...rest], { maxBuffer: 1 << 26 });
    return stdout + stderr;
  };
  await registered(execute);
  return {
    path,
    execute,
    async metadata() {
      const folder = temporaryFolder();
      await execute('exportMetadata', '-c', 'DefaultCluster', '-f', folder);
      return JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as BrokerMetadata;
    },
    async rightsOf(name) {
      const text = await execute('getAcl', '-c', 'DefaultCluster', '-s', `User:${name}`);
      const rows = [...text.matchAll(/^User:\S+\s+Custom\s+(\S+)\s+\[([^\]]*)\].*\bAllow\s*$/gm)];
      return rows.map(([, resource = '', actions = '']) => `${resource} ${actions.replaceAll(' ', '')}`).sort();
    },
  };
}
