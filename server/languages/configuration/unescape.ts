/** Escapes and continued lines of `.properties` as java.util.Properties#load reads them. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:(?:\r\n|\r|\n)[ \t\f]*|u([\da-fA-F]{4})|([^]))/g,
    (_, code: string | undefined, escaped: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return escaped === undefined ? '' : (controls[escaped] ?? escaped);
    },
  );
}

const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f' };
