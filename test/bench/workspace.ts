/**
 * How much processor time it takes to join the workspace: 5,000 files that each send and consume, in 500 modules with configuration of their own.
 * Run: npx tsx test/bench/workspace.ts
 */
import { neverCancelled } from '../../server/engine/cancellation.js';
import { noWorkspaceSettings } from '../../server/engine/engine.js';
import type { FileAnalysis } from '../../server/engine/support.js';
import { buildWorkspace, type WorkspaceInputs } from '../../server/engine/workspace/index.js';
import { emptyModel, type ValueAt } from '../../server/model/messaging.js';
import type { ConfigurationSetting } from '../../server/model/settings.js';
import { known, type CallSite, type Value } from '../../server/model/values.js';

const modules = 500;
const filesInModule = 10;
const range = { start: 10, end: 20 };
const at = (value: Value): ValueAt => ({ value, range });
const key = (name: string, fallback?: Value): Value => ({ kind: 'configuration-key', key: name, ...(fallback && { fallback }), trail: [] });

/** A third each: a constant, a configuration key, a parameter. */
function topicOf(module: number, file: number): Value {
  if (file % 3 === 0) return known(`topic_${module}_${file}`);
  if (file % 3 === 1) return key(`mq.topic-${file}`, known('orders'));
  return { kind: 'parameter', name: 'topic', slot: { method: `java:m${module}.Sender${file}#send`, index: 0 }, trail: [] };
}

function analysisOf(module: number, file: number): FileAnalysis {
  const part = { id: 0, family: 'ons-tcp-1', range } as const;
  const days: Value = {
    kind: 'calculated',
    operator: '*',
    operands: [key('mq.delay-days'), known(86_400_000)],
    width: 'long',
    site: { path: '', range },
    trail: [],
  };
  const due: Value = {
    kind: 'calculated',
    operator: '+',
    operands: [{ kind: 'current-time', trail: [] }, days],
    width: 'long',
    site: { path: '', range },
    trail: [],
  };
  return {
    family: 'ons-tcp-1',
    uses: [],
    links: [],
    model: {
      ...emptyModel,
      clients: [{ ...part, endpoint: at(key('mq.endpoint')), accessKey: at(key('mq.access-key')), secretKey: at(key('mq.secret-key')) }],
      producers: [{ ...part, id: 1, group: at(known(`GID_${module}`)), transactional: false }],
      sends: [
        {
          ...part,
          id: 2,
          topic: at(topicOf(module, file)),
          types: ['DELAY'],
          deliveryTime: { ...at(due), unit: 'moment' },
          asynchronous: false,
        },
      ],
      consumers: [{ ...part, id: 3, group: at(key('mq.group')), subscriptions: [{ topic: at(key('mq.topic-1')) }], manner: 'push' }],
    },
  };
}

function settingsOf(module: number, delay: number): readonly ConfigurationSetting[] {
  const values = {
    'mq.endpoint': `rmq-${module}.example`,
    'mq.access-key': 'a',
    'mq.secret-key': 's',
    'mq.group': `GID_${module}`,
    'mq.delay-days': delay,
  };
  const own = Object.entries(values).map(([name, value], i) => ({ key: name, value, range: { start: 50 * i, end: 50 * i + 5 } }));
  const topics = Array.from({ length: filesInModule }, (_, i) => ({
    key: `mq.topicN${i}`.replace('N', '-'),
    value: `t_${module}_${i}`,
    range,
  }));
  const others = Array.from({ length: 40 }, (_, i) => ({ key: `other.key-${i}`, value: `\${other.key-${i + 1}:x}`, range }));
  return [...own, ...topics, ...others];
}

const analyses = new Map<string, readonly FileAnalysis[]>();
const settings = new Map<string, readonly ConfigurationSetting[]>();
const calls = new Map<string, CallSite[]>();
for (let module = 0; module < modules; module++) {
  for (let file = 0; file < filesInModule; file++) {
    const path = `m${module}/src/main/java/F${file}.java`;
    analyses.set(path, [analysisOf(module, file)]);
    const method = `java:m${module}.Sender${file}#send`;
    const place = { path, range };
    if (file % 3 === 2)
      calls.set(
        method,
        [0, 1].map((i) => ({
          method,
          path,
          range: { start: i, end: i + 1 },
          arguments: [{ ...place, value: known(`called_${module}_${i}`) }],
        })),
      );
  }
  settings.set(`m${module}/src/main/resources/application.yml`, settingsOf(module, 3));
  settings.set(`m${module}/src/main/resources/application-prod.yml`, settingsOf(module, 30));
}

const inputs: WorkspaceInputs = {
  analyses,
  settings,
  callSites: (methods) => [...methods].flatMap((method) => calls.get(method) ?? []),
  stated: noWorkspaceSettings,
  target: { maxDelay: 7 * 86_400_000, isAssumed: true, maxTopicName: 60 },
  moduleOf: (path) => path.slice(0, path.indexOf('/')),
  languageOf: () => 'java',
  textOf: () => undefined,
  lineOf: () => 0,
  cancellation: neverCancelled,
};

function measure(name: string, next: () => WorkspaceInputs): void {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const given = next();
    const started = process.cpuUsage();
    const { sends, topics, open } = buildWorkspace(given);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    if (i === 0) console.log(`${sends.length} sends, ${topics.length} topics, ${open.length} open`);
  }
  console.log(`${name}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
}

measure('first, then again', () => inputs);
measure('one configuration file changed', () => ({
  ...inputs,
  settings: new Map([...settings, ['m7/src/main/resources/application.yml', settingsOf(7, 9)]]),
}));
measure('one code file changed', () => ({ ...inputs, analyses: new Map([...analyses, ['m7/src/main/java/F1.java', [analysisOf(7, 1)]]]) }));
