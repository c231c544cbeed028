import { applyEdits, modify, parse } from 'jsonc-parser';

const section = ['contributes', 'configuration', 'properties', 'rocketmqMigrate.severities'];

/** package.json with the rules in the editor's setting of severities; the rest of the file stays byte for byte. */
export function manifest(text, rules, choices) {
  const found = section.reduce((value, key) => value?.[key], parse(text));
  if (found === undefined) return text;
  const properties = Object.fromEntries(rules.map(({ id }) => [id, { type: 'string', enum: [...choices] }]));
  const edits = modify(text, [...section, 'properties'], properties, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  return JSON.stringify(found.properties) === JSON.stringify(properties) ? text : applyEdits(text, edits);
}
