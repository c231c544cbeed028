import assert from 'node:assert/strict';
import { endpointIp } from '../../../rules/checks/endpoint-ip/rule.js';
import { endpointScheme } from '../../../rules/checks/endpoint-scheme/rule.js';
import { serverlessNamespace } from '../../../rules/checks/serverless-namespace/rule.js';
import { removalOf } from '../../../rules/checks/support/removal.js';
import { isDemoPath, isTestPath } from '../../../rules/checks/support/places.js';
import { addressesIn, hostKind, instanceOf, isRoleAddress, schemedEndpointIn } from '../../../rules/sdks/legacy-values/addresses.js';
import type { Rule } from '../../../server/engine/rule.js';
import type { Family } from '../../../server/model/messaging.js';
import { reportsOf, workspaceBuilder } from '../../support/workspace.js';

const cloud = 'rmq-cn-abc123.cn-hangzhou.rmq.aliyuncs.com';

/** `severity` and the text after the first rewrite, for one client with one literal endpoint. */
function said(rule: Rule, family: Family, endpoint: string, path = 'A.java', edition?: string): string[] {
  const builder = workspaceBuilder({ [path]: `connect("${endpoint}")` });
  builder.client(path, 'connect', { part: { family }, endpoints: builder.literal(path, endpoint) });
  const workspace = builder.build(edition === undefined ? {} : { edition });
  return reportsOf(rule, workspace).map((report) => {
    const edits = report.rewrites?.[0]?.edits.get(path) ?? [];
    const text = [...edits]
      .sort((a, b) => b.start - a.start)
      .reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), workspace.textOf(path) ?? '');
    return [report.severity ?? rule.severity, ...(edits.length > 0 ? [report.rewrites?.[0]?.grade, text] : [])].join(' ');
  });
}

describe('schemes before endpoints', () => {
  const cases: readonly (readonly [family: Family, endpoint: string, path: string, expected: readonly string[]])[] = [
    ['grpc-5', `http://${cloud}:8080`, 'a.ts', [`error safe connect("${cloud}:8080")`]],
    ['grpc-5', `https://${cloud}:8080/`, 'a.js', [`error suggested connect("${cloud}:8080")`]],
    ['grpc-5', `https://${cloud}:8080`, 'A.java', [`warning safe connect("${cloud}:8080")`]],
    ['grpc-5', 'http://127.0.0.1:8081', 'a.ts', ['error safe connect("127.0.0.1:8081")']],
    ['remoting-4', `http://${cloud}:8080`, 'A.java', [`warning safe connect("${cloud}:8080")`]],
    ['remoting-4', `https://${cloud}:8080`, 'A.java', [`error suggested connect("${cloud}:8080")`]],
    ['remoting-3', `http://${cloud}:8080`, 'A.java', [`error safe connect("${cloud}:8080")`]],
    ['remoting-4', 'http://a:9876;http://b:9876', 'A.java', ['warning']],
    ['ons-http', `http://${cloud}:8080`, 'A.java', []],
    ['ons-tcp-1', 'http://MQ_INST_1234567890123456_Bxxxxxxx.cn-hangzhou.mq.aliyuncs.com:80', 'A.java', []],
    ['remoting-4', 'http://names.shop.internal:8080/rocketmq/nsaddr', 'A.java', []],
    ['grpc-5', `${cloud}:8080`, 'a.ts', []],
    ['grpc-5', 'http://<your endpoint>:8080', 'a.ts', []],
  ];
  for (const [family, endpoint, path, expected] of cases) {
    it(`${family} in ${path}: ${endpoint}`, () => assert.deepEqual(said(endpointScheme, family, endpoint, path), expected));
  }

  it('stay where a client of the HTTP SDK reads the same value', () => {
    const endpoint = `http://${cloud}:8080`;
    const builder = workspaceBuilder({ 'mq.yml': endpoint, 'old.ts': 'old', 'new.ts': 'new' });
    const endpoints = builder.literal('mq.yml', endpoint);
    builder.client('old.ts', 'old', { part: { family: 'ons-http' }, endpoints });
    builder.client('new.ts', 'new', { part: { family: 'grpc-5' }, endpoints });
    assert.deepEqual(reportsOf(endpointScheme, builder.build()), []);
  });
});

describe('addresses of own servers', () => {
  const cases: readonly (readonly [endpoint: string, path: string, edition: string | undefined, expected: readonly string[]])[] = [
    ['127.0.0.1:9876', 'A.java', undefined, ['info']],
    ['localhost:9876', 'src/test/java/A.java', undefined, []],
    ['192.168.1.4:8080', 'A.java', undefined, ['info']],
    ['47.100.1.4:8080', 'A.java', undefined, ['warning']],
    ['47.100.1.4:9876', 'A.java', undefined, ['info']],
    ['47.100.1.4:8080', 'A.java', 'open-source', []],
    ['mq.shop.internal:9876;mq2.shop.internal:9876', 'A.java', undefined, ['info']],
    [`${cloud}:8080`, 'A.java', undefined, []],
    ['${MQ_HOST}:9876', 'A.java', undefined, []],
    ['xxx.xxx.xxx.xxx:9876', 'A.java', undefined, []],
  ];
  for (const [endpoint, path, edition, expected] of cases) {
    it(`${endpoint} in ${path}${edition ? ` for ${edition}` : ''}`, () =>
      assert.deepEqual(said(endpointIp, 'remoting-4', endpoint, path, edition), expected));
  }
});

describe('namespaces of serverless instances', () => {
  it('are wanted over the public network of a serverless edition only', () => {
    assert.deepEqual(said(serverlessNamespace, 'grpc-5', `${cloud}:8080`, 'A.java', 'serverless-standard'), ['error']);
    assert.deepEqual(said(serverlessNamespace, 'grpc-5', `${cloud}:8080`, 'A.java', 'professional'), []);
    assert.deepEqual(said(serverlessNamespace, 'grpc-5', `${cloud}:8080`), []);
    const vpc = cloud.replace('abc123', 'abc123-vpc');
    assert.deepEqual(said(serverlessNamespace, 'grpc-5', `${vpc}:8080`, 'A.java', 'serverless-standard'), []);
  });
});

describe('what addresses are', () => {
  it('lists, ports, schemes and paths', () => {
    assert.deepEqual(
      addressesIn('http://a:1/x; b:2,c').map(({ scheme, host, port, path }) => [scheme, host, port, path]),
      [
        ['http://', 'a', 1, '/x'],
        ['', 'b', 2, ''],
        ['', 'c', undefined, ''],
      ],
    );
    for (const text of ['', 'a b', '${HOST}:8080', 'your endpoint', '请填写', 'http://']) assert.deepEqual(addressesIn(text), [], text);
  });

  it('kinds of hosts', () => {
    const kinds: Readonly<Record<string, string>> = {
      [cloud]: 'instance-5',
      'rmq-cn-x-vpc.cn-beijing.rmq.aliyuncs.com': 'instance-5',
      'evil-rmq.aliyuncs.com.example': 'own-name',
      'onsaddr.aliyuncs.com': 'alibaba-cloud',
      '172.31.0.1': 'private-ip',
      '172.32.0.1': 'public-ip',
      '100.64.0.1': 'private-ip',
      '[fd00::1]': 'private-ip',
      '[::1]': 'loopback',
    };
    for (const [host, kind] of Object.entries(kinds)) assert.equal(hostKind(host), kind, host);
    assert.deepEqual(instanceOf('rmq-cn-x-vpc.cn-beijing.rmq.aliyuncs.com'), { id: 'rmq-cn-x', isVpc: true });
  });

  it('schemes of 5.x endpoints, and addresses of roles', () => {
    assert.deepEqual(schemedEndpointIn(`\${MQ:http://${cloud}:8080}`), { host: cloud, scheme: 'http://', start: 5 });
    assert.equal(schemedEndpointIn(`see http://${cloud}:8080 for more`), undefined);
    assert.equal(schemedEndpointIn('http://rmq.console.aliyun.com'), undefined);
    assert.ok(isRoleAddress('http://100.100.100.200/latest/meta-data/Ram/security-credentials/role'));
    assert.ok(!isRoleAddress('http://100.100.100.200/latest/meta-data/instance-id'));
  });

  it('places of tests and demos', () => {
    for (const path of ['src/test/java/A.java', 'a/OrderTest.java', 'a.spec.ts', '__tests__/a.js']) assert.ok(isTestPath(path), path);
    for (const path of ['src/main/java/latest/A.java', 'src/Contest.ts', 'attestation/A.java']) assert.ok(!isTestPath(path), path);
    for (const path of ['example/A.java', 'rocketmq-demo/A.java', 'docs/a.ts', 'quickstart/A.java']) assert.ok(isDemoPath(path), path);
    for (const path of ['src/main/java/com/example/A.java', 'democracy/A.java']) assert.ok(!isDemoPath(path), path);
  });
});

describe('removal of what only sets a value', () => {
  /** The part in brackets goes. */
  const cases: readonly (readonly [marked: string, expected: string | undefined])[] = [
    ['a();\n  «b();»\nc();', 'a();\nc();'],
    ['a(); «b();» c();', 'a(); c();'],
    ['{ a: 1, «b: 2» }', '{ a: 1 }'],
    ['{ «b: 2», a: 1 }', '{ a: 1 }'],
    ['{\n  a: 1,\n  «b: 2»,\n  c: 3,\n}', '{\n  a: 1,\n  c: 3,\n}'],
    ['<x>\r\n  «<p/>»\r\n</x>', '<x>\r\n</x>'],
    ['if (x)\n  «b();»\nc();', undefined],
    ['if (x) a(); else «b();»', undefined],
    ['a.b()«.c()».d()', undefined],
    ['«  »', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const text = marked.replace(/[«»]/g, '');
      const edit = removalOf(text, { start, end });
      assert.equal(edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end), expected);
    });
  }
});
