import type { LanguageId } from '../engine/languages.js';

const mask = (secret: string): string => '*'.repeat(secret.length);

/** An Alibaba Cloud AccessKey id (`LTAI...`) or the token of temporary credentials (`STS.`, `CAIS...`). */
const keyIds = /\b(?:LTAI[0-9A-Za-z]{8,}|STS\.[0-9A-Za-z]{8,}|CAIS[0-9A-Za-z+/=]{16,})/g;

/** Letters of both cases and digits in one unbroken run: what generated secrets look like, and names do not. */
const generatedSecret = /(?<=["'`])(?=[^"'`]*[a-z])(?=[^"'`]*[A-Z])(?=[^"'`]*\d)[0-9A-Za-z+/=]{24,}(?=["'`])/g;

/** A literal that is given to something whose name says that it is a secret. */
const namedSecret =
  /((?:secret|password|passwd|access[-_]?key|security[-_]?token|accesskeyid)[\w.-]*["']?\s*[:=(,]\s*)(["'`])((?:(?!\2)[^\\\r\n]|\\.)+)\2/gi;

/** The literals after the first argument of a client: its credentials, whatever they look like. */
const clientArguments = /(\bMQClient\s*\(\s*(?:"[^"\r\n]*"|'[^'\r\n]*'|`[^`\r\n]*`|[^,()"'`]+),)([^;]*)/g;

/**
 * Source text with its secrets made unreadable, for everything that is shown or logged. Keeps lines and columns.
 * `known` are texts that the analysis found to be credentials: they are masked wherever they are a whole literal.
 */
export function maskSecrets(text: string, known: readonly string[] = []): string {
  return maskKnown(text, known)
    .replace(clientArguments, (_, head: string, rest: string) => head + rest.replace(literal, maskLiteral))
    .replace(keyIds, (key) => key.slice(0, 4) + mask(key.slice(4)))
    .replace(namedSecret, (_, name: string, quote: string, secret: string) => name + quote + mask(secret) + quote)
    .replace(generatedSecret, mask);
}

/** A file's text for a frame around a finding: in configuration, secrets stand without quotes. */
export function maskSource(text: string, language: LanguageId | undefined, known: readonly string[]): string {
  const masked = maskSecrets(text, known);
  if (language === undefined || !unquoted.has(language)) return masked;
  return masked.replace(configuredSecret, (_, name: string, secret: string) => name + mask(secret));
}

const unquoted: ReadonlySet<LanguageId> = new Set(['yaml', 'properties', 'dotenv']);

/** A key that says that its value is a secret, and the value, unless that names another key. */
const configuredSecret =
  /^([^\S\r\n]*(?:-[^\S\r\n]+|export[^\S\r\n]+)?["']?[\w.\-[\]]*(?:secret|passw|pwd|token|credential|access[-_.]?key|(?:^|[._-])(?:ak|sk)\b)[\w.\-[\]]*["']?[^\S\r\n]*[:=][^\S\r\n]*)(?!LTAI|\$\{|[|>&*])(\S[^\r\n]*)/gim;

const quotes = ['"', "'", '`'] as const;

function maskKnown(text: string, known: readonly string[]): string {
  let masked = text;
  for (const secret of known) for (const quote of quotes) masked = masked.replaceAll(quote + secret + quote, quote + mask(secret) + quote);
  return masked;
}

const literal = /(["'`])([^"'`\r\n]+)\1/g;

function maskLiteral(_: string, quote: string, secret: string): string {
  return quote + mask(secret) + quote;
}
