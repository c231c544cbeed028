import type { ConfigurationSetting } from '../../model/settings.js';
import { known, unknown, type Value } from '../../model/values.js';

/** Deeper nesting of `${a:${b:...}}` than anybody writes. */
const deepest = 16;

const values = new WeakMap<ConfigurationSetting, Value>();

/** What a setting says: a constant, or a text with the other keys that its placeholders name. */
export function valueOfSetting(setting: ConfigurationSetting): Value {
  const before = values.get(setting);
  if (before) return before;
  const value = typeof setting.value === 'string' ? readText(setting.value, setting.source, deepest) : known(setting.value);
  values.set(setting, value);
  return value;
}

/** Longer texts name no topic, group, address or time; looking for their braces could take quadratic time. */
const longest = 4096;

/** Encrypted by Jasypt or Druid: the text is not the value. */
const encrypted = /^ENC\(.*\)$/s;

function readText(text: string, source: ConfigurationSetting['source'], depth: number): Value {
  if (!/[$@{]/.test(text) && !encrypted.test(text)) return known(text);
  if (text.length > longest || encrypted.test(text)) return unknown('not-analysed');
  if (depth === 0) return unknown('composed');
  const parts: Value[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = placeholderAt(text, at, source, depth);
    if (!found) {
      plain += text[at++];
      continue;
    }
    if (plain !== '') parts.push(known(plain));
    plain = '';
    parts.push(found.value);
    at = found.end;
  }
  if (plain !== '') parts.push(known(plain));
  const [only] = parts;
  return parts.length === 0 ? known('') : parts.length === 1 && only ? only : { kind: 'text', parts, trail: [] };
}

interface Placeholder {
  readonly value: Value;
  readonly end: number;
}

/** Maven's and Gradle's filters: `@project.version@`. */
const filtered = /@([\w-]+(?:\.[\w-]+)+)@/y;
/** Helm: `{{ .Values.mq.topic | quote }}`; other templates stay open. */
const template = /\{\{-?([^{}]*)\}\}/y;
const helmValue = /^\s*\.Values\.([\w.-]+)\s*(?:\|\s*(?:quote|squote|toString|trim)\s*)*$/;

function placeholderAt(text: string, at: number, source: ConfigurationSetting['source'], depth: number): Placeholder | undefined {
  if (text.startsWith('${', at)) return braced(text, at, source, depth);
  if (text.startsWith('#{', at)) return { value: unknown('composed'), end: closing(text, at + 2) + 1 };
  if (text[at] === '@') {
    filtered.lastIndex = at;
    const key = filtered.exec(text)?.[1];
    return key === undefined ? undefined : { value: keyValue(key, undefined), end: filtered.lastIndex };
  }
  if (!text.startsWith('{{', at)) return undefined;
  template.lastIndex = at;
  const inner = template.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const key = helmValue.exec(inner)?.[1];
  return { value: key === undefined ? unknown('composed') : keyValue(key, undefined), end: template.lastIndex };
}

function braced(text: string, at: number, source: ConfigurationSetting['source'], depth: number): Placeholder | undefined {
  const end = closing(text, at + 2);
  if (end >= text.length) return undefined;
  const inner = text.slice(at + 2, end);
  const colon = separator(inner);
  const key = (colon < 0 ? inner : inner.slice(0, colon)).trim();
  // The key itself is put together: `${mq.${env}.topic}`.
  if (key === '' || key.includes('${')) return { value: unknown('composed'), end: end + 1 };
  // Shells write `${A:-b}`, Spring `${a:b}`.
  const written = colon < 0 ? undefined : inner.slice(colon + 1);
  const fallback = written !== undefined && source === 'environment' ? written.replace(/^[-=]/, '') : written;
  return { value: keyValue(key, source, fallback === undefined ? undefined : readText(fallback, source, depth - 1)), end: end + 1 };
}

function keyValue(key: string, source: ConfigurationSetting['source'], fallback?: Value): Value {
  return { kind: 'configuration-key', key, ...(source && { source }), ...(fallback && { fallback }), trail: [] };
}

/** Where the brace closes that is open at `at`; the text's length when it never does. */
function closing(text: string, at: number): number {
  let depth = 1;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

/** The first colon outside of nested placeholders; -1 without one. */
function separator(inner: string): number {
  let depth = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '{') depth++;
    else if (inner[i] === '}') depth--;
    else if (inner[i] === ':' && depth === 0) return i;
  }
  return -1;
}
