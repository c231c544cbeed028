import assert from 'node:assert/strict';
import { fold, subjectOf } from '../../../server/cli/fold.js';
import type { ReportedFinding } from '../../../server/report/result.js';

let line = 0;

const finding = (message: string, given: Partial<ReportedFinding> = {}): ReportedFinding => ({
  ruleId: 'remoting-sdk',
  family: 'remoting-4',
  language: 'java',
  severity: 'info',
  message,
  path: 'A.java',
  application: '.',
  line: ++line,
  column: 1,
  endLine: line,
  endColumn: 2,
  fix: 'manual',
  fixGroup: null,
  effortMinutes: 1,
  fingerprint: '',
  data: {},
  related: [],
  ...given,
});

const shown = (findings: readonly ReportedFinding[]): [string, string[]][] =>
  fold(findings).map(({ finding: first, alike }) => [subjectOf(first), alike.map(subjectOf)]);

describe('findings that say the same', () => {
  it('are shown once from three on, at the place of the first', () => {
    const findings = [finding('`a` stays.'), finding('`x` goes.'), finding('`b` stays.'), finding('`c` stays.'), finding('`y` goes.')];
    assert.deepEqual(shown(findings), [
      ['`a`', ['`b`', '`c`']],
      ['`x`', []],
      ['`y`', []],
    ]);
  });

  const apart: Readonly<Record<string, (i: number) => Partial<ReportedFinding>>> = {
    'an error or a warning': () => ({ severity: 'warning' }),
    'with a rewrite': () => ({ fix: 'suggested', fixGroup: 'one' }),
    'of several rules': (i) => ({ ruleId: `rule-${i}` }),
    'some known, some new': (i) => ({ baselineState: i === 0 ? 'new' : 'unchanged' }),
  };
  for (const [name, given] of Object.entries(apart)) {
    it(`are each shown: ${name}`, () => {
      const findings = ['a', 'b', 'c'].map((subject, i) => finding(`\`${subject}\` stays.`, given(i)));
      assert.deepEqual(shown(findings), [
        ['`a`', []],
        ['`b`', []],
        ['`c`', []],
      ]);
    });
  }

  it('are each shown where more than a name differs', () => {
    const findings = ['1.0', '2.0', '3.0'].map((version) => finding(`\`a\` is of ${version}.`));
    assert.equal(fold(findings).length, 3);
  });
});
