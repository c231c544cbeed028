import assert from 'node:assert/strict';
import type { DependencyChange } from '../../../server/engine/build-files.js';
import { applyEdits } from '../../../server/engine/edits.js';
import { gradleBuildTool } from '../../../server/languages/gradle/index.js';
import { scriptDialect, tokenize } from '../../../server/languages/gradle/tokens.js';

const legacy = { group: 'com.aliyun.mq', artifact: 'mq-http-sdk' };
const target = { group: 'org.apache.rocketmq', artifact: 'rocketmq-client-java', version: '5.0.7' };
const swap: DependencyChange = { remove: [legacy], add: target };

function read(text: string, path = 'build.gradle') {
  return gradleBuildTool.read({ path, text, language: path.endsWith('.toml') ? 'toml' : 'gradle' });
}

function change(text: string, change: DependencyChange, path = 'build.gradle'): string | undefined {
  const edits = gradleBuildTool.change(read(text, path), change);
  if (!edits) return undefined;
  const result = applyEdits(text, edits);
  assert.ok(result.ok);
  return result.text;
}

const block = (lines: string): string => `plugins {\n    id 'java'\n}\n\ndependencies {\n${lines}}\n`;

describe('Gradle', () => {
  it('knows its files and modules', () => {
    assert.equal(gradleBuildTool.matches('app/build.gradle'), true);
    assert.equal(gradleBuildTool.matches('build.gradle.kts'), true);
    assert.equal(gradleBuildTool.matches('gradle/libs.versions.toml'), true);
    assert.equal(gradleBuildTool.matches('settings.gradle'), false);
    assert.equal(gradleBuildTool.folderOf('app/build.gradle'), 'app');
    assert.equal(gradleBuildTool.folderOf('shop/gradle/libs.versions.toml'), 'shop');
    assert.equal(gradleBuildTool.folderOf('gradle/libs.versions.toml'), '');
  });

  it('reads every notation, not the libraries of the build itself', () => {
    const text = `
      buildscript { dependencies { classpath 'b:plugin:1' } }
      // dependencies { implementation 'x:comment:1' }
      dependencies {
          implementation 'a:text:1'
          api("a:call:2") { exclude group: 'x' }
          compile group: 'a', name: 'named', version: '3'
          runtimeOnly(group = "a", name = "kotlin")
          implementation platform('a:platform:4')
          implementation 'a:two:1',
              'a:three:2'
          implementation libs.alias
          implementation project(':other')
          constraints {
              implementation('a:pinned:5')
          }
          testImplementation "a:interpolated:\${versions.mq}:classes@jar"; implementation 'a:unversioned'
      }
      dependencyManagement { dependencies { dependency 'a:spring:6' } }
      subprojects { dependencies { implementation 'a:sub:7' } }
    `;
    const file = read(text);
    assert.equal(file.syntaxErrors, 0);
    assert.deepEqual(
      file.dependencies.map(({ artifact, version, managed, nameRange }) => {
        assert.equal(text.slice(nameRange.start, nameRange.end), artifact);
        return `${artifact} ${version} ${managed ? 'managed' : ''}`.trim();
      }),
      [
        'text 1',
        'call 2',
        'named 3',
        'kotlin undefined',
        'platform 4 managed',
        'two 1',
        'three 2',
        'pinned 5 managed',
        'interpolated ${versions.mq}',
        'unversioned undefined',
        'spring 6 managed',
        'sub 7',
      ],
    );
  });

  const replaced: readonly (readonly [string, string, string])[] = [
    ['a text', "implementation 'com.aliyun.mq:mq-http-sdk:1.0.3.2'", "implementation 'org.apache.rocketmq:rocketmq-client-java:5.0.7'"],
    ['a text without version', 'api("com.aliyun.mq:mq-http-sdk")', 'api("org.apache.rocketmq:rocketmq-client-java:5.0.7")'],
    [
      'a text with a variable',
      'compile "com.aliyun.mq:mq-http-sdk:$mqVersion"',
      'compile "org.apache.rocketmq:rocketmq-client-java:5.0.7"',
    ],
    [
      'a text with a classifier and a comment',
      "implementation 'com.aliyun.mq:mq-http-sdk:1.0.3:jar-with-dependencies' // HTTP",
      "implementation 'org.apache.rocketmq:rocketmq-client-java:5.0.7' // HTTP",
    ],
    [
      'named values',
      "implementation group: 'com.aliyun.mq', name: 'mq-http-sdk', version: '1.0.3', classifier: 'jar-with-dependencies'",
      "implementation group: 'org.apache.rocketmq', name: 'rocketmq-client-java', version: '5.0.7'",
    ],
    [
      'named values with an expression',
      "implementation group: 'com.aliyun.mq', name: 'mq-http-sdk', version: versions.mq",
      "implementation group: 'org.apache.rocketmq', name: 'rocketmq-client-java', version: '5.0.7'",
    ],
    [
      'named values without version, in Kotlin',
      'implementation(group = "com.aliyun.mq", name = "mq-http-sdk")',
      'implementation(group = "org.apache.rocketmq", name = "rocketmq-client-java", version = "5.0.7")',
    ],
    [
      'a text with exclusions',
      "implementation('com.aliyun.mq:mq-http-sdk:1.0.3') {\n        exclude group: 'com.google.code.gson'\n        exclude module: 'x'\n    }",
      "implementation('org.apache.rocketmq:rocketmq-client-java:5.0.7')",
    ],
    [
      'a text with a closure that says more',
      "implementation('com.aliyun.mq:mq-http-sdk:1.0.3') {\n        because 'orders'\n    }",
      "implementation('org.apache.rocketmq:rocketmq-client-java:5.0.7') {\n        because 'orders'\n    }",
    ],
    [
      'one of several',
      "implementation 'a:b:1', 'com.aliyun.mq:mq-http-sdk:1.0.3', 'c:d:2'",
      "implementation 'a:b:1', 'org.apache.rocketmq:rocketmq-client-java:5.0.7', 'c:d:2'",
    ],
  ];
  for (const [name, before, after] of replaced)
    it(`replaces ${name} in place`, () => {
      assert.equal(change(block(`    ${before}\n    implementation 'z:z:1'\n`), swap), block(`    ${after}\n    implementation 'z:z:1'\n`));
    });

  it('removes a declaration with its lines', () => {
    const rest = "    implementation 'a:b:1'\n";
    const remove = { remove: [legacy] };
    assert.equal(change(block(`${rest}    implementation 'com.aliyun.mq:mq-http-sdk:1'\n`), remove), block(rest));
    assert.equal(
      change(block(`    implementation('com.aliyun.mq:mq-http-sdk:1') {\n        transitive = false\n    }\n${rest}`), remove),
      block(rest),
    );
    assert.equal(change(block("    implementation 'a:b:1', 'com.aliyun.mq:mq-http-sdk:1'\n"), remove), block(rest));
    assert.equal(change(block("    implementation 'com.aliyun.mq:mq-http-sdk:1',\n        'a:b:1'\n"), remove), block(rest));
  });

  it('removes a constraint and adds a declaration', () => {
    assert.equal(
      change(block("    constraints {\n        implementation 'com.aliyun.mq:mq-http-sdk:1'\n    }\n    implementation 'a:b:1'\n"), swap),
      block("    constraints {\n    }\n    implementation 'a:b:1'\n    implementation 'org.apache.rocketmq:rocketmq-client-java:5.0.7'\n"),
    );
  });

  it('adds below the last declaration for code, in its style', () => {
    const add = { add: target };
    assert.equal(
      change(block('\tcompile "a:b:1" // why\n\ttestCompile "c:d:1"\n').replaceAll('\n', '\r\n'), add),
      block('\tcompile "a:b:1" // why\n\tcompile "org.apache.rocketmq:rocketmq-client-java:5.0.7"\n\ttestCompile "c:d:1"\n').replaceAll(
        '\n',
        '\r\n',
      ),
    );
    assert.equal(
      change('dependencies {\n  implementation(libs.a)\n}\n', add, 'build.gradle.kts'),
      'dependencies {\n  implementation(libs.a)\n  implementation("org.apache.rocketmq:rocketmq-client-java:5.0.7")\n}\n',
    );
    assert.equal(
      change('dependencies {\n}\n', add),
      "dependencies {\n    implementation 'org.apache.rocketmq:rocketmq-client-java:5.0.7'\n}\n",
    );
    assert.equal(
      change('plugins { java }\n', add, 'build.gradle.kts'),
      'plugins { java }\n\ndependencies {\n    implementation("org.apache.rocketmq:rocketmq-client-java:5.0.7")\n}\n',
    );
  });

  it('changes nothing where there is nothing to change or the file is broken', () => {
    assert.equal(change(block(''), { remove: [legacy] }), undefined);
    assert.equal(change("dependencies {\n    implementation 'com.aliyun.mq:mq-http-sdk:1'\n", swap), undefined);
    assert.equal(change("dependencies {\n    implementation 'com.aliyun.mq\n}\n", swap), undefined);
  });

  it('survives what is no script', () => {
    for (const text of ['{', '}', ')', '"', "'''", '/*', '([)]', '"${', '\\', '"\\'])
      assert.ok(tokenize(text, scriptDialect).syntaxErrors > 0 || text === '\\', text);
    assert.equal(read('dependencies {'.repeat(20_000)).dependencies.length, 0);
    assert.equal(read(`dependencies ${'{ a '.repeat(20_000)}${'}'.repeat(20_000)}`).syntaxErrors, 0);
  });
});

describe('Gradle version catalogue', () => {
  const path = 'gradle/libs.versions.toml';
  const file = (versions: string, libraries: string): string =>
    `# libraries\n[versions]\nspring = "2.7.18"\n${versions}\n[libraries]\nweb = { module = "org.springframework.boot:spring-boot-starter-web", version.ref = "spring" }\n${libraries}\n[bundles]\nall = ["web", "mq"]\n`;

  it('reads libraries with their versions', () => {
    const text = file(
      'mq = "1.0.3.2"',
      'mq = { group = "com.aliyun.mq", name = "mq-http-sdk", version.ref = "mq" } # HTTP\ngson = "com.google.code.gson:gson:2.8"',
    );
    const { dependencies, syntaxErrors } = read(text, path);
    assert.equal(syntaxErrors, 0);
    assert.deepEqual(
      dependencies.map(({ artifact, version, nameRange }) => {
        assert.equal(text.slice(nameRange.start, nameRange.end), artifact);
        return `${artifact} ${version}`;
      }),
      ['spring-boot-starter-web 2.7.18', 'mq-http-sdk 1.0.3.2', 'gson 2.8'],
    );
  });

  const replaced: readonly (readonly [string, string, string, string, string])[] = [
    [
      'a module with a version of its own',
      'mq = "1.0.3.2"',
      'mq = { module = "com.aliyun.mq:mq-http-sdk", version.ref = "mq" }',
      'mq = "5.0.7"',
      'mq = { module = "org.apache.rocketmq:rocketmq-client-java", version.ref = "mq" }',
    ],
    [
      'a group and a name with a shared version',
      'all = "1.0.3.2"',
      'mq = { group = "com.aliyun.mq", name = "mq-http-sdk", version.ref = "all" }\nx = { module = "a:x", version.ref = "all" }',
      'all = "1.0.3.2"',
      'mq = { group = "org.apache.rocketmq", name = "rocketmq-client-java", version = "5.0.7" }\nx = { module = "a:x", version.ref = "all" }',
    ],
    [
      'a module with a rich version',
      '',
      'mq = { module = "com.aliyun.mq:mq-http-sdk", version = { strictly = "1.0.3" } }',
      '',
      'mq = { module = "org.apache.rocketmq:rocketmq-client-java", version = "5.0.7" }',
    ],
    [
      'a module without a version',
      '',
      'mq = { module = "com.aliyun.mq:mq-http-sdk" }',
      '',
      'mq = { module = "org.apache.rocketmq:rocketmq-client-java", version = "5.0.7" }',
    ],
    ['a text', '', "mq = 'com.aliyun.mq:mq-http-sdk:1.0.3'", '', "mq = 'org.apache.rocketmq:rocketmq-client-java:5.0.7'"],
  ];
  for (const [name, versions, libraries, newVersions, newLibraries] of replaced)
    it(`puts the new library behind the alias of ${name}`, () => {
      assert.equal(change(file(versions, libraries), swap, path), file(newVersions, newLibraries));
    });

  it('is left alone when nothing takes the place of a library', () => {
    assert.equal(change(file('', 'mq = "com.aliyun.mq:mq-http-sdk:1"'), { remove: [legacy] }, path), undefined);
    assert.equal(change(file('', ''), { add: target }, path), undefined);
  });
});
