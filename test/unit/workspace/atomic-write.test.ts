import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, stageFile } from '../../../server/workspace/atomic-write.js';
import type { WriteResult } from '../../../server/workspace/atomic-write.js';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporary-folder.js';

function replaceFile(path: string, content: Uint8Array, digest: string): WriteResult {
  const staged = stageFile(path, content, digest);
  return staged.ok ? staged.commit() : staged;
}

const before = Buffer.from('before');
const after_ = Buffer.from('after');

describe('atomic write', () => {
  after(removeTemporaryFolders);

  it('replaces the content, keeps the permissions and leaves nothing beside it', () => {
    const folder = temporaryFolder({ 'run.js': before });
    const path = join(folder, 'run.js');
    chmodSync(path, 0o755);
    assert.deepEqual(replaceFile(path, after_, digestOf(before)), { ok: true });
    assert.equal(readFileSync(path, 'utf8'), 'after');
    assert.equal(statSync(path).mode & 0o777, 0o755);
    assert.deepEqual(readdirSync(folder), ['run.js']);
  });

  it('writes to what a link points to and keeps the link', () => {
    const folder = temporaryFolder({ 'real.js': before });
    symlinkSync('real.js', join(folder, 'link.js'));
    assert.deepEqual(replaceFile(join(folder, 'link.js'), after_, digestOf(before)), { ok: true });
    assert.equal(lstatSync(join(folder, 'link.js')).isSymbolicLink(), true);
    assert.equal(readFileSync(join(folder, 'real.js'), 'utf8'), 'after');
  });

  it('refuses a file that changed since it was read', () => {
    const folder = temporaryFolder({ 'a.js': before });
    const path = join(folder, 'a.js');
    writeFileSync(path, 'somebody was here');
    assert.deepEqual(replaceFile(path, after_, digestOf(before)), { ok: false, message: { key: 'workspace.changedSinceRead' } });
    assert.equal(readFileSync(path, 'utf8'), 'somebody was here');
    assert.deepEqual(readdirSync(folder), ['a.js']);
  });

  it('refuses a file that changed after the new content was ready', () => {
    const folder = temporaryFolder({ 'a.js': before });
    const path = join(folder, 'a.js');
    const staged = stageFile(path, after_, digestOf(before));
    writeFileSync(path, 'somebody was here');
    assert.ok(staged.ok);
    assert.deepEqual(staged.commit(), { ok: false, message: { key: 'workspace.changedSinceRead' } });
    assert.equal(readFileSync(path, 'utf8'), 'somebody was here');
    assert.deepEqual(readdirSync(folder), ['a.js']);
  });

  it('leaves everything as it was when the new content is discarded', () => {
    const folder = temporaryFolder({ 'a.js': before });
    const staged = stageFile(join(folder, 'a.js'), after_, digestOf(before));
    assert.ok(staged.ok);
    staged.discard();
    assert.equal(readFileSync(join(folder, 'a.js'), 'utf8'), 'before');
    assert.deepEqual(readdirSync(folder), ['a.js']);
  });

  it('puts the old content back after a commit, unless somebody has changed the file since', () => {
    const folder = temporaryFolder({ 'a.js': before, 'b.js': before });
    const [own, changed] = ['a.js', 'b.js'].map((name) => stageFile(join(folder, name), after_, digestOf(before)));
    assert.ok(own?.ok && changed?.ok);
    assert.deepEqual([own.commit(), changed.commit()], [{ ok: true }, { ok: true }]);
    writeFileSync(join(folder, 'b.js'), 'somebody was here');
    assert.deepEqual(own.undo(), { ok: true });
    assert.deepEqual(changed.undo(), { ok: false, message: { key: 'workspace.changedSinceRead' } });
    assert.equal(readFileSync(join(folder, 'a.js'), 'utf8'), 'before');
    assert.equal(readFileSync(join(folder, 'b.js'), 'utf8'), 'somebody was here');
    assert.deepEqual(readdirSync(folder), ['a.js', 'b.js']);
  });

  it('takes away what a killed process left beside the file, and nothing else', () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const left = `a.js.${ended}-0123456789ab.tmp`;
    const others = ['a.js.0123456789ab.tmp', `a.js.${process.pid}-0123456789ab.tmp`, `b.js.${ended}-0123456789ab.tmp`];
    const folder = temporaryFolder(Object.fromEntries(['a.js', left, ...others].map((name) => [name, before])));
    assert.deepEqual(replaceFile(join(folder, 'a.js'), after_, digestOf(before)), { ok: true });
    assert.deepEqual(readdirSync(folder), ['a.js', ...others].sort());
  });

  it('says why nothing was written when the file is gone', () => {
    const folder = temporaryFolder();
    const result = replaceFile(join(folder, 'gone.js'), after_, digestOf(before));
    assert.deepEqual(result, { ok: false, message: { key: 'workspace.notWritten', args: { code: 'ENOENT' } } });
    assert.deepEqual(readdirSync(folder), []);
  });
});
