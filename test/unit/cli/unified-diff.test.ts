import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedDiff } from '../../../server/cli/unified-diff.js';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporary-folder.js';

function applied(path: string, before: string, after: string): string {
  const folder = temporaryFolder({ [path]: before });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  const patch = join(folder, '.git', 'p.diff');
  writeFileSync(patch, unifiedDiff({ path, before, after }));
  execFileSync('git', ['apply', '--whitespace=nowarn', patch], { cwd: folder });
  return readFileSync(join(folder, path), 'utf8');
}

const lines = (count: number, end: string): string => Array.from({ length: count }, (_, i) => `line ${i + 1}${end}`).join('');

describe('unified diff', () => {
  after(removeTemporaryFolders);

  const cases: Readonly<Record<string, readonly [path: string, before: string, after: string]>> = {
    'a change in the middle': ['a.txt', lines(20, '\n'), lines(20, '\n').replace('line 10\n', 'new\nlines\n')],
    'changes far apart': ['a.txt', lines(60, '\n'), lines(60, '\n').replace('line 3\n', '').replace('line 50\n', 'x\ny\n')],
    'CRLF line ends': ['a.txt', lines(9, '\r\n'), lines(9, '\r\n').replace('line 5', 'five')],
    'lone CR line ends': ['a.txt', lines(9, '\r'), lines(9, '\r').replace('line 5', 'five')],
    'no newline at the end': ['a.txt', 'a\nb', 'a\nc'],
    'a newline that comes at the end': ['a.txt', 'a\nb', 'a\nb\n'],
    'a newline that goes at the end': ['a.txt', 'a\nb\n', 'a\nb'],
    'a byte order mark': ['a.txt', '\uFEFFa\nb\n', '\uFEFFx\nb\n'],
    'a name with blanks': ['my orders/a b.txt', 'a\n', 'b\n'],
    'a name with quotes and backslashes': ['say "hi"\\.txt', 'a\n', 'b\n'],
    'a Chinese name': ['订单/消费者.txt', 'a\n', 'b\n'],
    'a line that looks like a header': ['a.txt', '-- x\n++ y\n@@ z\n', '-- x\n++ z\n@@ z\n'],
    'everything new': ['a.txt', '', 'a\n'],
    'everything gone': ['a.txt', 'a\n', ''],
  };
  for (const [name, [path, before, after]] of Object.entries(cases)) {
    it(`is applied by git with ${name}`, () => assert.equal(applied(path, before, after), after));
  }

  it('reads as git would print it', () => {
    assert.equal(
      unifiedDiff({ path: 'a.txt', before: 'a\nb\nc\n', after: 'a\nx\nc\n' }),
      'diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n',
    );
  });

  it('is empty without a change', () => assert.equal(unifiedDiff({ path: 'a', before: 'a\n', after: 'a\n' }), ''));
});
