import assert from 'node:assert/strict';
import { resolverOf, ts, type TypeScript } from '../../../server/languages/typescript/index.js';
import { adapter, project } from './support.js';
import { show } from './show-value.js';

const day = 86_400_000;

/** What `value(..)` in `a.ts` is given, with the other files of the project. */
function valueOf(expression: string, before = '', others: Readonly<Record<string, string>> = {}): string {
  const text = `${before}\nvalue(${expression});\n`;
  const { files, index } = project({ 'src/a.ts': text, ...others });
  const file = files.get('src/a.ts');
  assert.ok(file);
  const call = file.bindings.occurrences.calls.findLast(
    (one: TypeScript.CallExpression) => ts.isIdentifier(one.expression) && one.expression.text === 'value',
  );
  const [argument] = call?.arguments ?? [];
  assert.ok(argument);
  return show(resolverOf(file, index).constantOf(argument));
}

type Row = readonly [expression: string, shown: string, before?: string, others?: Readonly<Record<string, string>>];

const constants: readonly Row[] = [
  [`'t'`, 'known t'],
  ['`a-${1}-b`', 'known a-1-b'],
  ['TOPIC as string', 'known t', `const TOPIC = 't' as const;`],
  [`'a' + '-' + B`, 'known a-b', `const B = 'b';`],
  ['`${env}-orders`', 'text {parameter env}-orders', 'function f(env) {'],
  ['T.orders', 'known t', `const T = { orders: 't' } as const;`],
  [`T['orders']`, 'known t', `const T = Object.freeze({ orders: 't' });`],
  ['T.a.b.c', 'known t', `const T = { a: { b: { c: 't' } } };`],
  ['T[key]', 'known t', `const T = { orders: 't' }; const key = 'orders';`],
  ['T[key]', 'a | b', `const T = { x: 'a', y: 'b' }; const key = read();`],
  ['Topics.Orders', 'known t', `enum Topics { Orders = 't', Bills = 'b' }`],
  ['Level.High', 'known 4', `enum Level { Low = 3, High }`],
  ['C.TOPIC', 'known t', `class C { static readonly TOPIC = 't'; }`],
  ['new C().topic', 'known t', `class C { topic = 't'; }`],
  [`new C('t').topic`, 'known t', `class C { constructor(readonly topic: string) {} }`],
  ['list[1]', 'known b', `const list = ['a', 'b'];`],
  [`['a', 'b'].join('||')`, 'known a||b'],
  [`'Orders'.toLowerCase()`, 'known orders'],
  ['topic', 'a | b', `const topic = isProduction ? 'a' : 'b';`],
  ['topic', 'a | b', `let topic; if (x) topic = 'a'; else topic = 'b';`],
  ['topic', 'a | b | c', `let topic = 'c'; switch (x) { case 1: topic = 'a'; break; case 2: topic = 'b'; break; }`],
  ['pick(1)', 'a | b', `function pick(x) { switch (x) { case 1: return 'a'; default: return 'b'; } }`],
  [`name('x')`, 'known order-x', 'const name = (n) => `order-${n}`;'],
  [`name({ kind: 'x' })`, 'known order-x', 'const name = ({ kind }) => `order-${kind}`;'],
  ['name()', 'known order-y', `function name(n = 'y') { return 'order-' + n; }`],
  ['{ ...base, topic: "u" }.topic'.replace('{', '({').replace('}', '})'), 'known u', `const base = { topic: 't' };`],
  ['({ ...base }).topic', 'known t', `const base = { topic: 't' };`],
  ['o.topic', 'known b', `const o = { topic: 'a' }; o.topic = 'b';`],
  ['o.topic', 'known b', `const o: any = {}; o.topic = 'b';`],
  ['t', 'known x-y', `let t = 'x'; t += '-y';`],
  ['t', 'known x', `let t = 'x'; t ||= 'y';`],
  ['t', 'known y', `let t; t ??= 'y';`],
  ['t', 'env T or y', `let t = process.env.T; t ??= 'y';`],
  ['o.t', 'x | y', `const o = { t: 'x' }; o.t ||= 'y';`],
  ['o.t', 'x | y', `const base = { t: 'x' }; const o = { ...base, ...(test ? { t: 'y' } : {}) };`],
  ['o.t', 'x | y', `const base = { t: 'x' }; const o = { ...base, ...(test && { t: 'y' }) };`],
  ['o.t', 'known y', `const o = { t: 'x' }; Object.assign(o, { t: 'y' });`],
  ['o.t', 'x | y', `const o = { t: 'x' }; if (test) Object.assign(o, { t: 'y' });`],
  ['o.t', 'unknown composed | x', `const o = { t: 'x' }; Object.assign(o, load());`],
  ['o.a.t', 'x | y', `const o = { a: { t: 'x' } }; if (test) o.a.t = 'y';`],
  ['o.a.t', 'known y', `const o = { a: { t: 'x', u: 'z' } }; o.a.t = 'y';`],
  ['o.a.u', 'known z', `const o = { a: { t: 'x', u: 'z' } }; o.a.t = 'y';`],
  ['o.a.t', 'x | y', `const o = { a: { t: 'x' } }; function g() { o.a.t = 'y'; }`],
  ['o.t', 'x | y', `const base = { t: 'x' }; const o = { ...base }; if (test) o.t = 'y';`],
  ['t', 'known x', `const o = { t: 'x' }; const t = o.t; o.t = 'y';`],
  ['o.delay', 'parameter delay', `send({ delay: 8 }); send(); function send(o) {`],
  ['o.delay', 'parameter delay', `send({ delay: 8 }); send(); function send(o) { o = o || {};`],
  ['t', 'parameter t', `function send({ t = 'd' } = {}) {`],
  [`t || 'x'`, 'parameter t or x', `function send(t) {`],
  [`t ?? 'x'`, 'parameter t ?? x', `function send(t) {`],
  [`t || process.env.T || 'x'`, 'parameter t or env T or x', `function send(t) {`],
  [`(t ?? 'x') || 'y'`, 'parameter t ?? x | y', `function send(t) {`],
  ['t', 'parameter t or x', `function send(t) { t = t || 'x';`],
  ['t', 'parameter t or x', `function send(t) { t ||= 'x';`],
  ['t', 'parameter t ?? x', `function send(o) { const { t = 'x' } = o;`],
  [`(t || 'x') + '-y'`, 'text {parameter t or x}-y', `function send(t) {`],
  [`(t || 'x').toUpperCase()`, 'X | unknown composed', `function send(t) {`],
  [`of('a')`, 'known a', `function of(t) { return t || 'x'; }`],
  [`of('')`, 'known x', `function of(t) { return t || 'x'; }`],
  [`of('')`, 'known ', `function of(t) { return t ?? 'x'; }`],
  [`of('a')`, 'known a-y', "function of(t) { return `${t || 'x'}-y`; }"],
  ['send()', 'known d', `function send({ t = 'd' } = {}) { return t; }`],
  [`send({ t: 'x' })`, 'known x', `function send({ t = 'd' } = {}) { return t; }`],
  ['t', 'a | b', `for (const t of ['a', 'b']) {`],
  ['t', 'a | b', `for (const [, t] of Object.entries({ x: 'a', y: 'b' })) {`],
  ['t', 'a | b', `Object.entries({ x: 'a', y: 'b' }).forEach(([, t]) => {`],
  ['o.t', 'a | c', `[{ t: 'a', on: true }, { t: 'b', on: false }, { t: 'c', on: maybe() }].filter((o) => o.on).forEach((o) => {`],
  ['o.t', 'known b', `[{ t: 'a', k: 1 }, { t: 'b' }].filter(({ k }) => k !== 1).forEach((o) => {`],
  ['[{ t: "a" }, { t: "b" }].find((o) => o.t === "b").t', 'known b'],
  ['t', 'a | b', `_.forEach(['a', 'b'], (t) => {`],
  ['o.t', 'a | b', `['a', 'b'].map((t) => ({ t })).forEach((o) => {`],
  ['m.get("x")', 'known a', `const m = new Map([['x', 'a'], ['y', 'b']]);`],
  ['m.get(key)', 'a | b | c', `const m = new Map([['x', 'a'], ['y', 'b']]); m.set('z', 'c');`],
  ['t', 'a | b', `new Map([['x', 'a'], ['y', 'b']]).forEach((t) => {`],
  ['t', 'a | b | c', `const list = ['a', ...['b']]; list.push('c'); for (const t of list) {`],
  ['t', 'unknown not-analysed', `const list = ['a']; list.push(...read()); for (const t of list) {`],
  ['t', 'unknown not-analysed', `const list = ['a']; list[0] = read(); for (const t of list) {`],
  ['T[key]', 'unknown reassigned', `const T = {${Array.from({ length: 20 }, (_, i) => ` k${i}: 'v${i}'`).join()} };`],
  ['(test ? { t: "a" } : read()).t', 'a | unknown call-result'],
  ['new C().c.t', 'a | b', `class C { c = { t: 'a' }; set() { this.c.t = 'b'; } }`],
  ['new C().list[i]', 'a | b', `class C { list = ['a']; add() { this.list.push('b'); } }`],
  ['o.t', 'text p-{parameter t}', `function f(o) { o.t = 'p-' + o.t; send(o); g(o);`],
  ['o.t', 'parameter t or d', `function f(o) { o.t = o.t || 'd';`],
  ['o.t', 'known x', `function f(o) { Object.assign(o, { t: 'x' });`],
  ['rest.u', 'parameter .u', `function f({ t, ...rest }) {`],
  ['o.a', 'unknown composed | x', `const o = { a: 'x' }; o[key] = 'y';`],
  ['o[key]', 'unknown not-analysed', `const o = { a: 'x' }; o[other] = 'y';`],
  [`['a', 'b'].reverse()[0]`, 'a | b'],
  ['list[0]', 'a | b', `const list = ['a']; list.unshift('b');`],
  [`new C({ t: 'x' }).t`, 'known x', `class C { t = 'd'; constructor(options) { Object.assign(this, options); } }`],
  ['new C({}).t', 'known d', `class C { t = 'd'; constructor(options) { Object.assign(this, options); } }`],
  [
    'new C(read()).t',
    'd | unknown call-result | unknown composed',
    `class C { t = 'd'; constructor(options) { Object.assign(this, read(), options); } }`,
  ],
  ['this.t', 'a | b', `class B extends A { t = 'b'; } class A { t = 'a'; f() {`],
  ['new A().t', 'known a', `class A { t = 'a'; } class B extends A { t = 'b'; }`],
  ['ask()', 'unknown call-result'],
  ['`${ask()}-orders`', 'unknown composed -orders'],
  ['a', 'unknown reassigned', 'const a = b; const b = a;'],
];

const otherFiles: readonly Row[] = [
  ['TOPIC', 'known t', `import { TOPIC } from './c';`, { 'src/c.ts': `export const TOPIC = 't';` }],
  ['T', 'known t', `import { TOPIC as T } from './c';`, { 'src/c.ts': `const TOPIC = 't'; export { TOPIC };` }],
  ['c.TOPIC', 'known t', `import * as c from './c';`, { 'src/c.ts': `export const TOPIC = 't';` }],
  ['c.orders', 'known t', `import c from './c';`, { 'src/c.ts': `export default { orders: 't' };` }],
  ['c.mq.orders', 'known t', `const c = require('./c');`, { 'src/c.js': `module.exports = { mq: { orders: 't' } };` }],
  ['orders', 'known t', `const { mq: { orders } } = require('./c');`, { 'src/c.js': `exports.mq = { orders: 't' };` }],
  [
    'TOPIC',
    'known t',
    `import { TOPIC } from './x';`,
    { 'src/x/index.ts': `export * from './y';`, 'src/x/y.ts': `export const TOPIC = 't';` },
  ],
  [
    'TOPIC',
    'known p-t',
    `import { TOPIC } from './c';`,
    {
      'src/c.ts': 'import { PREFIX } from "./p"; export const TOPIC = `${PREFIX}-t`;',
      'src/p.ts': `export const PREFIX = 'p';`,
    },
  ],
  ['Topics.Orders', 'known t', `import { Topics } from './c';`, { 'src/c.ts': `export enum Topics { Orders = 't' }` }],
  ['C.TOPIC', 'known t', `import { C } from './c';`, { 'src/c.ts': `export class C { static TOPIC = 't'; }` }],
  ['C.TOPIC', 'known t', `import C from './c';`, { 'src/c.ts': `export default class { static TOPIC = 't'; }` }],
  ['new C().topic', 'known t', `import { C } from './c';`, { 'src/c.ts': `class B { topic = 't'; } export class C extends B {}` }],
  [
    `new C('t').topic`,
    'known t',
    `const C = require('./c');`,
    { 'src/c.js': `module.exports = class C { constructor(topic) { this.topic = topic; } };` },
  ],
  [`topicOf('x')`, 'known t-x', `import { topicOf } from './c';`, { 'src/c.ts': 'export const topicOf = (n: string) => `t-${n}`;' }],
  [
    'DAY * 30',
    `known ${30 * day}`,
    `import { DAY } from './c';`,
    { 'src/c.ts': `export const HOUR = 3600 * 1000; export const DAY = 24 * HOUR;` },
  ],
  [
    'inDays(30)',
    `(now + ${30 * day})`,
    `import { inDays } from './c';`,
    { 'src/c.ts': `export function inDays(n) { return Date.now() + n * 86400000; }` },
  ],
  ['c.topic', 'env TOPIC or dev', `import { c } from './c';`, { 'src/c.ts': `export const c = { topic: process.env.TOPIC || 'dev' };` }],
  [
    'this.config.topic'.replace('this', 's'),
    'known t',
    `import { Cfg } from './c'; class S { constructor(readonly config: Cfg) {} } const s: S = make();`,
    { 'src/c.ts': `export class Cfg { topic = 't'; }` },
  ],
  ['TOPIC', 'unknown other-file', `import { TOPIC } from './nowhere';`],
  ['TOPIC', 'known t', `import { TOPIC } from '@config/mq';`, { 'src/config/mq.ts': `export const TOPIC = 't';` }],
  ['TOPIC', 'known t', `import { TOPIC } from '@app/common';`, { 'libs/common/src/index.ts': `export const TOPIC = 't';` }],
  ['TOPIC', 'known t', `import { TOPIC } from 'constants/topics';`, { 'src/constants/topics.ts': `export const TOPIC = 't';` }],
  ['TOPIC', 'known t', `import { TOPIC } from '#mq';`, { 'src/mq.ts': `export const TOPIC = 't';` }],
  [
    'TOPIC',
    'unknown other-file',
    `import { TOPIC } from '@config/mq';`,
    { 'a/config/mq.ts': `export const TOPIC = 'a';`, 'b/config/mq.ts': `export const TOPIC = 'b';` },
  ],
  ['TOPIC', 'unknown other-file', `import { TOPIC } from '@nestjs/core';`, { 'src/nestjs/core.ts': `export const TOPIC = 't';` }],
  ['new C().topic', 'known t', `import { C } from './c';`, { 'src/c.ts': `export class C { constructor(readonly topic = 't') {} }` }],
  [
    'c.mq.topic',
    'dev | prod',
    `import c from './c';`,
    { 'src/c.ts': `const c = { mq: { topic: 'dev' } }; if (process.env.NODE_ENV === 'production') c.mq.topic = 'prod'; export default c;` },
  ],
  ['cfg.mq.topic', 'key mq.topic', `const cfg = require('./config.json');`],
];

const configuration: readonly Row[] = [
  ['process.env.TOPIC', 'env TOPIC'],
  [`process.env['TOPIC'] ?? 'dev'`, 'env TOPIC or dev'],
  ['process.env.A || process.env.B || "c"', 'env A or env B or c'],
  ['T', 'env T', 'const { T } = process.env;'],
  ['T', 'env T or dev', `const { T = 'dev' } = process.env;`],
  ['env.TOPIC', 'env TOPIC', `import { env } from 'node:process';`],
  ['env.TOPIC', 'env TOPIC', `const env = process.env;`],
  [
    `required('MQ_TOPIC')`,
    'env MQ_TOPIC',
    `function required(name) { const value = process.env[name]; if (!value) throw new Error(name); return value; }`,
  ],
  [`of('TOPIC', 'd')`, 'env MQ_TOPIC or d', 'const of = (name, otherwise) => process.env[`MQ_${name}`] ?? otherwise;'],
  [`of('orders')`, 'key mq.orders', 'const of = (kind) => app.config.mq[kind];'],
  ['process.env[name]', 'key of parameter name', 'function f(name) {'],
  ['process.env[read()]', 'unknown not-analysed'],
  ['env.T', 'env T or d', `import { z } from 'zod'; const env = z.object({ T: z.string().min(1).default('d') }).parse(process.env);`],
  ['env.T', 'env T', `import * as z from 'zod'; const env = z.object({ T: z.string() }).parse(process.env);`],
  ['data.T', 'env T or d', `import z from 'zod'; const { data } = z.object({ T: z.string().default('d') }).safeParse(process.env);`],
  ['env.T', 'unknown other-file', `import { z } from 'zod'; const env = z.object({ T: z.string().transform(name) }).parse(process.env);`],
  [
    'value.T',
    'env T or d',
    `const Joi = require('joi'); const { value } = Joi.object({ T: Joi.string().default('d') }).unknown().validate(process.env);`,
  ],
  ['env.T', 'env T or d', `import { cleanEnv, str } from 'envalid'; const env = cleanEnv(process.env, { T: str({ default: 'd' }) });`],
  [`env.get('T').default('d').asString()`, 'env T or d', `import * as env from 'env-var';`],
  [`get('T').required().asString()`, 'env T', `import { get } from 'env-var';`],
  [
    `config.get('mq.topic')`,
    'env T or key mq.topic or d',
    `const convict = require('convict'); const config = convict({ mq: { topic: { default: 'd', env: 'T' } } });`,
  ],
  ['import.meta.env.TOPIC', 'env TOPIC'],
  ['Number(process.env.DAYS) * 86400000', '(env DAYS * 86400000)'],
  [`parseInt(process.env.DAYS || '30', 10)`, 'env DAYS or 30'],
  [`config.get('mq.topic')`, 'key mq.topic', `import config from 'config';`],
  [`config.get('mq').topic`, 'key mq.topic', `const config = require('config');`],
  [`this.configService.get<string>('mq.topic', 'dev')`, 'key mq.topic or dev'],
  [`configService.getOrThrow('MQ_TOPIC')`, 'key MQ_TOPIC', 'declare const configService: any;'],
  ['app.config.rocketmq.topic', 'key rocketmq.topic', 'function f(app) {'],
  ['this.app.config.rocketmq.topic', 'key rocketmq.topic', 'class S { f() {'],
  ['topic', 'key mq.topic', 'const { topic } = app.config.mq;'],
  ['c.topic', 'key mq.list[*].topic', '(app.config.mq.list || []).forEach((c) => {'],
  ['topic', 'key mq.list[*].topic', 'for (const { topic } of app.config.mq.list) {'],
  ['topic', 'key mq.list[*].topic', 'for (let i = 0; i < 9; i++) { const { topic } = app.config.mq.list[i];'],
  ['t', 'key mq.list[*].topics[*]', 'app.config.mq.list.filter((c) => c.on).forEach((c) => c.topics.forEach((t) => {'],
  ['app.config.mq.list[0].topic', 'key mq.list[0].topic'],
  [`await nacos.getConfig('mq.topic', 'G')`, 'remote mq.topic', 'const nacos = make();'],
  [`apolloConfig.get('mq.topic')`, 'remote mq.topic'],
  [
    'this.c.topic'.replace('this', 'x'),
    'env T or t',
    `import { mq } from './c'; class A { constructor(@Inject(mq.KEY) readonly c: any) {} } const x: A = make();`,
    {
      'src/c.ts': `import { registerAs } from '@nestjs/config'; export const mq = registerAs('mq', () => ({ topic: process.env.T || 't' }));`,
    },
  ],
  [
    'c.topic',
    'known t',
    `import mq from './c'; class A { constructor(c: ConfigType<typeof mq>) {`,
    { 'src/c.ts': `import { registerAs } from '@nestjs/config'; export default registerAs('mq', () => ({ topic: 't' }));` },
  ],
  [
    'c.topic',
    'parameter topic',
    `import { tokens } from './c'; class A { constructor(@Inject(tokens.MQ) c: any) {`,
    { 'src/c.ts': `export const tokens = { MQ: 'mq' };` },
  ],
  ['`${process.env.STAGE}-orders`', 'text {env STAGE}-orders'],
];

const times: readonly Row[] = [
  ['Date.now()', 'now'],
  ['Date.now() + 30 * 24 * 60 * 60 * 1000', `(now + ${30 * day})`],
  ['new Date().getTime() + 5000', '(now + 5000)'],
  ['+new Date() + 5000', '(now + 5000)'],
  ['new Date().valueOf() + 5000', '(now + 5000)'],
  ['5000 + Date.now()', '(5000 + now)'],
  ['Date.now() + 1000 + 2000', '(now + 3000)'],
  ['at', `(now + ${2 * day})`, 'const at = Date.now() + 2 * 86400000;'],
  ['Date.now() + days * 86400000', '(now + (parameter days * 86400000))', 'function f(days) {'],
  ['Date.now() + (vip ? 1000 : 2000)', '(now + 1000 | 2000)'],
  [`dayjs().add(30, 'day').valueOf()`, `(now + ${30 * day})`, `import dayjs from 'dayjs';`],
  [`dayjs().add(30, 'days').unix() * 1000`, `(((now + ${30 * day}) / 1000) * 1000)`, `const dayjs = require('dayjs');`],
  [`dayjs().add(1, 'month').valueOf()`, `(now + ${28 * day}..${31 * day})`, `import dayjs from 'dayjs';`],
  [`dayjs().endOf('day').valueOf()`, `(now + 0..${day})`, `import dayjs from 'dayjs';`],
  [`moment().add(2, 'h').valueOf()`, `(now + 7200000)`, `import moment from 'moment';`],
  [`moment().add({ days: 1, hours: 1 }).valueOf()`, `(now + 90000000)`, `import * as moment from 'moment';`],
  ['m.valueOf()', '(now + 7200000)', `const moment = require('moment'); const m = moment(); m.add(2, 'hours');`],
  ['DateTime.now().plus({ days: 30 }).toMillis()', `(now + ${30 * day})`, `import { DateTime } from 'luxon';`],
  [`Duration.fromObject({ days: 30 }).toMillis()`, `known ${30 * day}`, `import { Duration } from 'luxon';`],
  ['addDays(new Date(), 30).getTime()', `(now + ${30 * day})`, `import { addDays } from 'date-fns';`],
  ['getTime(addHours(Date.now(), n))', '(now + (parameter n * 3600000))', `import { addHours, getTime } from 'date-fns'; function f(n) {`],
  ['add(new Date(), { weeks: 1 }).getTime()', `(now + ${7 * day})`, `import { add } from 'date-fns';`],
  ['hoursToMilliseconds(2)', 'known 7200000', `import { hoursToMilliseconds } from 'date-fns';`],
  [`Date.now() + ms('30d')`, `(now + ${30 * day})`, `import ms from 'ms';`],
  [`ms('2.5 hrs')`, 'known 9000000', `const ms = require('ms');`],
  [`new Date('2030-01-01').getTime()`, 'known 1893456000000'],
  [`new Date('2030-01-01T00:00:00+08:00').getTime()`, 'known 1893427200000'],
  [`new Date('2030-01-01 00:00:00').getTime()`, '1893405600000..1893499200000'],
  ['Date.UTC(2030, 0, 1)', 'known 1893456000000'],
  ['new Date(Date.now() + 5000).getTime()', '(now + 5000)'],
  ['d.getTime()', `(now + ${30 * day})`, 'const d = new Date(); d.setDate(d.getDate() + 30);'],
  ['new Date().setDate(new Date().getDate() + 30)', `(now + ${30 * day})`],
  ['d.getTime()', `(now + -${day}..${day})`, 'const d = new Date(); d.setHours(0, 0, 0, 0);'],
  ['d.getTime()', `((now + ${2 * day}) + ${-day / 24}..${day / 24})`, 'const d = new Date(); d.setHours(d.getHours() + 48, 0, 0, 0);'],
  ['d.getTime()', 'unknown call-result', 'const d = new Date(); d.setHours(hours);'],
  ['d.getTime()', 'unknown call-result', 'const d = new Date(); d.setHours(24 * 30);'],
  ['d.getTime()', `(now + ${60_000}) | now`, 'const d = new Date(); if (x) d.setMinutes(d.getMinutes() + 1);'],
  ['Math.min(Date.now() + 1000, at)', '((now + 1000) min parameter at)', 'function f(at) {'],
  ['Math.floor(1.5) * 1000', 'known 1000'],
  ['Math.max(1, 2, 3)', 'known 3'],
  ['Math.random() * 1000', '0..1000'],
  ['2 ** 10', 'known 1024'],
  ['-5', 'known -5'],
  ['1_000n', 'known 1000'],
];

describe('values of scripts', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  for (const [title, rows] of Object.entries({ constants, otherFiles, configuration, times })) {
    describe(title, () => {
      for (const [expression, shown, before, others] of rows)
        it(`${expression}${before === undefined ? '' : ` after ${before}`}`, () => {
          assert.equal(
            valueOf(expression, before, others),
            shown.replace(/^(?!known|unknown|text|env|key|remote|parameter)(?=[a-c] \|)/, ''),
          );
        });
    });
  }

  it('has ninety expressions', () => {
    assert.ok(constants.length + otherFiles.length + configuration.length + times.length >= 90);
  });
});
