import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../../server/workspace/file-system.js';
import type { FileSystem } from '../../../server/workspace/file-system.js';
import { walk } from '../../../server/workspace/walk.js';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporary-folder.js';

const wants = (name: string): boolean => name.endsWith('.java');
const paths = (root: string, fileSystem: FileSystem = nodeFileSystem): string[] =>
  walk(fileSystem, root, { wants }).files.map((file) => file.path);

describe('file walk', () => {
  after(removeTemporaryFolders);

  it('finds wanted files in all folders, sorted by path', () => {
    const root = temporaryFolder({ 'b/Z.java': '', 'a/c/Y.java': '', 'a-b/X.java': '', 'A.java': '', 'a/notes.txt': '' });
    assert.deepEqual(paths(root), ['A.java', 'a-b/X.java', 'a/c/Y.java', 'b/Z.java']);
  });

  it('leaves installed packages, version control and build output alone', () => {
    const root = temporaryFolder({
      'pom.xml': '',
      'A.java': '',
      'node_modules/p/A.java': '',
      '.git/A.java': '',
      'target/A.java': '',
      'build/A.java': '',
      'dist/A.java': '',
      'out/A.java': '',
    });
    assert.deepEqual(paths(root), ['A.java']);
  });

  it('enters a Java package that is named like build output', () => {
    const root = temporaryFolder({ 'pom.xml': '', 'src/main/java/shop/build/A.java': '', 'src/main/java/shop/target/B.java': '' });
    assert.deepEqual(paths(root), ['src/main/java/shop/build/A.java', 'src/main/java/shop/target/B.java']);
  });

  it('leaves the build output of a module below a src folder alone', () => {
    const root = temporaryFolder({ 'src/orders/pom.xml': '', 'src/orders/A.java': '', 'src/orders/target/B.java': '' });
    assert.deepEqual(paths(root), ['src/orders/A.java']);
  });

  it('respects .gitignore files at every level, with the innermost deciding', () => {
    const root = temporaryFolder({
      '.gitignore': '*Generated.java\n/legacy/\n',
      'OrderGenerated.java': '',
      'Order.java': '',
      'legacy/A.java': '',
      'module/legacy/B.java': '',
      'module/.gitignore': '!KeptGenerated.java\nprivate/\n',
      'module/KeptGenerated.java': '',
      'module/private/C.java': '',
    });
    assert.deepEqual(paths(root), ['Order.java', 'module/KeptGenerated.java', 'module/legacy/B.java']);
  });

  it('reads a repository from its top, with what git init puts there', () => {
    const root = temporaryFolder({ '.git/info/exclude': '# git ls-files --others\nlocal/\n', 'A.java': '', 'local/B.java': '' });
    assert.deepEqual(paths(root), ['A.java']);
  });

  it('tells names in .gitignore by case, as git does', () => {
    assert.deepEqual(paths(temporaryFolder({ '.gitignore': 'Legacy/\n', 'legacy/A.java': '', 'Legacy2/B.java': '' })), [
      'Legacy2/B.java',
      'legacy/A.java',
    ]);
  });

  it('respects what is ignored above the scanned folder, up to the top of the repository', () => {
    const repository = temporaryFolder({ '.gitignore': 'ignored-everywhere/\n', 'app/A.java': '', 'app/ignored-everywhere/B.java': '' });
    mkdirSync(join(repository, '.git'));
    assert.deepEqual(paths(join(repository, 'app')), ['A.java']);
  });

  it('scans an ignored folder that is named by itself', () => {
    const repository = temporaryFolder({ '.gitignore': 'generated/\n', 'generated/A.java': '' });
    mkdirSync(join(repository, '.git'));
    assert.deepEqual(paths(join(repository, 'generated')), ['A.java']);
  });

  it('does not follow links, so that a loop of them ends', () => {
    const root = temporaryFolder({ 'a/A.java': '' });
    symlinkSync(root, join(root, 'a', 'loop'));
    assert.deepEqual(paths(root), ['a/A.java']);
  });

  it('names links to files and folders outside, and reports a link that leads nowhere', () => {
    const outside = temporaryFolder({ 'Shared.java': '', 'more/M.java': '' });
    const root = temporaryFolder({ 'a/A.java': '' });
    symlinkSync(join(outside, 'Shared.java'), join(root, 'Shared.java'));
    symlinkSync(join(outside, 'more'), join(root, 'more'));
    symlinkSync(join(root, 'nowhere'), join(root, 'Broken.java'));
    symlinkSync('user@host.1234', join(root, '.#A.java'));
    const { files, errors, notes } = walk(nodeFileSystem, root, { wants });
    assert.deepEqual(
      files.map((file) => file.path),
      ['a/A.java'],
    );
    assert.deepEqual(errors, [{ path: 'Broken.java', message: { key: 'workspace.unreadable', args: { code: 'ENOENT' } } }]);
    assert.deepEqual(notes.map((note) => note.path).sort(), ['Shared.java', 'more']);
  });

  it('goes deeper than a call stack would', () => {
    const depth = 12_000;
    let folder = 0;
    const endless: FileSystem = {
      ...nodeFileSystem,
      kindOf: () => {
        throw new Error('none');
      },
      list: () => (folder++ < depth ? [{ name: 'd', kind: 'folder' }] : [{ name: 'A.java', kind: 'file' }]),
    };
    assert.equal(walk(endless, '/root', { wants }).files.length, 1);
  });

  it('reports a folder that cannot be read and goes on', () => {
    const root = temporaryFolder({ 'locked/A.java': '', 'open/B.java': '' });
    const guarded: FileSystem = {
      ...nodeFileSystem,
      list: (folder) => {
        if (folder.endsWith('/locked')) throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
        return nodeFileSystem.list(folder);
      },
    };
    const result = walk(guarded, root, { wants });
    assert.deepEqual(
      result.files.map((file) => file.path),
      ['open/B.java'],
    );
    assert.deepEqual(result.errors, [{ path: 'locked', message: { key: 'workspace.unreadable', args: { code: 'EACCES' } } }]);
  });
});
