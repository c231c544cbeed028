// How long an editor waits for new diagnostics after a keystroke in a 2,000-line file of each language: the change and the answer to
// the request for diagnostics, over stdio, with the built server.
//
//   node test/bench/keystroke.mjs [KEYSTROKES]

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = fileURLToPath(new URL('../..', import.meta.url));
const keystrokes = Number(process.argv[2] ?? 200);
const wantedLines = 2000;
const limit = 50;

/** A service with a method that sends every ten lines, and one that reads every forty: more uses than real files have. */
function javaFile() {
  const lines = [
    'package com.example.large;',
    '',
    'import com.aliyun.mq.http.MQClient;',
    'import com.aliyun.mq.http.MQProducer;',
    'import com.aliyun.mq.http.model.TopicMessage;',
    '',
    'public class Large {',
    '    private final MQProducer producer;',
    '',
    '    public Large(MQClient client) {',
    '        this.producer = client.getProducer("large");',
    '    }',
  ];
  for (let n = 0; lines.length < wantedLines - 11; n++) {
    lines.push(
      '',
      `    public String step${n}(String id, int amount) {`,
      `        if (amount > ${n}) {`,
      '            return id;',
      '        }',
      `        String text = "step ${n} of " + id + ", " + amount;`,
      ...(n % 4 === 0
        ? ['        TopicMessage message = new TopicMessage(text.getBytes());', '        message.setMessageTag("step");']
        : ['', '']),
      n % 4 === 0 ? '        return producer.publishMessage(message).getMessageId();' : '        return text;',
      '    }',
    );
  }
  return [...lines, '}', ''].join('\n');
}

function typescriptFile() {
  const lines = [
    "import { MQClient, MessageProperties } from '@aliyunmq/mq-http-sdk';",
    '',
    'const client = new MQClient(process.env.ENDPOINT, process.env.USER, process.env.PASSWORD);',
    "const producer = client.getProducer('', 'large');",
  ];
  for (let n = 0; lines.length < wantedLines - 11; n++) {
    lines.push(
      '',
      `export async function step${n}(id: string, amount: number): Promise<string> {`,
      `  if (amount > ${n}) {`,
      '    return id;',
      '  }',
      `  const text = \`step ${n} of \${id}, \${amount}\`;`,
      ...(n % 4 === 0 ? ['  const properties = new MessageProperties();', '  properties.messageKey(id);'] : ['', '']),
      n % 4 === 0 ? "  return (await producer.publishMessage(text, 'step', properties)).body.MessageId;" : '  return text;',
      '}',
    );
  }
  return [...lines, ''].join('\n');
}

const folder = await mkdtemp(join(tmpdir(), 'keystroke-'));
const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
connection.onRequest('client/registerCapability', () => null);
connection.listen();
const folderUri = pathToFileURL(folder).href;
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: folderUri,
  workspaceFolders: [{ uri: folderUri, name: 'bench' }],
  capabilities: { textDocument: { diagnostic: {} } },
});
await connection.sendNotification('initialized', {});

let ok = true;
for (const [name, languageId, text] of [
  ['Large.java', 'java', javaFile()],
  ['large.ts', 'typescript', typescriptFile()],
]) {
  const uri = pathToFileURL(join(folder, name)).href;
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const first = performance.now();
  const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const opening = performance.now() - first;
  const processorBefore = processorTime();
  const times = await type(uri, text);
  const processor = (processorTime() - processorBefore) / times.length;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const p95 = at(0.95);
  ok &&= p95 <= limit;
  const lines = text.split('\n').length - 1;
  console.log(
    `${name}: ${lines} lines, ${items.length} findings; first ${opening.toFixed(0)} ms; ${times.length} keystrokes: ` +
      `p50 ${at(0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (limit ${limit}), max ${at(1).toFixed(1)} ms` +
      (processor > 0 ? `; ${processor.toFixed(1)} ms of processor time each` : ''),
  );
}
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
await rm(folder, { recursive: true, force: true });
process.exitCode = ok ? 0 : 1;

/** Milliseconds that the server has computed, all of its threads; on a busy machine they say more than the clock. 0 where it can't be told. */
function processorTime() {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Types a statement into a method in the middle, letter by letter, as a person would: half of the time the file does not parse. */
async function type(uri, text) {
  const line = text.split('\n').findIndex((content, number) => number > wantedLines / 2 && content.includes('return text;'));
  const typed = 'String extra = "more " + text + Integer.toString(3);';
  const times = [];
  for (let i = 0; i < keystrokes; i++) {
    const character = 8 + (i % typed.length);
    const isEnd = i % typed.length === 0 && i > 0;
    // A finished statement is deleted and typed again.
    const range = isEnd
      ? { start: { line, character: 8 }, end: { line, character: 8 + typed.length } }
      : { start: { line, character }, end: { line, character } };
    const start = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range, text: typed[i % typed.length] }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - start);
  }
  return times;
}
