import assert from 'node:assert/strict';
import { readToml } from '../../../server/languages/configuration/toml.js';

describe('TOML reader', () => {
  it('gives texts with dotted keys and their places', () => {
    const text = `title = "a" # said\n[mq.client]\nendpoint = 'http://x'\n"quoted key" = """\nlong"""\n[[topics]]\nname = "orders"\ntags = ["p", "q"]\ninline = { a.b = "c", n = 1 }\n`;
    const { entries, comments, syntaxErrors } = readToml(text);
    assert.equal(syntaxErrors, 0);
    assert.deepEqual(
      entries.map(({ key, value }) => [key, value]),
      [
        ['title', 'a'],
        ['mq.client.endpoint', 'http://x'],
        ['mq.client.quoted key', 'long'],
        ['topics.0.name', 'orders'],
        ['topics.0.tags', 'p'],
        ['topics.0.tags', 'q'],
        ['topics.0.inline.a.b', 'c'],
      ],
    );
    for (const { value, range } of entries.filter((entry) => entry.value !== 'long'))
      assert.equal(text.slice(range.start, range.end), value);
    assert.deepEqual(
      comments.map(({ start, end }) => text.slice(start, end)),
      ['# said'],
    );
  });

  it('holds nothing where it cannot be read, and never throws', () => {
    for (const text of ['a = ', '[a', '= 1', 'a = 1\na = 2', '['.repeat(5_000), 'a = [[[[']) {
      const { entries, syntaxErrors } = readToml(text);
      assert.equal(entries.length, 0);
      assert.equal(syntaxErrors, 1);
    }
  });
});
