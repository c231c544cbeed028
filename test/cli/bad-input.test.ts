import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from '../../server/workspace/encoding.js';
import type { Encoding } from '../../server/workspace/encoding.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';

const command = fileURLToPath(new URL('../../bin/rocketmq-migrate.mjs', import.meta.url));

interface Result {
  findings: { path: string; line: number; column: number; ruleId: string }[];
  errors: { path: string; message: string }[];
}

function scan(folder: string): Result & { status: number | null } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'scan', folder, '--format', 'json', '--locale', 'en'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.notEqual(stdout, '', stderr);
  const result: Result = JSON.parse(stdout);
  return { status, ...result };
}

const java = [
  'import com.aliyun.mq.http.MQClient;',
  'import com.aliyun.mq.http.MQProducer;',
  'import com.aliyun.mq.http.model.TopicMessage;',
  '',
  'public class Notice {',
  '    public static void main(String[] args) {',
  '        MQClient client = new MQClient(args[0], args[1], args[2]);',
  '        MQProducer producer = client.getProducer("notices"); // 通知😀',
  '        producer.publishMessage(new TopicMessage(args[3].getBytes()));',
  '        client.close();',
  '    }',
  '}',
  '',
];
const lines = (end: string): string => java.join(end);
const typescript =
  "import { MQClient } from '@aliyunmq/mq-http-sdk';\nconst client = new MQClient(process.env.A!, process.env.B!, process.env.C!);\n";

/** What no person should have to explain to the tool. */
describe('bad input, with the real languages', function () {
  this.timeout(120_000);
  after(removeTemporaryFolders);

  const reported: Readonly<Record<string, readonly [content: string | Uint8Array, message: RegExp]>> = {
    'HalfTyped.java': [lines('\n').replace('client.close();', 'client.'), /parser does not understand/],
    'Unclosed.java': [lines('\n').replace('"notices"', '"notices'), /parser does not understand/],
    'Conflict.java': [
      lines('\n').replace(
        '        client.close();',
        '<<<<<<< HEAD\n        client.close();\n=======\n        client.close(\n>>>>>>> other',
      ),
      /merge conflict markers \(line 10\)/,
    ],
    'half.ts': [`${typescript}const producer = client.getProducer(\n`, /parser does not understand/],
    'conflict.ts': [
      `${typescript}<<<<<<< HEAD\nclient.getProducer('a', 'b');\n=======\nclient.getProducer('a');\n>>>>>>> other\n`,
      /merge conflict markers \(line 3\)/,
    ],
    'unclosed.js': ["const { MQClient } = require('@aliyunmq/mq-http-sdk');\nnew MQClient('a, b, c);\n", /parser does not understand/],
    'Binary.java': [Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52]), /binary data/],
    'Gbk.java': [Buffer.concat([Buffer.from(lines('\n')), Buffer.from([0x2f, 0x2f, 0xb6, 0xa9])]), /not valid UTF-8 .*GB18030/],
    'Generated.java': [`${lines('\n')}${'// generated\n'.repeat(420_000)}`, /over 4 MB are not analysed/],
  };

  it('is reported by file, and the rest is analysed', () => {
    const folder = temporaryFolder({
      ...Object.fromEntries(Object.entries(reported).map(([path, [content]]) => [path, content])),
      'Good.java': lines('\n'),
      'Empty.java': '',
      'empty.ts': '',
      'OnlyComment.java': '// com.aliyun.mq.http',
    });
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'Dangling.java'));
    mkdirSync(join(folder, 'Folder.java'));
    const { status, errors, findings } = scan(folder);
    assert.equal(status, 3);
    const messages = new Map(errors.map((error) => [error.path, error.message]));
    assert.deepEqual([...messages.keys()].sort(), ['Dangling.java', ...Object.keys(reported)].sort());
    for (const [path, [, message]] of Object.entries(reported)) assert.match(messages.get(path) ?? '', message, path);
    assert.ok(findings.filter((finding) => finding.path === 'Good.java').length >= 4);
    for (const path of ['HalfTyped.java', 'Conflict.java', 'half.ts', 'conflict.ts']) {
      assert.ok(
        findings.some((finding) => finding.path === path),
        `findings in ${path}`,
      );
    }
  });

  it('never gets its damaged files rewritten into something worse', () => {
    const damaged = Object.entries(reported).map(([path, [content]]) => [path, content] as const);
    const folder = temporaryFolder(Object.fromEntries(damaged));
    spawnSync(process.execPath, [command, 'fix', folder, '--suggested', '--write']);
    for (const [path, content] of damaged) {
      const text = readFileSync(join(folder, path));
      if (!/half|conflict|unclosed/i.test(path)) assert.deepEqual(text, Buffer.from(content), path);
    }
  });

  const variants: Readonly<Record<string, readonly [end: string, encoding: Encoding]>> = {
    CRLF: ['\r\n', 'utf-8'],
    'lone CR': ['\r', 'utf-8'],
    'a byte order mark': ['\n', 'utf-8-bom'],
    'UTF-16, little endian': ['\r\n', 'utf-16le'],
    'UTF-16, big endian': ['\n', 'utf-16be'],
  };
  for (const [name, [end, encoding]] of Object.entries(variants)) {
    it(`${name}: the same findings, and a rewrite that keeps it`, () => {
      const plain = scan(temporaryFolder({ 'Notice.java': lines('\n') }));
      const folder = temporaryFolder({ 'Notice.java': encode(lines(end), encoding) });
      const found = scan(folder);
      assert.deepEqual(found.errors, []);
      assert.deepEqual(found.findings, plain.findings);
      const { status } = spawnSync(process.execPath, [command, 'fix', folder, '--suggested', '--write']);
      assert.equal(status, 0);
      const written = decode(readFileSync(join(folder, 'Notice.java')));
      assert.ok(written.ok);
      assert.equal(written.encoding, encoding);
      assert.ok(written.text.includes('org.apache.rocketmq.client.apis.producer.Producer'));
      const ends = new Set(written.text.match(/\r\n|\r|\n/g));
      assert.deepEqual([...ends], [end]);
    });
  }
});
