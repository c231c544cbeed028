/** Code that only tests run: what it does with groups and clients is nobody's deployment. */
export function isTestPath(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|specs?|testing|it|e2e)\/|(?:Tests?|IT|TestCase)\.java$|\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path);
}

/** Whether a part stands in tests, or in a method that only tests call there. */
export function isOfTests({ path, place }: { readonly path: string; readonly place: { readonly path: string } }): boolean {
  return isTestPath(path) || isTestPath(place.path);
}

/** Code that shows how something is done: each file of it is started by itself. Packages below `com.example` are no sign of that. */
export function isDemoPath(path: string): boolean {
  return /(?:^|(?<!(?:^|\/)(?:com|org|net|cn|io))\/|[_-])(?:examples?|samples?|demos?|quick-?starts?|tutorials?|docs?)(?:[/_.-]|$)/i.test(
    path,
  );
}

/** Names that stand for one that is filled in: of a group of that name nothing can be said. */
export function isPlaceholderName(name: string): boolean {
  return (
    /x{3,}|\*{2,}|\?{2,}|<[^<>]*>|[$#]\{|\{\{|please|rename|^your|^my_?(?:group|topic)|[\u4e00-\u9fff]|^\W*$/i.test(name) ||
    /^(?:(?:gid|cid|pid)[_-]?)?(?:(?:consumer|producer)[_-]?)?(?:group(?:[_-]?(?:name|id))?|test|demo|example)?$/i.test(name)
  );
}
