// How long an editor waits until an edit of one constant, or of one configuration key, shows in the files that depend on it, in a workspace of
// 5,000 Java files that use the SDK: from the change to the answers to the requests for one dependant's and for the whole workspace's
// diagnostics, over stdio, with the built server. Exactly the dependants must be reported anew.
//
//   node test/bench/edit.mjs [EDITS] [FILES]

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = fileURLToPath(new URL('../..', import.meta.url));
const edits = Number(process.argv[2] ?? 20);
const files = Number(process.argv[3] ?? 5000);
const dependants = 20;
const limit = 300;

const folder = await mkdtemp(join(tmpdir(), 'edit-'));
const uriOf = (path) => pathToFileURL(join(folder, path)).href;
const pathOf = (n) => `src/main/java/com/example/p${n % 100}/Sender${n}.java`;
const constants = 'src/main/java/com/example/Delays.java';
const configuration = 'src/main/resources/application.yml';

async function write(path, text) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** The first ones are due after a constant of another class and as many days as the configuration says. */
function sender(n) {
  const isDependant = n < dependants;
  return `package com.example.p${n % 100};

import com.aliyun.openservices.ons.api.Message;
import com.aliyun.openservices.ons.api.Producer;
${isDependant ? 'import com.example.Delays;\n' : ''}import org.springframework.beans.factory.annotation.Value;

public class Sender${n} {
    private static final long OWN_DELAY = 60_000L;

    private final Producer producer;

    @Value("\${mq.wait-days}")
    private long waitDays;

    public Sender${n}(Producer producer) {
        this.producer = producer;
    }

    public void remind(String id) {
        Message message = new Message("topic_${n}", "remind", id.getBytes());
        message.setStartDeliverTime(System.currentTimeMillis() + ${isDependant ? 'Delays.REMINDER' : 'OWN_DELAY'});
        producer.send(message);
    }

    public void wait(String id) {
        Message message = new Message("topic_${n}", "wait", id.getBytes());
        message.setStartDeliverTime(System.currentTimeMillis() + ${isDependant ? 'waitDays * 86_400_000L' : 'OWN_DELAY'});
        producer.send(message);
    }
}
`;
}

await write('pom.xml', await readFile(join(root, 'test/vscode/workspace/java/pom.xml'), 'utf8'));
await write(configuration, 'mq:\n  wait-days: 03\n');
await write(
  constants,
  `package com.example;

public final class Delays {
    public static final long DAY = 24 * 60 * 60 * 1000L;
    public static final long REMINDER = 03L * DAY;

    private Delays() {}
}
`,
);
for (let n = 0; n < files; n++) await write(pathOf(n), sender(n));

const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
connection.onRequest('client/registerCapability', () => null);
connection.listen();
const folderUri = pathToFileURL(folder).href;
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: folderUri,
  workspaceFolders: [{ uri: folderUri, name: 'bench' }],
  capabilities: { textDocument: { diagnostic: { relatedInformation: true } } },
});
await connection.sendNotification('initialized', {});

const versions = new Map();
const texts = new Map();
for (const [path, languageId] of [
  [constants, 'java'],
  [configuration, 'yaml'],
  [pathOf(0), 'java'],
  [pathOf(files - 1), 'java'],
]) {
  const text = await readFile(join(folder, path), 'utf8');
  texts.set(path, text);
  versions.set(path, 1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId, version: 1, text } });
}

const opening = performance.now();
const first = await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
const known = new Map(first.items.map(({ uri, resultId }) => [uri, resultId]));
const findings = first.items.reduce((sum, { items = [] }) => sum + items.length, 0);
console.log(`${files} files, ${findings} findings in ${known.size} files; first report ${(performance.now() - opening).toFixed(0)} ms`);

let ok = true;
await measure('a constant', constants, ['REMINDER = 03L', 'REMINDER = 30L'], pathOf(0), dependants);
await measure('a configuration key', configuration, ['wait-days: 03', 'wait-days: 30'], pathOf(0), dependants);
await measure('a method of one file', pathOf(files - 1), ['"wait"', '"wake"'], pathOf(files - 1), 0);
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
await rm(folder, { recursive: true, force: true });
process.exitCode = ok ? 0 : 1;

async function measure(what, path, [one, other], shownIn, expected) {
  const open = [];
  const all = [];
  const anew = new Set();
  const processorBefore = processorTime();
  for (let i = 0; i < edits; i++) {
    const [from, to] = texts.get(path).includes(one) ? [one, other] : [other, one];
    const pending =
      expected > 0
        ? connection.sendRequest('workspace/diagnostic', { previousResultIds: [...known].map(([uri, value]) => ({ uri, value })) })
        : undefined;
    await new Promise((resolve) => setTimeout(resolve, 400));
    const started = performance.now();
    change(path, from, to);
    const report = connection
      .sendRequest('textDocument/diagnostic', { textDocument: { uri: uriOf(shownIn) }, previousResultId: known.get(uriOf(shownIn)) })
      .then(() => open.push(performance.now() - started));
    if (pending) {
      const { items } = await pending;
      all.push(performance.now() - started);
      const full = items.filter(({ kind }) => kind === 'full');
      // A configuration file shows a finding of its own: it is edited, not dependent.
      anew.add(full.filter(({ uri }) => uri !== uriOf(path)).length);
      for (const { uri, resultId } of full) known.set(uri, resultId);
    }
    await report;
  }
  const processor = (processorTime() - processorBefore) / edits;
  if (expected === 0) {
    const { items } = await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    anew.add(items.filter(({ uri, resultId }) => known.get(uri) !== resultId && uri !== uriOf(path)).length);
  }
  const isRight = anew.size === 1 && anew.has(expected);
  const figures = [describe('an open file', open), ...(all.length > 0 ? [describe('the whole workspace', all)] : [])];
  ok &&= isRight && [open, all].every((times) => times.length === 0 || percentile(times, 0.95) <= limit);
  console.log(
    `${what}: ${[...anew].join(', ')} files reported anew (expected ${expected}); ${figures.join('; ')} (limit ${limit}); ${processor.toFixed(0)} ms of processor time each`,
  );
}

function change(path, from, to) {
  const text = texts.get(path);
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${from} is not in ${path}`);
  const line = text.slice(0, at).split('\n').length - 1;
  const character = at - (text.lastIndexOf('\n', at - 1) + 1);
  texts.set(path, text.slice(0, at) + to + text.slice(at + from.length));
  versions.set(path, versions.get(path) + 1);
  void connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(path), version: versions.get(path) },
    contentChanges: [{ range: { start: { line, character }, end: { line, character: character + from.length } }, text: to }],
  });
}

/** Milliseconds that the server has computed, all of its threads; on a busy machine they say more than the clock. 0 where it can't be told. */
function processorTime() {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function describe(what, times) {
  return `${what}: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`;
}
