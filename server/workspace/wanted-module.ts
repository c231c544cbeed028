/** Whether code that an engine has takes values from a file: `modules` name it by its path without extension, or by its folder. */
export function isWantedModule(path: string, modules: ReadonlySet<string>): boolean {
  if (modules.size === 0) return false;
  const stem = path.replace(/(?:\.d)?\.[^./]+$/, '');
  if (modules.has(stem) || (stem.endsWith('/index') && modules.has(stem.slice(0, -'/index'.length)))) return true;
  for (let slash = stem.indexOf('/'); slash >= 0; slash = stem.indexOf('/', slash + 1))
    if (modules.has(`**${stem.slice(slash)}`)) return true;
  return modules.has(`**/${stem}`);
}
