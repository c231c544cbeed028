import assert from 'node:assert/strict';
import { prettyFindings } from '../../../server/cli/pretty.js';
import type { Unresolved } from '../../../server/report/migration/model.js';
import { finding, resultWith } from '../../support/reported.js';

const open = (stateAs: string, what: Unresolved['what'] = 'topic'): Unresolved => ({
  what,
  why: 'not-configured',
  key: null,
  fragment: null,
  stateAs,
  place: { path: 'A.java', line: 1, column: 1 },
});

function shown(unresolved: readonly Unresolved[]): string {
  return prettyFindings({
    result: resultWith([finding('A.java', 1)]),
    unresolved,
    plans: [],
    textOf: () => 'class A {}',
    secrets: [],
    locale: 'en',
    paint: (_, text) => text,
    width: 400,
    paths: ['src'],
    command: 'rocketmq-migrate',
  });
}

describe('values that nothing tells, on the command line', () => {
  it('are counted and named by what states them, each once, with the command that lists them', () => {
    assert.match(
      shown([open('mq.topic'), open('mq.topic'), open('A.java:7', 'delay')]),
      /that nothing here tells: 2\. .*: mq\.topic, A\.java:7\. The places: rocketmq-migrate report src --output DIR/,
    );
  });

  it('are cut after some names, without credentials', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => open(name));
    assert.match(shown([open('secret', 'credential'), ...many]), /tells: 7\. .*: a, b, c, d, e and 2 more\./);
  });

  it('are not spoken of where there are none', () => {
    assert.doesNotMatch(shown([open('secret', 'credential')]), /nothing here tells/);
  });
});
