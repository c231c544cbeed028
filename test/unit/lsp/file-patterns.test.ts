import assert from 'node:assert/strict';
import { filePatterns as patternsOfClient } from '../../../client/file-patterns.js';
import { filePatterns, languageOf } from '../../../server/engine/languages.js';
import { languageOfDocument } from '../../../server/lsp/document-language.js';

/** Of patterns with names in braces, in any folder, only. */
function matches(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return filePatterns.some((pattern) => {
    const expression = pattern
      .slice('**/'.length)
      .replace(/[.*]/g, (character) => (character === '*' ? '.*' : '\\.'))
      .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
    return new RegExp(`^${expression}$`).test(name);
  });
}

describe('the files that an editor hands to the server', () => {
  for (const path of [
    ...['A.java', 'a.ts', 'a.tsx', 'a.mts', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.cjs', 'a/application-prod.yml', 'a.yaml'],
    ...['bootstrap.properties', 'pom.xml', 'spring/beans.xml', 'a.json', 'a.toml', 'gradle/libs.versions.toml', 'build.gradle'],
    ...['build.gradle.kts', 'a.tf', 'a.tfvars', 'a.tf.json', '.env', '.env.production', 'a.sh', 'a.bash', 'a.zsh', 'a.mk', 'Makefile'],
    ...['Jenkinsfile', 'Jenkinsfile.release', 'Dockerfile', 'Dockerfile.dev', 'api.dockerfile', 'Containerfile', 'a.sql'],
  ]) {
    it(`are those that have a language: ${path}`, () => {
      assert.notEqual(languageOf(path), undefined);
      assert.ok(matches(path));
    });
  }

  for (const path of ['a.py', 'a.kt', 'README.md', 'a.txt', 'a.yml.bak', 'env']) {
    it(`are no others: ${path}`, () => {
      assert.equal(languageOf(path), undefined);
      assert.ok(!matches(path));
    });
  }

  it('are the same to the client, which is built without the server', () => {
    assert.deepEqual(patternsOfClient, filePatterns);
  });

  it('are told by the editor where the name says nothing', () => {
    assert.equal(languageOfDocument('a/Snippet', 'java'), 'java');
    assert.equal(languageOfDocument('a/nginx.conf', 'properties'), undefined, 'the folder is read without it');
    assert.equal(languageOfDocument('untitled:Untitled-1', 'properties'), 'properties');
    assert.equal(languageOfDocument('untitled:Untitled-1', 'terraform'), 'hcl');
    assert.equal(languageOfDocument('untitled:Untitled-1', 'constructor'), undefined);
    assert.equal(languageOfDocument('a/Dockerfile', 'plaintext'), 'dockerfile');
  });
});
