import assert from 'node:assert/strict';
import { brokerErrors, errorTable, type BrokerError } from '../../../rules/knowledge/broker-errors.js';
import { limitErrors } from '../../../rules/knowledge/limit-errors.js';
import { product } from '../../../rules/product.js';
import { allTexts, locales } from '../../../server/l10n/messages.js';

const errors: readonly BrokerError[] = [...Object.values(brokerErrors), ...Object.values(limitErrors)];

/** All that people read of the rules: pages and messages. */
function texts(): string[] {
  const pages = product.rules.flatMap(({ documentation: { title, what, why, how, safety } }) =>
    [title, what, why, how, safety].flatMap((text) => locales.map((locale) => text[locale])),
  );
  return [...pages, ...[...allTexts().values()].flatMap((text) => locales.map((locale) => text[locale]))];
}

describe('texts of errors', () => {
  it('name no code that was not seen', () => {
    const seen = new Set(
      errors.flatMap(({ java, node, code }) => [...`${java} ${node} ${code ?? ''}`.matchAll(/\b4\d{4}\b/g)].map(([found]) => found)),
    );
    const named = texts().flatMap((text) => [...text.matchAll(/`(?:response-code=)?(4\d{4})`/g)].map(([, code = '']) => code));
    assert.ok(named.length > 0);
    assert.deepEqual(
      [...new Set(named)].filter((code) => !seen.has(code)),
      [],
    );
  });

  it('quote a broker in the words that were seen', () => {
    const words = errors.flatMap(({ java, node }) => [java, node]).filter((text) => text !== '');
    const quoted = texts().flatMap((text) => [
      ...text.matchAll(
        /`((?:Current message|the max delay|the total size|Message body|has no permission|cannot access|Name resolution)[^`]*)`/g,
      ),
    ]);
    assert.ok(quoted.length > 0);
    for (const [, quote = ''] of quoted)
      assert.ok(
        words.some((text) => text.includes(quote) || quote.includes(text)),
        quote,
      );
  });

  it('say where they are seen on the cloud only', () => {
    const error: BrokerError = { id: 'x', seen: 'cloud', cause: { en: 'a cause', 'zh-cn': '原因' }, java: 'text', node: '' };
    assert.match(errorTable('en', [error]), /a cause \(on Alibaba Cloud only\) \| `text`/);
    assert.match(errorTable('zh-cn', [error]), /原因（仅限阿里云）/);
  });
});
