import assert from 'node:assert/strict';
import { languageOf } from '../../../server/engine/languages.js';
import { LineMap } from '../../../server/engine/text.js';
import { suppressionEdit } from '../../../server/lsp/suppression.js';
import { useGrammarsOnDisk } from '../../../server/workspace/grammars.js';
import { product } from '../../../rules/product.js';

/** The text with `rule` silenced above the line of `here`; undefined where nothing is offered. */
function silenced(path: string, text: string): string | undefined {
  const language = languageOf(path);
  assert.ok(language, path);
  const edit = suppressionEdit({ path, text, language }, new LineMap(text), text.indexOf('here'), 'some-rule', product);
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe('a comment that silences a rule', () => {
  before(async () => {
    useGrammarsOnDisk();
    for (const { adapter } of product.languages) await adapter.load();
  });

  for (const [path, text, expected] of [
    ['A.java', 'class A {\n  int a = here;\n}\n', 'class A {\n  // rocketmq-migrate-ignore some-rule\n  int a = here;\n}\n'],
    ['a.ts', 'f(\n\there);\n', 'f(\n\t// rocketmq-migrate-ignore some-rule\n\there);\n'],
    ['a.yml', 'a:\r\n  b: here\r\n', 'a:\r\n  # rocketmq-migrate-ignore some-rule\r\n  b: here\r\n'],
    ['a.properties', 'a=b\nc=here\n', 'a=b\n# rocketmq-migrate-ignore some-rule\nc=here\n'],
    ['.env', 'A=b\nC=here\n', 'A=b\n# rocketmq-migrate-ignore some-rule\nC=here\n'],
    ['a.toml', '[a]\nb = "here"\n', '[a]\n# rocketmq-migrate-ignore some-rule\nb = "here"\n'],
    ['a.tf', 'a "b" {\n  c = "here"\n}\n', 'a "b" {\n  # rocketmq-migrate-ignore some-rule\n  c = "here"\n}\n'],
    ['a.sh', 'a\nb here\n', 'a\n# rocketmq-migrate-ignore some-rule\nb here\n'],
    ['Dockerfile', 'FROM a\nENV B=here\n', 'FROM a\n# rocketmq-migrate-ignore some-rule\nENV B=here\n'],
    ['a.sql', 'SELECT 1;\nSELECT here;\n', 'SELECT 1;\n-- rocketmq-migrate-ignore some-rule\nSELECT here;\n'],
    ['a.xml', '<a>\n  <b>here</b>\n</a>\n', '<a>\n  <!-- rocketmq-migrate-ignore some-rule -->\n  <b>here</b>\n</a>\n'],
    ['build.gradle', 'a {\n  b "here"\n}\n', 'a {\n  // rocketmq-migrate-ignore some-rule\n  b "here"\n}\n'],
  ] as const) {
    it(`is one of ${path}`, () => {
      assert.equal(silenced(path, text), expected);
    });
  }

  for (const [what, path, text] of [
    ['a text block of Java', 'A.java', 'class A {\n  String a = """\n    here\n    """;\n}\n'],
    ['a template of TypeScript', 'a.ts', 'const a = `\n  here\n`;\n'],
    ['a block of YAML', 'a.yml', 'a: |\n  b\n  here\n'],
    ['a folded block of YAML', 'a.yml', 'a: >-\n  b\n  here\n'],
    ['a quoted text of several lines in YAML', 'a.yml', 'a: "b\n  here"\n'],
    ['a continued property', 'a.properties', 'a=b\\\n  here\n'],
    ['a text of several lines in TOML', 'a.toml', 'a = """\nhere\n"""\n'],
    ['a heredoc of Terraform', 'a.tf', 'a "b" {\n  c = <<EOT\n    here\n  EOT\n}\n'],
    ['an indented heredoc of Terraform', 'a.tf', 'a "b" {\n  c = <<-EOT\n    here\n  EOT\n}\n'],
    ['a heredoc of a shell script', 'a.sh', 'cat <<EOF\nhere\nEOF\n'],
    ['a continued command', 'a.sh', 'a b \\\n  --c here\n'],
    ['a quoted text of several lines in a script', 'a.sh', 'a "b\n  here"\n'],
    ['a continued command of a Dockerfile', 'Dockerfile', 'FROM a\nRUN b \\\n  here\n'],
    ['a heredoc of a Dockerfile', 'Dockerfile', 'FROM a\nRUN <<EOF\nb here\nEOF\n'],
    ['a text of several lines in SQL', 'a.sql', "SELECT 'a\nhere';\n"],
    ['a tag of several lines', 'a.xml', '<a\n  b="here"/>\n'],
    ['a section that XML does not read', 'a.xml', '<a><![CDATA[\nhere\n]]></a>\n'],
    ['the first line of an XML file with a declaration', 'a.xml', '<?xml version="1.0"?><a>here</a>\n'],
    ['JSON', 'a.json', '{\n  "a": "here"\n}\n'],
    ['Terraform as JSON', 'a.tf.json', '{\n  "a": "here"\n}\n'],
    ['a text of several lines in Gradle', 'build.gradle', "a '''\n  here\n'''\n"],
  ] as const) {
    it(`is not put into ${what}`, () => {
      assert.equal(silenced(path, text), undefined);
    });
  }
});
