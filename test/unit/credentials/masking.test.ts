import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../../server/engine/engine.js';
import { prettyFindings } from '../../../server/cli/pretty.js';
import { plain } from '../../../server/cli/styles.js';
import { locales } from '../../../server/l10n/messages.js';
import { buildReportInput } from '../../../server/report/build-input.js';
import { buildResult } from '../../../server/report/build-result.js';
import { toJson, toNdjson } from '../../../server/report/json.js';
import { reportFiles } from '../../../server/report/bundle.js';
import { buildMigrationModel } from '../../../server/report/migration/build.js';
import { product } from '../../../rules/product.js';
import { maskSource } from '../../../server/report/secrets.js';
import { analysedEngine } from '../../support/product-engine.js';

/** Everything that can be printed of an analysis. */
function printed(engine: Engine, files: ReadonlyMap<string, string>): string[] {
  return locales.flatMap((locale) => {
    const textOf = (path: string): string => files.get(path) ?? '';
    const secrets = engine.secrets();
    const totals = { version: '0', applicationOf: () => '.', filesScanned: files.size, bytesScanned: 0 };
    const result = buildResult({ ...totals, locale, textOf, secrets, findings: engine.findings(), errors: engine.errors() });
    const pretty = {
      result,
      plans: engine.plans(),
      textOf,
      secrets,
      locale,
      paint: plain,
      width: 200,
      paths: [],
      command: 'rocketmq-migrate',
    };
    const source = {
      result,
      plans: engine.plans(),
      secrets,
      locale,
      history: [],
      rules: product.rules,
      rawTextOf: (path: string) => files.get(path),
    };
    const model = buildMigrationModel(engine.workspace(), { instances: {} });
    const report = reportFiles(buildReportInput({ ...source, model, applicationOf: () => '.' }));
    const written = [...report.values()].filter((content) => typeof content === 'string');
    return [toJson(result), toNdjson(result), prettyFindings(pretty), ...written];
  });
}

/** Long enough not to be a word of a message, and of characters that need no escapes. */
const secrets = fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ0189-_.+/=!@'), minLength: 16, maxLength: 40 });

const shapes: Readonly<Record<string, (user: string, password: string) => string>> = {
  'Literals.java': (user, password) =>
    `import com.aliyun.mq.http.MQClient;\nclass A {\n  Object o = new MQClient("http://h", "${user}", "${password}").getProducer("t");\n}\n`,
  'Constants.java': (user, password) =>
    `import com.aliyun.mq.http.*;\nclass A {\n  static final String U = "${user}";\n  static final String P = "${password}";\n  MQClient c = new MQClient(System.getenv("E"), U, P);\n}\n`,
  'Modern.java': (user, password) =>
    `import org.apache.rocketmq.client.apis.*;\nclass A {\n  Object o = new StaticSessionCredentialsProvider(\n    "${user}",\n    "${password}");\n}\n`,
  'literals.js': (user, password) =>
    `const { MQClient } = require('@aliyunmq/mq-http-sdk');\nconst u = '${user}';\nconst p = \`${password}\`;\nmodule.exports = new MQClient('http://h', u, p);\n`,
  'modern.ts': (user, password) =>
    `import { Producer } from 'rocketmq-client-nodejs';\nexport default new Producer({ sessionCredentials: {\n  accessKey: '${user}',\n  accessSecret: '${password}',\n} });\n`,
};

describe('masking of credentials', function () {
  this.timeout(60_000);

  for (const [path, shape] of Object.entries(shapes)) {
    it(`nothing that is printed of ${path} shows one`, async () => {
      await fc.assert(
        fc.asyncProperty(secrets, secrets, async (user, password) => {
          const files = new Map([[path, shape(user, password)]]);
          const engine = await analysedEngine(files);
          assert.deepEqual(
            engine.secrets().filter((secret) => secret !== user && secret !== password),
            [],
          );
          for (const output of printed(engine, files)) {
            assert.ok(!output.includes(user), 'the user name is shown');
            assert.ok(!output.includes(password), 'the password is shown');
          }
        }),
        { numRuns: 25 },
      );
    });
  }

  it('nothing that is printed of a configuration file shows the secret beside an AccessKey id', async () => {
    const id = ['LT', 'AI', '5tQwErTyUiOpAsDf'].join('');
    const contents: Readonly<Record<string, (secret: string) => string>> = {
      'application.yml': (secret) => `mq:\n  access-key: ${id}\n  secret-key: ${secret}\n`,
      'application.properties': (secret) => `mq.accessKeyId=${id}\nmq.accessKeySecret=${secret}\n`,
      '.env': (secret) => `MQ_AK=${id}\nMQ_SK=${secret}\n`,
      'mq.json': (secret) => `{\n  "accessKey": "${id}",\n  "secretKey": "${secret}"\n}\n`,
    };
    for (const [path, content] of Object.entries(contents)) {
      await fc.assert(
        fc.asyncProperty(secrets, async (tail) => {
          const secret = `s${tail}`;
          const files = new Map([[path, content(secret)]]);
          const engine = await analysedEngine(files);
          assert.equal(engine.findings().length, 1, path);
          for (const output of printed(engine, files)) assert.ok(!output.includes(secret) && !output.includes(id), path);
        }),
        { numRuns: 15 },
      );
    }
  });

  it('keeps lines and columns, keys and references', () => {
    const text = 'mq:\r\n  secretKey: abc def # note\r\n  other: ${MQ_SECRET}\r\n  password: ${MQ_PASSWORD}\r\n  topic: orders\r\n';
    const expected = text.replace('abc def # note', '*'.repeat(14));
    assert.equal(maskSource(text, 'yaml', []), expected);
    assert.equal(maskSource('const secretKey = settings.secret', 'javascript', []), 'const secretKey = settings.secret');
  });
});
