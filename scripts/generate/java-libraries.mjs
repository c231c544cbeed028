import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { notationOf } from './java-notation.mjs';

/**
 * The public members of the SDKs whose tables are too big to be written: read from the published jars.
 *
 *   node scripts/generate/java-libraries.mjs
 *
 * Needs a JDK, unzip and Maven. What it writes is committed; it is run again when a version is added.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const work = mkdtempSync(join(tmpdir(), 'java-libraries-'));

const inPackages =
  (...packages) =>
  (name) =>
    packages.includes(name.slice(0, name.lastIndexOf('.')));
const one =
  (...names) =>
  (name) =>
    names.includes(name);
const any =
  (...tests) =>
  (name) =>
    /^[\w.]*\w(\$[A-Z]\w*)*$/.test(name) && !internal.test(name) && tests.some((test) => test(name.replace(/\$.*/, '')));

/** Public for the SDK's own sake. */
const internal =
  /ProduceAccumulator|RequestFutureHolder|MessageVersion|MessageExtBr|MessageExtBatch|MessageRequestMode|MessageQueueForC|MessageQueueAssignment|OffsetSerialize|Controllable|MqClientAdmin|MQHelper|ClientNode|\.Pop|\.Ack|Impl$|MessageClientExt|MessageDecoder|MessageClientIDSetter|ReadOffsetType|ConsumeReturnType/;

const ons = 'com.aliyun.openservices.ons.api';
const remoting = (root) =>
  any(
    inPackages(
      ...['', '.consumer', '.consumer.listener', '.consumer.store', '.exception', '.producer', '.producer.selector'].map(
        (it) => `${root}.client${it}`,
      ),
    ),
    inPackages(`${root}.common.message`, `${root}.remoting.exception`),
    one(
      `${root}.acl.common.AclClientRPCHook`,
      `${root}.acl.common.SessionCredentials`,
      `${root}.client.utils.MessageUtil`,
      `${root}.client.consumer.rebalance.AllocateMessageQueueAveragely`,
      `${root}.client.consumer.rebalance.AllocateMessageQueueAveragelyByCircle`,
      `${root}.client.consumer.rebalance.AllocateMessageQueueByConfig`,
      `${root}.client.consumer.rebalance.AllocateMessageQueueConsistentHash`,
      `${root}.client.hook.SendMessageHook`,
      `${root}.client.hook.ConsumeMessageHook`,
      `${root}.client.trace.TraceDispatcher`,
      `${root}.common.consumer.ConsumeFromWhere`,
      `${root}.common.protocol.heartbeat.MessageModel`,
      `${root}.remoting.protocol.heartbeat.MessageModel`,
      `${root}.common.filter.ExpressionType`,
      `${root}.remoting.RPCHook`,
      `${root}.remoting.common.RemotingHelper`,
    ),
  );

const libraries = [
  {
    file: 'rules/sdks/ons-tcp/java/library-notation.ts',
    artifacts: ['1.8.8.8.Final', '2.0.6.Final', '2.0.7.Final'].map((version) => `com.aliyun.openservices:ons-client:${version}`),
    names: any(inPackages(ons, ...['bean', 'batch', 'order', 'transaction', 'exception', 'spi'].map((name) => `${ons}.${name}`))),
  },
  {
    file: 'rules/sdks/remoting/java/apache-notation.ts',
    artifacts: ['4.9.8', '5.3.1'].flatMap((version) =>
      ['client', 'common', 'remoting', 'acl'].map((name) => `org.apache.rocketmq:rocketmq-${name}:${version}`),
    ),
    names: remoting('org.apache.rocketmq'),
  },
  {
    file: 'rules/sdks/remoting/java/alibaba-notation.ts',
    artifacts: ['client', 'common', 'remoting'].map((name) => `com.alibaba.rocketmq:rocketmq-${name}:3.6.2.Final`),
    names: remoting('com.alibaba.rocketmq'),
  },
  {
    file: 'rules/sdks/rocketmq-spring/java/library-notation.ts',
    artifacts: ['2.0.4', '2.3.5'].map((version) => `org.apache.rocketmq:rocketmq-spring-boot:${version}`),
    beside: ['org.springframework:spring-messaging:5.3.27'],
    names: any(inPackages(...['annotation', 'core', 'support'].map((name) => `org.apache.rocketmq.spring.${name}`))),
  },
  {
    file: 'rules/sdks/rocketmq-spring/java/spring-messaging.ts',
    artifacts: ['org.springframework:spring-messaging:5.3.27'],
    names: one(
      ...['Message', 'MessageHeaders', 'core.AbstractMessageSendingTemplate', 'core.MessageSendingOperations'].map(
        (name) => `org.springframework.messaging.${name}`,
      ),
      ...['GenericMessage', 'MessageBuilder'].map((name) => `org.springframework.messaging.support.${name}`),
    ),
  },
  {
    file: 'rules/sdks/grpc-5/java/library-notation.ts',
    artifacts: ['org.apache.rocketmq:rocketmq-client-java:5.0.7'],
    names: any(inPackages(...['', '.consumer', '.message', '.producer'].map((name) => `org.apache.rocketmq.client.apis${name}`))),
  },
  {
    file: 'rules/sdks/grpc-5/spring/library-notation.ts',
    artifacts: ['org.apache.rocketmq:rocketmq-v5-client-spring-boot:2.3.1'],
    beside: ['org.springframework:spring-messaging:5.3.27', 'org.apache.rocketmq:rocketmq-client-java:5.0.7'],
    names: any(inPackages(...['annotation', 'core', 'common', 'support'].map((name) => `org.apache.rocketmq.client.${name}`))),
  },
];
/** Without a name all are made: `node scripts/generate/java-libraries.mjs grpc-5`. */
const [wanted] = process.argv.slice(2);

function copy(artifact, folder) {
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`], options);
}

for (const { file, artifacts, names, beside = [] } of libraries) {
  if (wanted && !file.includes(wanted)) continue;
  const folder = mkdtempSync(join(work, 'jars-'));
  for (const artifact of artifacts) copy(artifact, folder);
  const jarsIn = (place) =>
    readdirSync(place)
      .sort()
      .map((name) => join(place, name));
  const jars = jarsIn(folder);
  const others = mkdtempSync(join(work, 'beside-'));
  for (const artifact of beside) copy(artifact, others);
  const { text, constants } = notationOf(jars, (all) => all.filter(names), [...jars, ...jarsIn(others)]);
  const source = `/**
 * Public members of ${artifacts.join(', ')}: what any of them has. Made from the jars by scripts/generate/java-libraries.mjs.
 */
export const notation = \`
${text}
\`;

/** Texts of the constants, by the id of the field. */
export const constantTexts: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries([...constants].sort()), null, 2)};
`;
  const options = await prettier.resolveConfig(join(root, file));
  writeFileSync(join(root, file), await prettier.format(source, { ...options, parser: 'typescript' }));
}
rmSync(work, { recursive: true });
