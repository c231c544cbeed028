import assert from 'node:assert/strict';
import { loadParser, rewriteText } from './support.js';

/** How a field of a received message is read, in a place of a JavaScript or TypeScript file. */
function readAs(statement: string, typed = false): string {
  const head = typed ? "import { MQClient } from '@aliyunmq/mq-http-sdk';\n" : "const { MQClient } = require('@aliyunmq/mq-http-sdk');\n";
  const text = `${head}const consumer = new MQClient('e', 'a', 'b').getConsumer('', 't', 'g');
async function main() {
  const res = await consumer.consumeMessage(1, 3);
  for (const m of res.body) {
    ${statement}
  }
}
${typed ? 'function take(text: string) { console.log(text); }\nfunction maybe(text?: string) { console.log(text); }\n' : ''}main();
`;
  const result = rewriteText(text, typed ? 'a.ts' : 'a.js');
  const line = result.text.split('\n').findIndex((candidate) => candidate.includes('of messages'));
  return result.text.split('\n')[line + 1]?.trim() ?? '';
}

describe('what was not set on a message', () => {
  before(loadParser);

  const cases: readonly (readonly [string, string, string])[] = [
    ['is undefined for other code', 'use(m.MessageTag);', 'use(m.tag || undefined);'],
    ['is undefined in a text', 'console.log(`${m.MessageKey}`);', "console.log(`${m.keys.join(' ') || undefined}`);"],
    ['is undefined in an object', 'use({ group: m.ShardingKey });', 'use({ group: m.messageGroup || undefined });'],
    ['is only tested', 'if (m.MessageTag) use();', 'if (m.tag) use();'],
    ['is only tested, negated', 'if (!m.MessageKey) use();', "if (!m.keys.join(' ')) use();"],
    ['is tested among others', 'if (m.MessageBody && m.MessageTag) use();', 'if (m.body.toString() && m.tag) use();'],
    ['has a default', "use(m.MessageTag || 'none');", "use(m.tag || 'none');"],
    ['has a default in place of undefined', "use(m.MessageTag ?? 'none');", "use(m.tag || 'none');"],
    ['has an empty default', "use(m.MessageTag ?? '');", "use(m.tag ?? '');"],
    ['is compared with a text', "if (m.MessageTag === 'a') use();", "if (m.tag === 'a') use();"],
    ['is compared with undefined', 'if (m.MessageTag === undefined) use();', 'if ((m.tag || undefined) === undefined) use();'],
    ['is compared with null', 'if (m.MessageTag != null) use();', 'if ((m.tag || undefined) != null) use();'],
    ['is asked for a member if it is there', "use(m.MessageTag?.split(','));", "use((m.tag || undefined)?.split(','));"],
    ['is chosen between texts', "switch (m.MessageTag) { case 'a': use(); }", "switch (m.tag) { case 'a': use(); }"],
    ['is a constant that is tested', 'const tag = m.MessageTag; if (tag) use();', 'const tag = m.tag; if (tag) use();'],
    ['is a constant that goes on', 'const tag = m.MessageTag; use(tag);', 'const tag = m.tag || undefined; use(tag);'],
  ];
  for (const [title, before, after] of cases) it(title, () => assert.equal(readAs(before), after));

  it('is an empty text where a type takes no undefined', () => {
    assert.equal(readAs('take(m.MessageTag);', true), "take(m.tag ?? '');");
    assert.equal(readAs('maybe(m.MessageTag);', true), 'maybe(m.tag || undefined);');
  });
});
