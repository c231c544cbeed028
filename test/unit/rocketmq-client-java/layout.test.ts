import assert from 'node:assert/strict';
import { indentLines, layoutOf } from '../../../rules/targets/rocketmq-client-java/source/layout.js';

describe('layout of a file', () => {
  const units: readonly [string, string, string, string][] = [
    ['four spaces', 'class A {\n    void m() {\n        x();\n    }\n}\n', '    ', '        '],
    ['two spaces', 'class A {\n  void m() {\n    x();\n  }\n}\n', '  ', '    '],
    ['tabs', 'class A {\n\tvoid m() {\n\t\tx();\n\t}\n}\n', '\t', '\t\t'],
    ['a chain shows the continuation', 'class A {\n    void m() {\n        a()\n            .b();\n    }\n}\n', '    ', '    '],
    [
      'a chain lined up far right shows nothing',
      'class A {\n    void m() {\n        a()\n                            .b();\n    }\n}\n',
      '    ',
      '        ',
    ],
  ];
  for (const [name, text, unit, continuation] of units)
    it(name, () => {
      const layout = layoutOf(text);
      assert.deepEqual([layout.unit, layout.continuation], [unit, continuation]);
    });

  it('a statement goes with its line, its remark and a blank line that would be left over', () => {
    const cut = (text: string, statement: string): string => {
      const start = text.indexOf(statement);
      const range = layoutOf(text).wholeLines({ start, end: start + statement.length });
      return text.slice(0, range.start) + text.slice(range.end);
    };
    assert.equal(cut('{\n    a();\n    b(); // why\n    c();\n}', 'b();'), '{\n    a();\n    c();\n}');
    assert.equal(cut('{\n    a();\n\n    b();\n\n    c();\n}', 'b();'), '{\n    a();\n\n    c();\n}');
    assert.equal(cut('{\r\n    a();\r\n\r\n    b();\r\n}', 'b();'), '{\r\n    a();\r\n}');
    assert.equal(cut('{ a(); b(); c(); }', 'b();'), '{ a(); c(); }');
  });

  it('moved lines keep blank lines blank', () => assert.equal(indentLines('a\n\nb\r\nc', '  '), 'a\n\n  b\r\n  c'));
});
