import assert from 'node:assert/strict';
import { fold, subjectOf } from '../../../server/cli/fold.js';
import type { ReportedFinding } from '../../../server/report/result.js';
import { finding } from '../../support/reported.js';

let line = 0;

const said = (message: string, given: Partial<ReportedFinding> = {}): ReportedFinding =>
  finding('A.java', ++line, { ruleId: 'remoting-sdk', severity: 'info', message, ...given });

const shown = (findings: readonly ReportedFinding[]): [string, string[]][] =>
  fold(findings).map(({ finding: first, alike }) => [subjectOf(first), alike.map(subjectOf)]);

describe('findings that say the same', () => {
  it('are shown once from three on, at the place of the first', () => {
    const findings = [said('`a` stays.'), said('`x` goes.'), said('`b` stays.'), said('`c` stays.'), said('`y` goes.')];
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
      const findings = ['a', 'b', 'c'].map((subject, i) => said(`\`${subject}\` stays.`, given(i)));
      assert.deepEqual(shown(findings), [
        ['`a`', []],
        ['`b`', []],
        ['`c`', []],
      ]);
    });
  }

  it('are each shown where more than a name differs', () => {
    const findings = ['1.0', '2.0', '3.0'].map((version) => said(`\`a\` is of ${version}.`));
    assert.equal(fold(findings).length, 3);
  });
});
