import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drive } from './support/node/class-drives.js';
import { drives } from './support/node/drives.js';
import { run } from './support/node/sandbox.js';
import type { Fault } from './support/node/trace.js';
import { readTree } from './support/product-engine.js';

const root = join(import.meta.dirname, 'fixtures/ons-http/node');

/** Transactions are asked about by a server, which the doubles lack; an unused import and a real web server do nothing to compare. */
const notRun = new Set(['transaction-with-its-check-loop', 'import-left-unused']);

/** Samples read `e.Code` of every error: a network error ended their loop, and does no longer. */
const diedInItsCatch = (unhandled: readonly string[]): boolean => unhandled.some((message) => message.includes("(reading 'indexOf')"));

/** A rewrite of its own gives one type of messages a topic of its own: the rest has to be the same. */
const splitTopics: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'message-depends-on-a-branch': { samples_delay: 'samples' },
};

interface Expectation {
  readonly fix: string;
  readonly differences: readonly string[];
}

function readExpectation(name: string): Expectation {
  return JSON.parse(readFileSync(join(root, name, 'expect.json'), 'utf8'));
}

/** The files that no other file of the program asks for. */
function programOf(files: ReadonlyMap<string, string>): Drive {
  const asked = new Set(
    [...files.values()].flatMap((text) => [...text.matchAll(/['"]\.\.?\/([^'"]+?)(?:\.m?js)?['"]/g)].map(([, name]) => name)),
  );
  const entries = [...files.keys()].filter(
    (path) => /\.[cm]?[jt]s$/.test(path) && !path.endsWith('.d.ts') && !asked.has(path.replace(/^.*\/|\.\w+$/g, '')),
  );
  return async (load) => {
    for (const entry of entries) await load(entry);
  };
}

describe('rewritten Node programs do the same', () => {
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'after')) && !notRun.has(name));

  for (const name of names) {
    const { fix, differences } = readExpectation(name);
    const before = readTree(join(root, name, 'before'));
    const after = readTree(join(root, name, 'after'));
    const drive = drives[name] ?? programOf(before);
    const consumes = [...before.values()].some((text) => text.includes('consumeMessage'));
    const faults: Fault[] = consumes ? ['none', 'unreachable', 'expired-handle'] : ['none', 'send'];

    for (const fault of faults) {
      it(`${name}${fault === 'none' ? '' : `, fault: ${fault}`}`, async () => {
        const old = await run(before, drive, fault);
        const current = await run(after, drive, fault);
        if (diedInItsCatch(old.unhandled)) return;
        const whole = splitTopics[name] ?? {};
        const sent = current.sent.map((message) => ({ ...message, topic: whole[message.topic] ?? message.topic }));
        assert.deepEqual(sent, old.sent, 'what was sent');
        assert.deepEqual(current.acknowledged, old.acknowledged, 'what was acknowledged');
        if (!differences.includes('node-rewrite.emptyPoll'))
          assert.deepEqual(current.unhandled, old.unhandled, 'rejections that nothing handled');
        if (fix === 'safe' && fault !== 'expired-handle') assert.deepEqual(current.output, old.output, 'what was printed');
        if (fix === 'safe')
          assert.equal(current.keepsAlive.size > 0, old.keepsAlive.size > 0, `kept alive by ${[...current.keepsAlive].join()}`);
        assert.ok(old.sent.length + old.acknowledged.length > 0 || fault !== 'none', 'the program does something');
      });
    }

    if (!differences.includes('node-rewrite.keepsProcessAlive')) continue;
    it(`${name}: its close function lets the process end`, async () => {
      const end: Drive = async (load) => {
        const exported = (await drive(load)) as { close?: () => Promise<void> } | undefined;
        await exported?.close?.();
      };
      const { keepsAlive } = await run(after, end, 'none');
      assert.deepEqual([...keepsAlive], []);
    });
  }
});
