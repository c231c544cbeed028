/** Message ids differ by nature: 32 hexadecimal digits of the old service, 34 of 5.x. */
const messageId = /\b[0-9A-F]{32,34}\b/g;

export function normaliseOutput(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(messageId, '<id>'));
}
