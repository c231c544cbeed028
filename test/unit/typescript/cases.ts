import assert from 'node:assert/strict';
import { adapter, rowsOf } from './support.js';

export const sdk = '@aliyunmq/mq-http-sdk';

/** One text with the API rows that are found in it, in order. */
export interface Case {
  readonly title: string;
  /** `a.js` unless it says otherwise. */
  readonly path?: string;
  readonly text: string;
  readonly rows: readonly string[];
}

export function describeCases(groups: Readonly<Record<string, readonly Case[]>>): void {
  describe('resolver of TypeScript and JavaScript', () => {
    before(async function () {
      this.timeout(60_000);
      await adapter.load();
    });
    for (const [name, cases] of Object.entries(groups)) {
      describe(name, () => {
        for (const { title, path, text, rows } of cases) {
          it(title, () => assert.deepEqual(rowsOf(text, path), rows));
        }
      });
    }
  });
}
