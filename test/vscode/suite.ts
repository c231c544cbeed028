import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by VS Code inside of its extension host. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, forbidOnly: true, forbidPending: true });
  mocha.addFile(join(__dirname, `${process.env.SUITE_LOCALE ?? 'en'}.test.cjs`));
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
