import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brokerErrors, type BrokerError } from '../../rules/knowledge/broker-errors.js';
import { limitErrors } from '../../rules/knowledge/limit-errors.js';
import { javaJars } from '../support/java/jars.js';
import type { Broker } from './broker/broker.js';
import { sharedBroker } from './shared-broker.js';

interface Attempt {
  readonly what: string;
  readonly topic?: string;
  readonly group?: string;
  readonly endpoint?: string;
  readonly user?: string;
  readonly password?: string;
}

interface Outcome {
  /** `ok ...` or `error NAME TEXT`; empty when nothing came within the time. */
  readonly said: string;
  readonly milliseconds: number;
}

const folder = fileURLToPath(new URL('./facts/', import.meta.url));

/** What the rules, pages and rewrites say of 5.x, seen on a live broker. */
describe('facts on a live RocketMQ 5', function () {
  this.timeout(120_000);
  let broker: Broker;
  let guarded: Broker;
  let classPath: string;

  before(async () => {
    [broker, guarded] = await Promise.all([sharedBroker(), sharedBroker({ acl: true })]);
    classPath = (await javaJars()).target('5.0.7');
    await broker.createTopic('facts-normal', 'NORMAL');
    await broker.createTopic('facts-delay', 'DELAY');
    await broker.createTopic('facts-fifo', 'FIFO');
    await broker.createGroup('GID_facts');
    await guarded.createTopic('facts-granted', 'NORMAL');
    await guarded.createTopic('facts-closed', 'NORMAL');
    await guarded.createUser('app', 'app-password');
    await guarded.grant('app', 'Topic:facts-granted', ['Pub']);
  });

  async function run(language: 'java' | 'node', attempt: Attempt, patience = 60_000): Promise<Outcome> {
    const {
      what,
      topic = 'facts-normal',
      group = 'GID_facts',
      endpoint = broker.endpoint,
      user = 'app',
      password = 'app-password',
    } = attempt;
    const args = [what, endpoint, user, password, topic, group];
    const [command, program] =
      language === 'java' ? ['java', ['-Xmx256m', '-cp', classPath, `${folder}Facts.java`]] : [process.execPath, [`${folder}facts.cjs`]];
    const { stdout } = await promisify(execFile)(command, [...program, ...args], { timeout: patience, killSignal: 'SIGKILL' }).catch(
      (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
    );
    return { said: /^(?:ok|error).*$/m.exec(stdout)?.[0] ?? '', milliseconds: Number(/^milliseconds (\d+)$/m.exec(stdout)?.[1] ?? NaN) };
  }

  const provoked = new Set<string>();

  const refused = (name: string, error: BrokerError, attempt: (guarded: Broker) => Attempt): void => {
    provoked.add(error.id);
    for (const language of ['java', 'node'] as const) {
      if (error[language] === '') continue;
      it(`${language}: ${name}`, async () => {
        const { said } = await run(language, attempt(guarded));
        assert.match(said, /^error /);
        assert.ok(said.includes(error[language]), said);
        if (error.code !== undefined) assert.ok(said.includes(String(error.code)), said);
      });
    }
  };

  refused('a wrong password is refused', brokerErrors.wrongPassword, ({ endpoint }) => ({
    what: 'send',
    endpoint,
    topic: 'facts-granted',
    password: 'wrong',
  }));
  refused('a user without a grant for the topic is refused', brokerErrors.noPermission, ({ endpoint }) => ({
    what: 'send',
    endpoint,
    topic: 'facts-closed',
  }));
  refused('a topic that does not exist is refused', brokerErrors.unknownTopic, () => ({ what: 'send', topic: 'facts-nowhere' }));
  refused('a group that does not exist is refused', brokerErrors.unknownGroup, () => ({ what: 'receive', group: 'GID_nowhere' }));
  refused('a delayed message to a NORMAL topic is refused', brokerErrors.delayedToNormalTopic, () => ({ what: 'send-delayed' }));
  refused('an ordered message to a NORMAL topic is refused', brokerErrors.orderedToNormalTopic, () => ({ what: 'send-ordered' }));
  refused('a delay beyond the limit is refused', brokerErrors.delayTooLong, () => ({ what: 'send-too-late', topic: 'facts-delay' }));
  refused('an await under three seconds is refused', brokerErrors.shortAwait, () => ({ what: 'receive-short' }));
  refused('a body of more than 4 MB is refused', limitErrors.bodyTooLarge, () => ({ what: 'send-large' }));
  refused('properties of 16 KB are refused', limitErrors.propertiesTooLarge, () => ({ what: 'send-large-properties' }));
  refused('a message is ordered or delayed', limitErrors.orderedAndDelayed, () => ({
    what: 'send-ordered-and-delayed',
    topic: 'facts-fifo',
  }));
  refused('a reserved topic is refused', limitErrors.reservedTopic, () => ({ what: 'send', topic: 'SELF_TEST_TOPIC' }));
  refused('a dot in a topic is refused', limitErrors.topicCharacters, () => ({ what: 'send', topic: 'order.created' }));
  refused('a dot in a group is refused', limitErrors.groupCharacters, () => ({ what: 'receive', group: 'GID.facts' }));
  refused('a topic of 128 characters is refused', limitErrors.topicTooLong, () => ({ what: 'send', topic: 'x'.repeat(128) }));
  refused('http:// before the endpoint is taken for a host', brokerErrors.schemeInEndpoint, () => ({
    what: 'send',
    endpoint: `http://${broker.endpoint}`,
  }));

  it('every text that is said to have been seen on a broker is provoked here', () => {
    const errors: readonly BrokerError[] = [...Object.values(brokerErrors), ...Object.values(limitErrors)];
    assert.deepEqual(
      errors.filter(({ id, seen }) => seen === 'broker' && !provoked.has(id)),
      [],
    );
  });

  it('java: http:// before the endpoint is taken away', async () => {
    assert.match((await run('java', { what: 'send', endpoint: `http://${broker.endpoint}` })).said, /^ok/);
  });

  for (const language of ['java', 'node'] as const) {
    it(`${language}: a body of 4 MB is taken`, async () => {
      assert.match((await run(language, { what: 'send-largest' })).said, /^ok/);
    });

    it(`${language}: a granted topic takes the message of its user`, async () => {
      assert.match((await run(language, { what: 'send', endpoint: guarded.endpoint, topic: 'facts-granted' })).said, /^ok/);
    });

    it(`${language}: a producer without topics is made without the server; the send fails`, async () => {
      assert.match((await run(language, { what: 'build', endpoint: '127.0.0.1:1' })).said, /^ok/);
      assert.match((await run(language, { what: 'build-with-topic', endpoint: '127.0.0.1:1' })).said, /^error/);
      assert.match((await run(language, { what: 'send', endpoint: '127.0.0.1:1' })).said, /^error/);
    });

    it(`${language}: a group that is not ordered gets the second message of a key before the first is acknowledged`, async () => {
      const group = `GID_facts_concurrent_${language}`;
      const ordered = `GID_facts_ordered_${language}`;
      await broker.createGroup(group);
      await broker.createGroup(ordered, { orderly: true });
      for (let i = 0; i < 2; i++) assert.match((await run(language, { what: 'send-ordered', topic: 'facts-fifo' })).said, /^ok/);
      assert.equal((await run(language, { what: 'receive', topic: 'facts-fifo', group })).said, 'ok 2');
      assert.equal((await run(language, { what: 'receive', topic: 'facts-fifo', group: ordered })).said, 'ok 1');
    });
  }

  it('node: starting a consumer whose group does not exist never ends', async () => {
    assert.equal((await run('node', { what: 'receive', group: 'GID_nowhere' }, 15_000)).said, '');
  });
});
