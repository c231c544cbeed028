import assert from 'node:assert/strict';
import { languageOf } from '../../../server/engine/languages.js';
import { configurationAdapter, type ConfigurationFile } from '../../../server/languages/configuration/index.js';

function read(path: string, text: string): ConfigurationFile {
  return configurationAdapter.parse({ path, text, language: languageOf(path) ?? 'json' });
}

/** Key and value of each entry, after checking that its range holds the value as written. */
function entries(path: string, text: string): string[] {
  return read(path, text).entries.map(({ key, value, range }) => {
    assert.equal(text.slice(range.start, range.end), value, key);
    return `${key}=${value}`;
  });
}

const comments = (path: string, text: string): string[] =>
  configurationAdapter.comments(read(path, text)).map(({ start, end }) => text.slice(start, end));

describe('configuration files', () => {
  it('read YAML with nesting, lists, quotes and several documents', () => {
    const text = 'mq:\n  endpoint: "http://a.b"\n  topics: [one, \'two\']\n---\nmq:\n  endpoint: plain # why\n  port: 80\n';
    assert.deepEqual(entries('application.yml', text), ['mq.endpoint=http://a.b', 'mq.topics=one', 'mq.topics=two', 'mq.endpoint=plain']);
    assert.deepEqual(comments('application.yml', text), ['# why']);
  });

  it('count YAML errors and still read the rest', () => {
    const file = read('a.yml', 'a: [1, 2\nb: text\n');
    assert.ok(file.syntaxErrors > 0);
  });

  it('read templates of Helm charts as far as they are YAML', () => {
    const text = [
      '{{- /* comment: of',
      'the chart */}}',
      'data:',
      '  {{- range $key, $value := .Values.env }}',
      '  {{ $key }}: {{ $value | quote }}',
      '  {{- end }}',
      '  MQ_TOPIC: {{ .Values.mq.topic | default "a: b" }}',
      '  MQ_ENDPOINT: http://{{ .Values.mq.host }}:80',
      '  MQ_GROUP: GID_{{ .a }}{{ .b }}',
    ].join('\n');
    assert.equal(read('templates/map.yaml', text).syntaxErrors, 0);
    assert.deepEqual(entries('templates/map.yaml', text).slice(1), [
      'data.MQ_TOPIC={{ .Values.mq.topic | default "a: b" }}',
      'data.MQ_ENDPOINT=http://{{ .Values.mq.host }}:80',
      'data.MQ_GROUP=GID_{{ .a }}{{ .b }}',
    ]);
  });

  it('never expand YAML aliases', () => {
    let text = 'a0: &a0 [x, x]\n';
    for (let i = 1; i < 40; i++) text += `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]\n`;
    assert.equal(read('bomb.yml', text).entries.length, 2);
  });

  it('read properties with all separators, comments and continued lines', () => {
    const text = '# one\n! two\nmq.endpoint=http://a.b\nmq.topic : orders\r\n  mq.group  GID_a\nlong=a,\\\n  b\nempty=\n';
    assert.deepEqual(entries('a.properties', text), [
      'mq.endpoint=http://a.b',
      'mq.topic=orders',
      'mq.group=GID_a',
      'long=a,\\\n  b',
      'empty=',
    ]);
    assert.deepEqual(comments('a.properties', text), ['# one', '! two']);
  });

  it('read .env files with quotes and export', () => {
    const text = '# note\nMQ_ENDPOINT="http://a.b"\nexport MQ_TOPIC=orders\nMQ_GROUP = \'GID a\'\r\nX=\n';
    assert.deepEqual(entries('.env.local', text), ['MQ_ENDPOINT=http://a.b', 'MQ_TOPIC=orders', 'MQ_GROUP=GID a', 'X=']);
    assert.deepEqual(comments('.env.local', text), ['# note']);
  });

  it('read JSON with comments and trailing commas', () => {
    const text = '{ // note\n "mq": { "endpoint": "http://a.b", "list": ["x"], }, "n": 1 }';
    assert.deepEqual(entries('config.json', text), ['mq.endpoint=http://a.b', 'mq.list.0=x']);
    assert.deepEqual(comments('config.json', text), ['// note']);
  });

  for (const [name, text] of Object.entries({ empty: '', binary: '\u0000\u0001\ufffd{[', deep: '['.repeat(100_000), bom: '\ufeffa: b' })) {
    it(`survive ${name} content in every format`, () => {
      for (const path of ['a.yml', 'a.json', 'a.properties', '.env']) assert.ok(read(path, text).syntaxErrors >= 0);
    });
  }
});
