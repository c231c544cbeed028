import assert from 'node:assert/strict';
import { prettyFindings } from '../../../server/cli/pretty.js';
import { summarize } from '../../../server/report/build-result.js';
import type { Unresolved } from '../../../server/report/migration/model.js';
import type { ReportedFinding } from '../../../server/report/result.js';

const finding: ReportedFinding = {
  ruleId: 'delay-unbounded',
  family: 'remoting-4',
  language: 'java',
  severity: 'info',
  message: 'It is not known.',
  path: 'A.java',
  application: '.',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  fix: 'manual',
  fixGroup: null,
  effortMinutes: 1,
  fingerprint: '',
  data: {},
  related: [],
};

const open = (stateAs: string, what: Unresolved['what'] = 'topic'): Unresolved => ({
  what,
  why: 'not-configured',
  key: null,
  fragment: null,
  stateAs,
  place: { path: 'A.java', line: 1, column: 1 },
});

function shown(unresolved: readonly Unresolved[]): string {
  const summary = summarize([finding], 1, 1);
  const result = { schemaVersion: 1, tool: { name: 'rocketmq-migrate', version: '0' }, summary, findings: [finding], errors: [] } as const;
  return prettyFindings({
    result,
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
