import assert from 'node:assert/strict';
import type { DependencyChange } from '../../../server/engine/build-files.js';
import { applyEdits } from '../../../server/engine/edits.js';
import { mavenBuildTool } from '../../../server/languages/maven/index.js';
import { parseXml } from '../../../server/languages/maven/xml.js';

const legacy = { group: 'com.aliyun.mq', artifact: 'mq-http-sdk' };
const target = { group: 'org.apache.rocketmq', artifact: 'rocketmq-client-java', version: '5.0.7' };
const swap: DependencyChange = { remove: [legacy], add: target };

function read(text: string) {
  return mavenBuildTool.read({ path: 'pom.xml', text, language: 'xml' });
}

function change(text: string, change: DependencyChange): string | undefined {
  const edits = mavenBuildTool.change(read(text), change);
  if (!edits) return undefined;
  const result = applyEdits(text, edits);
  assert.ok(result.ok);
  return result.text;
}

const project = (content: string): string => `<project>\n    <artifactId>shop</artifactId>\n${content}</project>\n`;

const dependency = (inner: string): string =>
  project(`    <dependencies>\n        <dependency>\n${inner}        </dependency>\n    </dependencies>\n`);

const coordinates = '            <groupId>com.aliyun.mq</groupId>\n            <artifactId>mq-http-sdk</artifactId>\n';
const newCoordinates =
  '            <groupId>org.apache.rocketmq</groupId>\n            <artifactId>rocketmq-client-java</artifactId>\n            <version>5.0.7</version>\n';

describe('Maven', () => {
  it('knows its files and modules', () => {
    assert.equal(mavenBuildTool.matches('a/pom.xml'), true);
    assert.equal(mavenBuildTool.matches('a/other-pom.xml'), false);
    assert.equal(mavenBuildTool.folderOf('a/b/pom.xml'), 'a/b');
    assert.equal(mavenBuildTool.folderOf('pom.xml'), '');
  });

  it('reads dependencies of the project, its management and its profiles, not those of plugins', () => {
    const text = `<project><properties><g>com.aliyun.mq</g></properties>
      <dependencyManagement><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies></dependencyManagement>
      <dependencies><!-- <dependency><groupId>x</groupId><artifactId>x</artifactId></dependency> -->
        <dependency><groupId>\${g}</groupId><artifactId> mq-http-sdk </artifactId></dependency></dependencies>
      <build><plugins><plugin><dependencies><dependency><groupId>p</groupId><artifactId>p</artifactId></dependency></dependencies></plugin></plugins></build>
      <profiles><profile><dependencies><dependency><groupId>c</groupId><artifactId>d</artifactId><version>\${v}</version></dependency></dependencies></profile></profiles>
    </project>`;
    const file = read(text);
    assert.equal(file.syntaxErrors, 0);
    assert.deepEqual(
      file.dependencies.map(({ group, artifact, version, managed }) => [group, artifact, version, managed]),
      [
        ['a', 'b', '1', true],
        ['com.aliyun.mq', 'mq-http-sdk', undefined, false],
        ['c', 'd', '${v}', false],
      ],
    );
    const nameRange = file.dependencies[1]?.nameRange;
    assert.equal(nameRange && text.slice(nameRange.start, nameRange.end), 'mq-http-sdk');
  });

  it('replaces the library in place', () => {
    assert.equal(change(dependency(`${coordinates}            <version>1.0.3.2</version>\n`), swap), dependency(newCoordinates));
  });

  it('drops classifier and exclusions of the old library, keeps scope and comments', () => {
    const before = `${coordinates}            <version>1.0.3</version>
            <!--old-->
            <classifier>jar-with-dependencies</classifier>
            <scope>runtime</scope>
            <exclusions>
                <exclusion>
                    <groupId>com.google.code.gson</groupId>
                    <artifactId>gson</artifactId>
                </exclusion>
            </exclusions>\n`;
    assert.equal(
      change(dependency(before), swap),
      dependency(`${newCoordinates}            <!--old-->\n            <scope>runtime</scope>\n`),
    );
  });

  it('writes a version where the old one was managed', () => {
    assert.equal(change(dependency(coordinates), swap), dependency(newCoordinates));
  });

  it('renames a version property that nothing else uses', () => {
    const withProperty = (name: string, value: string, library: string): string =>
      project(
        `    <properties>\n        <${name}>${value}</${name}>\n    </properties>\n    <dependencies>\n        <dependency>\n${library}            <version>\${${name}}</version>\n        </dependency>\n    </dependencies>\n`,
      );
    assert.equal(
      change(withProperty('mq.version', '1.0.3.2', coordinates), swap),
      withProperty('rocketmq-client-java.version', '5.0.7', newCoordinates.replace(/.*<version>.*\n/, '')),
    );
  });

  it('leaves a version property alone that others may use', () => {
    const text = (version: string, library: string): string =>
      project(
        `    <packaging>pom</packaging>\n    <properties>\n        <mq.version>1.0.3.2</mq.version>\n    </properties>\n    <dependencies>\n        <dependency>\n${library}${version}        </dependency>\n    </dependencies>\n`,
      );
    assert.equal(change(text('            <version>${mq.version}</version>\n', coordinates), swap), text('', newCoordinates));
  });

  it('removes a declaration with its lines and its property', () => {
    const text = (property: string, library: string): string =>
      project(
        `    <properties>\n        <java.version>8</java.version>\n${property}    </properties>\n    <dependencies>\n${library}    </dependencies>\n`,
      );
    assert.equal(
      change(
        text(
          '        <mq.version>1.0.3</mq.version>\n',
          `        <dependency>\n${coordinates}            <version>\${mq.version}</version>\n        </dependency>\n`,
        ),
        { remove: [legacy] },
      ),
      text('', ''),
    );
  });

  it('adds below the last dependency, in the style of the file', () => {
    const text = (added: string): string =>
      `<project>\r\n\t<dependencies>\r\n\t\t<dependency>\r\n\t\t\t<groupId>a</groupId>\r\n\t\t\t<artifactId>b</artifactId>\r\n\t\t</dependency>\r\n${added}\t</dependencies>\r\n</project>\r\n`;
    assert.equal(
      change(text(''), { add: target }),
      text(
        '\t\t<dependency>\r\n\t\t\t<groupId>org.apache.rocketmq</groupId>\r\n\t\t\t<artifactId>rocketmq-client-java</artifactId>\r\n\t\t\t<version>5.0.7</version>\r\n\t\t</dependency>\r\n',
      ),
    );
  });

  it('adds a section where there is none', () => {
    const section = `    <dependencies>\n        <dependency>\n${newCoordinates}        </dependency>\n    </dependencies>\n`;
    assert.equal(change(project(''), { add: target }), project(section));
    assert.equal(change(project('    <build>\n    </build>\n'), { add: target }), project(`${section}    <build>\n    </build>\n`));
    assert.equal(change(project('    <dependencies/>\n'), { add: target }), project(section));
  });

  it('removes what a parent manages and adds the library as a declaration of its own', () => {
    const managed = `    <dependencyManagement>\n        <dependencies>\n            <dependency>\n    ${coordinates.replace('\n ', '\n     ')}            </dependency>\n        </dependencies>\n    </dependencyManagement>\n`;
    const result = change(project(managed), swap);
    assert.equal(
      result,
      project(
        `    <dependencyManagement>\n        <dependencies>\n        </dependencies>\n    </dependencyManagement>\n    <dependencies>\n        <dependency>\n${newCoordinates}        </dependency>\n    </dependencies>\n`,
      ),
    );
  });

  it('keeps a declaration on one line on one line', () => {
    assert.equal(
      change(
        '<project><dependencies><dependency><groupId>com.aliyun.mq</groupId><artifactId>mq-http-sdk</artifactId></dependency></dependencies></project>',
        swap,
      ),
      '<project><dependencies><dependency><groupId>org.apache.rocketmq</groupId><artifactId>rocketmq-client-java</artifactId><version>5.0.7</version></dependency></dependencies></project>',
    );
  });

  it('changes nothing where there is nothing to change or the file is broken', () => {
    assert.equal(change(project(''), { remove: [legacy] }), undefined);
    assert.equal(change('<project><dependencies></project>', swap), undefined);
    assert.equal(change('', swap), undefined);
    assert.equal(change('<beans/>', swap), undefined);
  });

  it('survives what is no XML', () => {
    for (const text of ['', '<', '<<<', '</a>', '<a', '<a b="', '<!--', '<a></b></a>', '<a><b></a>', 'text', '<a/><b/>', '<?xml'])
      assert.ok(parseXml(text).syntaxErrors > 0, text);
    assert.equal(parseXml('<a x="1>2" y=\'<\'><![CDATA[<b>]]><c/></a>').syntaxErrors, 0);
    assert.ok(parseXml('<a>'.repeat(100_000) + '</b>'.repeat(100_000)).syntaxErrors > 0);
  });
});
