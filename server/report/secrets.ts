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

/** Source text with its secrets made unreadable, for everything that is shown or logged. Keeps lines and columns. */
export function maskSecrets(text: string): string {
  return text
    .replace(clientArguments, (_, head: string, rest: string) => head + rest.replace(literal, maskLiteral))
    .replace(keyIds, (key) => key.slice(0, 4) + mask(key.slice(4)))
    .replace(namedSecret, (_, name: string, quote: string, secret: string) => name + quote + mask(secret) + quote)
    .replace(generatedSecret, mask);
}

const literal = /(["'`])([^"'`\r\n]+)\1/g;

function maskLiteral(_: string, quote: string, secret: string): string {
  return quote + mask(secret) + quote;
}
