import type { LanguageId } from '../engine/languages.js';

/** How a file's bytes stand for text; it is written back the same way. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'iso-8859-1';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: 'binary' }
  /** `offset` is where the first byte stands that is no UTF-8. */
  | { readonly ok: false; readonly reason: 'invalid-utf-8'; readonly offset: number };

const sniffed = 8192;

export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A zero byte near the start is what git, too, takes as the sign of binary data; UTF-16 with a byte order mark has them by nature. */
export function isBinary(bytes: Uint8Array): boolean {
  const encoding = encodingOf(bytes);
  return encoding !== 'utf-16le' && encoding !== 'utf-16be' && bytes.subarray(0, sniffed).includes(0);
}

/** MPEG transport streams carry the extension of TypeScript: packets of 188 bytes, each begun by 0x47. */
export function isVideo(bytes: Uint8Array): boolean {
  return bytes[0] === 0x47 && bytes[188] === 0x47 && bytes[376] === 0x47;
}

/**
 * What bytes that are no UTF-8 stand for in a file of a language. Java reads `.properties` as ISO 8859-1, whatever a person sees in them:
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Properties.html
 */
export function fallbackOf(language: LanguageId): 'iso-8859-1' | undefined {
  return language === 'properties' ? 'iso-8859-1' : undefined;
}

/** The text without its byte order mark. */
export function decode(bytes: Uint8Array, fallback?: 'iso-8859-1'): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    try {
      return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      return { ok: false, reason: 'binary' };
    }
  }
  if (isBinary(bytes)) return { ok: false, reason: 'binary' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    if (fallback) return { ok: true, text: Buffer.from(bytes).toString('latin1'), encoding: fallback };
    return { ok: false, reason: 'invalid-utf-8', offset: firstInvalidByte(bytes) };
  }
}

function firstInvalidByte(bytes: Uint8Array): number {
  const tolerant = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(tolerant);
  const length = Math.min(bytes.length, encoded.length);
  for (let i = 0; i < length; i++) if (bytes[i] !== encoded[i]) return i;
  return length;
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'iso-8859-1':
      return Buffer.from(text.replace(/[^\0-\xff]/g, escaped), 'latin1');
    case 'utf-16le':
    case 'utf-16be': {
      const bytes = new Uint8Array(2 * text.length + 2);
      const view = new DataView(bytes.buffer);
      const littleEndian = encoding === 'utf-16le';
      view.setUint16(0, 0xfeff, littleEndian);
      for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), littleEndian);
      return bytes;
    }
  }
}

/** As `.properties` write what ISO 8859-1 does not have. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
