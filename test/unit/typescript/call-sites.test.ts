import assert from 'node:assert/strict';
import { resolverOf, ts, type TypeScript } from '../../../server/languages/typescript/index.js';
import type { Value } from '../../../server/model/values.js';
import { adapter, project } from './support.js';
import { show } from './show-value.js';

/** What the callers pass for the value that `used(..)` is given in `mq.ts`: `path value`. */
function passed(files: Readonly<Record<string, string>>): string[] {
  const { files: parsed, index } = project(files);
  const file = parsed.get('src/mq.ts');
  assert.ok(file);
  const call = file.bindings.occurrences.calls.find(
    (one: TypeScript.CallExpression) => ts.isIdentifier(one.expression) && one.expression.text === 'used',
  );
  const [argument] = call?.arguments ?? [];
  assert.ok(argument);
  const value: Value = resolverOf(file, index).constantOf(argument);
  assert.equal(value.kind, 'parameter', show(value));
  const slot = value.kind === 'parameter' ? value.slot : undefined;
  assert.ok(slot);
  return [...parsed].flatMap(([path, one]) => {
    const needle = adapter.callNeedle?.(slot.method);
    if (needle === undefined || !one.source.text.includes(needle)) return [];
    const sites = adapter.callSites?.(one, index, new Set([slot.method])) ?? [];
    return sites.map(({ arguments: given, omitted }) =>
      [path, show(given[slot.index]?.value), ...(omitted?.includes(slot.index) ? ['omitted'] : [])].join(' '),
    );
  });
}

const cases: readonly (readonly [title: string, files: Readonly<Record<string, string>>, expected: readonly string[]])[] = [
  [
    'a function of the same file',
    { 'src/mq.ts': `function send(topic: string) { used(topic); }\nsend('a');\nsend('b');` },
    ['src/mq.ts known a', 'src/mq.ts known b'],
  ],
  [
    'an exported function',
    { 'src/mq.ts': `export function send(topic: string) { used(topic); }`, 'src/a.ts': `import { send } from './mq';\nsend('a');` },
    ['src/a.ts known a'],
  ],
  [
    'under another name',
    { 'src/mq.ts': `export const send = (topic: string) => used(topic);`, 'src/a.ts': `import { send as go } from './mq';\ngo('a');` },
    ['src/a.ts known a'],
  ],
  [
    'of CommonJS',
    { 'src/mq.ts': `exports.send = function (topic) { used(topic); };`, 'src/a.js': `const mq = require('./mq');\nmq.send('a');` },
    ['src/a.js known a'],
  ],
  [
    'members that callers leave out, with defaults in the pattern',
    {
      'src/mq.ts': `export function send({ topic = 'orders' }: Options = {}) { used(topic); }\nsend();`,
      'src/a.ts': `import { send } from './mq';\nsend({});\nsend({ topic: 'bills' });\nsend(read());\nsend(...all);`,
    },
    ['src/mq.ts known orders', 'src/a.ts known orders', 'src/a.ts known bills', 'src/a.ts none', 'src/a.ts none'],
  ],
  [
    'what callers surely leave out',
    {
      'src/mq.ts': `export function send(body, topic) { used(topic || 'd'); }`,
      'src/a.ts': `import { send } from './mq';\nsend('x');\nsend('x', undefined);\nsend('x', 'a');\nsend('x', ...all);`,
    },
    ['src/a.ts none omitted', 'src/a.ts known null', 'src/a.ts known a', 'src/a.ts none'],
  ],
  [
    'members that callers surely leave out',
    {
      'src/mq.ts': `export function send(options) { used(options.topic ?? 'd'); }`,
      'src/a.ts': `import { send } from './mq';\nsend({});\nsend({ topic: 'a' });\nsend({ ...read() });\nsend(read());`,
    },
    ['src/a.ts none omitted', 'src/a.ts known a', 'src/a.ts none', 'src/a.ts none'],
  ],
  [
    'a default export',
    { 'src/mq.ts': `export default function (topic: string) { used(topic); }`, 'src/a.ts': `import send from './mq';\nsend('a');` },
    ['src/a.ts known a'],
  ],
  [
    'a method of an instance',
    {
      'src/mq.ts': `export class Mq { send(topic: string) { used(topic); } }`,
      'src/a.ts': `import { Mq } from './mq';\nnew Mq().send('a');`,
    },
    ['src/a.ts known a'],
  ],
  [
    'a method of what is injected',
    {
      'src/mq.ts': `export class Mq { send(topic: string) { used(topic); } }`,
      'src/a.ts': `import { Mq } from './mq';\nclass A { constructor(private mq: Mq) {}\n f() { this.mq.send('a'); } }`,
    },
    ['src/a.ts known a'],
  ],
  [
    'a constructor',
    {
      'src/mq.ts': `export class Mq { constructor(private topic: string) {}\n send() { used(this.topic); } }`,
      'src/a.ts': `import { Mq } from './mq';\nnew Mq('a');`,
    },
    ['src/a.ts known a'],
  ],
  [
    'a constructor with what holds without it',
    {
      'src/mq.ts': `export class Mq { constructor(private topic = 'd') {}\n send() { used(this.topic); } }\nnew Mq();`,
      'src/a.ts': `import { Mq } from './mq';\nnew Mq();\nnew Mq('a');`,
    },
    ['src/mq.ts known d', 'src/a.ts known d', 'src/a.ts known a'],
  ],
  [
    'a constructor by a subclass',
    {
      'src/mq.ts': `export class Mq { constructor(protected topic: string) {}\n send() { used(this.topic); } }`,
      'src/a.ts': `import { Mq } from './mq';\nclass A extends Mq { constructor() { super('a'); } }\nnew A();`,
    },
    ['src/a.ts known a'],
  ],
  [
    'a member of an object',
    {
      'src/mq.ts': `export function send({ topic, body }) { used(topic); }`,
      'src/a.ts': `import { send } from './mq';\nsend({ topic: 'a', body: 'x' });`,
    },
    ['src/a.ts known a'],
  ],
  [
    'a member that is read later',
    {
      'src/mq.ts': `export function send(options) { used(options.topic); }`,
      'src/a.ts': `import { send } from './mq';\nconst o = { topic: 'a' };\nsend(o);`,
    },
    ['src/a.ts known a'],
  ],
  [
    'a member of a constructor’s options',
    {
      'src/mq.ts': `export class Mq { constructor(private options) {}\n send() { used(this.options.topic); } }`,
      'src/a.ts': `import { Mq } from './mq';\nnew Mq({ topic: 'a' });`,
    },
    ['src/a.ts known a'],
  ],
  [
    'what is left out is the default',
    {
      'src/mq.ts': `export function send(body, topic = 'd') { used(topic); }`,
      'src/a.ts': `import { send } from './mq';\nsend('x');\nsend('x', 'a');`,
    },
    ['src/a.ts known d', 'src/a.ts known a'],
  ],
  [
    'passed on by a second wrapper',
    {
      'src/mq.ts': `export function send(topic) { used(topic); }`,
      'src/a.ts': `import { send } from './mq';\nexport function publish(t) { send(t); }`,
    },
    ['src/a.ts parameter t'],
  ],
  [
    'not a function of the same name',
    { 'src/mq.ts': `export function send(topic) { used(topic); }`, 'src/a.ts': `const send = (x) => x;\nsend('a');` },
    [],
  ],
];

describe('call sites of scripts', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  for (const [title, files, expected] of cases) {
    it(title, () => {
      assert.deepEqual(passed(files), expected);
    });
  }

  it('has no needle for methods of other languages', () => {
    assert.equal(adapter.callNeedle?.('java:com.x.Mq#send(String)'), undefined);
  });
});
