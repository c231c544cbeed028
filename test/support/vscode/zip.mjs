/**
 * The files in a zip archive, by its central directory.
 * @param {Buffer} bytes
 * @returns {{ name: string, size: number }[]}
 */
export function zipEntries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip archive');
  const count = bytes.readUInt16LE(end + 10);
  let offset = bytes.readUInt32LE(end + 16);
  const entries = [];
  for (let i = 0; i < count; i++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => bytes.readUInt16LE(offset + at));
    entries.push({ name: bytes.toString('utf8', offset + 46, offset + 46 + nameLength), size: bytes.readUInt32LE(offset + 24) });
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
