/**
 * FNV-1a, 64 bits, as 16 hexadecimal digits: tells texts apart, protects nothing. Written out because the core may not
 * import a platform's hashes, in two halves because numbers hold 53 bits.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (const byte of unit < 256 ? [unit] : [unit & 255, unit >>> 8]) {
      low = (low ^ byte) >>> 0;
      // Times 2^40 + 435.
      const product = low * 435;
      const carry = Math.floor(product / 0x1_0000_0000);
      high = (Math.imul(high, 435) + carry + ((low << 8) >>> 0)) >>> 0;
      low = product >>> 0;
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
