import assert from 'node:assert/strict';
import { parseHclJson } from '../../../server/languages/hcl/json.js';
import {
  attributeOf,
  constantText,
  expressionsOf,
  parseHcl,
  type HclBody,
  type HclExpression,
} from '../../../server/languages/hcl/index.js';

const only = (text: string): HclExpression => {
  const [attribute] = parseHcl(text).body.attributes;
  assert.ok(attribute);
  return attribute.value;
};

const references = (body: HclBody): string[] =>
  [...expressionsOf(body)].flatMap((expression) =>
    expression.kind === 'reference' ? [expression.names.map(({ text }) => text).join('.')] : [],
  );

describe('HCL parser', () => {
  it('reads blocks with labels, nested blocks and attributes, each with its place', () => {
    const text = 'resource "alicloud_ons_topic" "orders" {\n  topic = "orders" # the topic\n  timeouts {\n    create = "4m"\n  }\n}\n';
    const { body, comments, syntaxErrors } = parseHcl(text);
    assert.equal(syntaxErrors, 0);
    const [block] = body.blocks;
    assert.ok(block);
    assert.deepEqual(
      block.labels.map((label) => label.text),
      ['alicloud_ons_topic', 'orders'],
    );
    const topic = attributeOf(block.body, 'topic');
    assert.ok(topic && topic.value.kind === 'template');
    assert.equal(text.slice(topic.value.content.start, topic.value.content.end), 'orders');
    assert.equal(block.body.blocks[0]?.type, 'timeouts');
    assert.equal(text.slice(block.range.start, block.range.end), text.trimEnd());
    assert.deepEqual(
      comments.map(({ start, end }) => text.slice(start, end)),
      ['# the topic'],
    );
  });

  it('reads templates with references, escapes and nested texts', () => {
    const value = only('a = "x-${var.name}-${lookup(local.m, "k")}-$${kept}\\n"');
    assert.ok(value.kind === 'template');
    assert.deepEqual(
      value.parts.map((part) => (part.kind === 'literal' ? part.value : part.expression.kind)),
      ['x-', 'reference', '-', 'call', '-${kept}\n'],
    );
  });

  it('reads heredocs with their content in place', () => {
    const text = 'policy = <<-EOF\n  { "a": "${alicloud_ons_instance.main.id}" }\n  EOF\nnext = 1\n';
    const { body, syntaxErrors } = parseHcl(text);
    assert.equal(syntaxErrors, 0);
    const value = attributeOf(body, 'policy')?.value;
    assert.ok(value?.kind === 'template' && value.isHeredoc);
    assert.equal(text.slice(value.content.start, value.content.end), '  { "a": "${alicloud_ons_instance.main.id}" }\n');
    assert.equal(attributeOf(body, 'next')?.value.kind, 'number');
    assert.deepEqual(references(body), ['alicloud_ons_instance.main.id']);
  });

  it('reads lists, objects, conditionals, operators, indexes and splats', () => {
    const text = `a = var.on ? alicloud_ons_topic.a[0].id : join(",", alicloud_ons_topic.b.*.topic)
b = { x = [1, "two", three.four], "y" : !local.z && 2 >= 1, }
c = [for t in var.topics : upper(t.name)]
d = (
  1 + 2
)
e = [for i in x : { n = "a\${i ? "b" : i > 1 ? "c" : ""}" }]
`;
    const { body, syntaxErrors } = parseHcl(text);
    assert.equal(syntaxErrors, 0);
    assert.deepEqual(
      body.attributes.map(({ value }) => value.kind),
      ['conditional', 'object', 'composed', 'composed', 'composed'],
    );
    assert.deepEqual(references(body).slice(0, 5), ['var.on', 'alicloud_ons_topic.a', 'alicloud_ons_topic.b', 'three.four', 'local.z']);
    assert.ok(references(body).includes('var.topics'));
  });

  it('goes on behind what it cannot understand', () => {
    const { body, syntaxErrors } = parseHcl('a = \n= 3\nb = "open\nresource "x" "y" {\n  c = 1\n}\n}\n');
    assert.ok(syntaxErrors > 0);
    assert.equal(body.blocks[0]?.labels[1]?.text, 'y');
  });

  it('reads Terraform in JSON', () => {
    const text = '{"resource":{"alicloud_ons_topic":{"orders":{"topic":"o-${var.env}","message_type":0}}}}';
    const { body, syntaxErrors } = parseHclJson(text);
    assert.equal(syntaxErrors, 0);
    const [block] = body.blocks;
    assert.deepEqual(
      block?.labels.map((label) => label.text),
      ['alicloud_ons_topic', 'orders'],
    );
    assert.ok(block && attributeOf(block.body, 'message_type')?.value.kind === 'number');
    assert.deepEqual(references(body), ['var.env']);
    assert.equal(constantText(attributeOf(block.body, 'topic')?.value), undefined);
  });

  it('ends on hostile input, in bounded time', () => {
    for (const text of [
      '{'.repeat(200_000),
      'a = ' + '['.repeat(100_000),
      'a {'.repeat(50_000),
      'a = ' + '('.repeat(100_000),
      'a = ' + '!'.repeat(200_000),
      'a = <<A\n'.repeat(50_000),
      'a = "' + '${"'.repeat(20_000),
      'a = ' + '[for "${'.repeat(20_000),
      'a = ' + 'x ? '.repeat(20_000),
      '/*'.repeat(100_000),
      'a = 1 +'.repeat(50_000),
    ]) {
      const started = Date.now();
      assert.ok(parseHcl(text).syntaxErrors >= 0);
      assert.ok(Date.now() - started < 3_000, `${text.slice(0, 10)} took ${Date.now() - started} ms`);
    }
  });

  it('never throws for any prefix of a file', () => {
    const text = 'resource "a" "b" {\n  p = <<EOF\n${x.y}\nEOF\n  q = { a = [1, "${b["c"]}"] }\n  r = c ? 1 : -2\n}\n';
    for (let end = 0; end <= text.length; end++) {
      const { body } = parseHcl(text.slice(0, end));
      assert.ok(body.range.end <= end);
    }
  });
});
