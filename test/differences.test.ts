import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { differencePage, differenceSections } from '../rules/knowledge/differences.js';
import { product } from '../rules/product.js';
// @ts-expect-error A script without types.
import { differencesPage } from '../scripts/generate/differences.mjs';
import { locales, type Locale } from '../server/l10n/messages.js';

const makePage: (page: string, sections: typeof differenceSections, locale: Locale) => string = differencesPage as never;
const differences = differenceSections.flatMap((section) => section.differences);

/** Statements of the page, in words that its newest copy has; each belongs to the differences that answer it. */
const statements: Readonly<Record<string, readonly string[]>> = {
  'Advanced architecture': ['advantage-operations'],
  'Simplified development': ['advantage-compatible', 'advantage-vpc'],
  'Simplified O&M': ['advantage-operations'],
  'More flexible costs': ['advantage-operations'],
  'Broader offerings': ['advantage-operations'],
  'New LiteTopic model': ['advantage-lite-topic'],
  Protocol: ['sdk-protocol'],
  'Accessible instances': ['sdk-grpc-5', 'sdk-remoting-5', 'sdk-remoting-4', 'sdk-ons-tcp-1', 'sdk-ons-tcp-2', 'sdk-ons-http'],
  Recommendation: ['sdk-grpc-5', 'sdk-remoting-5', 'sdk-remoting-4', 'sdk-ons-tcp-1', 'sdk-ons-tcp-2', 'sdk-ons-http'],
  'Sending normal, ordered, transactional, and scheduled messages': ['sdk-sending'],
  'Concurrent consumption': ['sdk-concurrent'],
  'Ordered consumption': ['sdk-ordered'],
  'Ordered consumption with optimized concurrency': ['sdk-ordered-optimised'],
  'Broadcasting consumption': ['sdk-broadcasting'],
  'Stream consumption': ['sdk-stream'],
  'Message trace': ['sdk-trace'],
  'Producer and consumer client metrics data': ['sdk-metrics'],
  'Graceful shutdown': ['sdk-shutdown'],
  'you must assess the risks as needed': ['behaviour-may-differ'],
  'Maximum delay for scheduled messages': ['maximum-delay'],
  'Use shorter delays to simulate your business scenarios': ['short-delays'],
  'submit a ticket for consultation': ['delay-ticket'],
  'HTTP protocol support': ['http'],
  'postpone the upgrade': ['http'],
  'RAM authorization policy': ['ram-control-link', 'ram-data-link'],
  'Global message routing': ['global-message-routing'],
  'use the message integration feature': ['message-integration'],
  'Message type restrictions': ['message-types'],
  'Purchase restrictions': ['purchase'],
  'To upgrade, submit a ticket': ['purchase-ticket'],
  'In-place upgrades are not supported': ['no-upgrade-in-place'],
  'Import and export topics': ['import-export-topics'],
  'Import and export groups': ['import-export-groups'],
  'dual-read, dual-write, and phased release': ['dual-read-write'],
};

describe('differences between 4.x and 5.x', () => {
  const ids = new Set(differences.map(({ id }) => id));

  it('have different ids', () => {
    assert.equal(ids.size, differences.length);
  });

  it('answer every row and note of the page', () => {
    for (const [statement, answers] of Object.entries(statements)) {
      assert.ok(answers.length > 0, statement);
      for (const answer of answers) assert.ok(ids.has(answer), `${statement}: ${answer}`);
    }
    const linked = differenceSections.at(-1)?.differences.map(({ id }) => id) ?? [];
    const answering = new Set([...Object.values(statements).flat(), ...linked]);
    assert.deepEqual(
      [...ids].filter((id) => !answering.has(id)),
      [],
      'answers to nothing',
    );
  });

  for (const { id, finds, rewrites, kit, needsNothing } of differences) {
    it(`${id}: a rule, a rewrite or the kit does something for it`, () => {
      const done = finds.length + rewrites.length + kit.length;
      if (needsNothing) assert.equal(done, 0);
      else assert.ok(done > 0);
      const rules = new Map(product.rules.map((rule) => [rule.id, rule]));
      for (const rule of finds) assert.ok(rules.has(rule), `there is no rule ${rule}`);
      for (const rule of rewrites) {
        const fixes = rules.get(rule)?.fixes ?? [];
        assert.ok(fixes.includes('safe') || fixes.includes('suggested'), `${rule} rewrites nothing`);
      }
    });
  }

  it('name every rule at least once', () => {
    const named = new Set(differences.flatMap(({ finds, rewrites }) => [...finds, ...rewrites]));
    assert.deepEqual(
      product.rules.map(({ id }) => id).filter((id) => !named.has(id)),
      [],
    );
  });

  for (const locale of locales) {
    it(`the page is up to date (${locale})`, () => {
      const file = new URL(`../docs/differences${locale === 'en' ? '' : `.${locale}`}.md`, import.meta.url);
      assert.equal(readFileSync(file, 'utf8'), makePage(differencePage, differenceSections, locale), 'run npm run generate');
    });
  }
});
