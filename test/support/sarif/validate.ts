import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** The schema of OASIS as the package `@microsoft/jest-sarif` 1.0.0-beta.0 ships it. */
const schema = fileURLToPath(new URL('./sarif-2.1.0-rtm.5.json', import.meta.url));

/** What the official schema of SARIF 2.1.0 has against a log. */
export function sarifProblems(log: unknown): string[] {
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
