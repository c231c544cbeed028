/** Code that only tests run: what it does with groups and clients is nobody's deployment. */
export function isTestPath(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|specs?|testing|it|e2e)\/|(?:Tests?|IT|TestCase)\.java$|\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path);
}

/** Code that shows how something is done: each file of it is started by itself. Packages below `com.example` are no sign of that. */
export function isDemoPath(path: string): boolean {
  return /(?:^|(?<!(?:^|\/)(?:com|org|net|cn|io))\/|[_-])(?:examples?|samples?|demos?|quick-?starts?|tutorials?|docs?)(?:[/_.-]|$)/i.test(
    path,
  );
}
