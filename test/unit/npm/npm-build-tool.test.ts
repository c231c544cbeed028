import assert from 'node:assert/strict';
import type { DependencyChange } from '../../../server/engine/build-files.js';
import { applyEdits } from '../../../server/engine/edits.js';
import { npmBuildTool } from '../../../server/languages/npm/index.js';

const legacy = { group: '', artifact: '@aliyunmq/mq-http-sdk' };
const target = { group: '', artifact: 'rocketmq-client-nodejs', version: '1.0.8' };
const swap: DependencyChange = { remove: [legacy], add: target };

function read(text: string) {
  return npmBuildTool.read({ path: 'package.json', text, language: 'json' });
}

function changed(text: string, change: DependencyChange): string | undefined {
  const edits = npmBuildTool.change(read(text), change);
  if (!edits) return undefined;
  const result = applyEdits(text, edits);
  assert.ok(result.ok, 'edits overlap');
  return result.text;
}

function packageJson(dependencies: Record<string, string>, section = 'dependencies'): string {
  return `${JSON.stringify({ name: 'shop', [section]: dependencies, license: 'MIT' }, null, 2)}\n`;
}

describe('npm build tool', () => {
  it('knows its files and their folders', () => {
    assert.ok(npmBuildTool.matches('package.json'));
    assert.ok(npmBuildTool.matches('services/mail/package.json'));
    assert.ok(!npmBuildTool.matches('services/mail/package-lock.json'));
    assert.ok(!npmBuildTool.matches('my-package.json'));
    assert.equal(npmBuildTool.folderOf('package.json'), '');
    assert.equal(npmBuildTool.folderOf('services/mail/package.json'), 'services/mail');
  });

  it('reads every section with exact ranges, pins apart', () => {
    const text = `{
  "dependencies": { "express": "^4.19.2", "@aliyunmq/mq-http-sdk": "1.0.4" },
  "devDependencies": { "mocha": "~11.0.0" },
  "optionalDependencies": { "bufferutil": "*" },
  "peerDependencies": { "koa": ">=2" },
  "overrides": { "debug": "4.3.4", "kitx": { "xml2js": "0.6.2" } },
  "pnpm": { "overrides": { "httpx": "2.3.2" } }
}`;
    const { dependencies, syntaxErrors } = read(text);
    assert.equal(syntaxErrors, 0);
    assert.deepEqual(
      dependencies.map(({ group, artifact, version, managed }) => [group, artifact, version, managed]),
      [
        ['', 'express', '^4.19.2', false],
        ['', '@aliyunmq/mq-http-sdk', '1.0.4', false],
        ['', 'mocha', '~11.0.0', false],
        ['', 'bufferutil', '*', false],
        ['', 'koa', '>=2', false],
        ['', 'debug', '4.3.4', true],
        ['', 'kitx', undefined, true],
        ['', 'httpx', '2.3.2', true],
      ],
    );
    for (const { artifact, nameRange, range } of dependencies) {
      assert.equal(text.slice(nameRange.start, nameRange.end), artifact);
      assert.ok(text.slice(range.start, range.end).startsWith(`"${artifact}": `));
    }
  });

  it('replaces in place where the section is not sorted', () => {
    const before = packageJson({ koa: '^2.0.0', '@aliyunmq/mq-http-sdk': '^1.0.4', axios: '^1.0.0' });
    assert.equal(changed(before, swap), packageJson({ koa: '^2.0.0', 'rocketmq-client-nodejs': '^1.0.8', axios: '^1.0.0' }));
  });

  it('moves to its place where the section is sorted', () => {
    const before = packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4', axios: '^1.0.0', koa: '^2.0.0', winston: '^3.0.0' });
    assert.equal(
      changed(before, swap),
      packageJson({ axios: '^1.0.0', koa: '^2.0.0', 'rocketmq-client-nodejs': '^1.0.8', winston: '^3.0.0' }),
    );
    const last = packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4', axios: '^1.0.0' });
    assert.equal(changed(last, swap), packageJson({ axios: '^1.0.0', 'rocketmq-client-nodejs': '^1.0.8' }));
    const only = packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4' });
    assert.equal(changed(only, swap), packageJson({ 'rocketmq-client-nodejs': '^1.0.8' }));
  });

  it('pins the new version as the old one was pinned', () => {
    assert.equal(
      changed(packageJson({ '@aliyunmq/mq-http-sdk': '1.0.4' }), { remove: [legacy], add: { ...target, version: '^1.0.8' } }),
      packageJson({ 'rocketmq-client-nodejs': '1.0.8' }),
    );
    const after = (version: string) => changed(packageJson({ '@aliyunmq/mq-http-sdk': version }), swap);
    assert.equal(after('1.0.4'), packageJson({ 'rocketmq-client-nodejs': '1.0.8' }));
    assert.equal(after('~1.0.4'), packageJson({ 'rocketmq-client-nodejs': '~1.0.8' }));
    for (const version of ['latest', '*', '>=1', 'git+ssh://git@example.com/sdk.git', 'catalog:']) {
      assert.equal(after(version), packageJson({ 'rocketmq-client-nodejs': '^1.0.8' }));
    }
  });

  it('replaces in each section that names the old library, and drops its pins', () => {
    const text = (first: string, version: string, pins: string) =>
      `{\n\t"devDependencies": {\n\t\t"${first}": "${version}"\n\t},\n\t"peerDependencies": {\n\t\t"${first}": "${version}"\n\t},\n\t"overrides": ${pins}\n}`;
    const before = text('@aliyunmq/mq-http-sdk', '^1.0.4', '{\n\t\t"@aliyunmq/mq-http-sdk": "1.0.4",\n\t\t"debug": "4.3.4"\n\t}');
    assert.equal(changed(before, swap), text('rocketmq-client-nodejs', '^1.0.8', '{\n\t\t"debug": "4.3.4"\n\t}'));
  });

  it('only removes where the new library is there already', () => {
    const before = packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4', 'rocketmq-client-nodejs': '1.0.7' });
    assert.equal(changed(before, swap), packageJson({ 'rocketmq-client-nodejs': '1.0.7' }));
    const last = packageJson({ axios: '1.0.0', '@aliyunmq/mq-http-sdk': '^1.0.4' });
    assert.equal(changed(last, { remove: [legacy] }), packageJson({ axios: '1.0.0' }));
    assert.equal(changed(packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4' }), { remove: [legacy] }), packageJson({}));
    assert.equal(changed(packageJson({ axios: '1.0.0' }), { remove: [legacy] }), packageJson({ axios: '1.0.0' }));
  });

  it('adds beside the old library while that is still used', () => {
    const before = packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4', koa: '^2.0.0', winston: '^3.0.0' });
    const after = packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4', koa: '^2.0.0', 'rocketmq-client-nodejs': '^1.0.8', winston: '^3.0.0' });
    assert.equal(changed(before, { add: target }), after);
  });

  it('makes the section it needs, before the development dependencies', () => {
    assert.equal(
      changed('{\n    "name": "shop",\n    "devDependencies": {\n        "mocha": "1"\n    }\n}\n', { add: target }),
      '{\n    "name": "shop",\n    "dependencies": {\n        "rocketmq-client-nodejs": "^1.0.8"\n    },\n    "devDependencies": {\n        "mocha": "1"\n    }\n}\n',
    );
    assert.equal(changed('{}', { add: target }), '{\n  "dependencies": {\n    "rocketmq-client-nodejs": "^1.0.8"\n  }\n}');
    assert.equal(
      changed('{\r\n  "name": "a",\r\n  "dependencies": {}\r\n}\r\n', { add: target }),
      '{\r\n  "name": "a",\r\n  "dependencies": {\r\n    "rocketmq-client-nodejs": "^1.0.8"\r\n  }\r\n}\r\n',
    );
  });

  it('keeps Windows line endings, a byte order mark and a missing last line break', () => {
    const before = `\uFEFF${packageJson({ '@aliyunmq/mq-http-sdk': '^1.0.4', axios: '^1.0.0' }).replaceAll('\n', '\r\n').trimEnd()}`;
    const after = `\uFEFF${packageJson({ axios: '^1.0.0', 'rocketmq-client-nodejs': '^1.0.8' }).replaceAll('\n', '\r\n').trimEnd()}`;
    assert.equal(changed(before, swap), after);
  });

  it('leaves what it does not understand alone', () => {
    for (const text of [
      '',
      '[]',
      '"text"',
      '{ "dependencies": { "a": ',
      '{ "dependencies": { "@aliyunmq/mq-http-sdk" "1.0.4" } }',
      '\0\x01',
    ]) {
      assert.ok(read(text).syntaxErrors > 0 || read(text).dependencies.length === 0, text);
      assert.equal(npmBuildTool.change(read(text), swap), undefined, text);
    }
    assert.deepEqual(read('{ "dependencies": ["a"], "devDependencies": null }').dependencies, []);
  });
});
