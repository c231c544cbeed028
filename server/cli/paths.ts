import { relative, resolve, sep } from 'node:path';

/** With '/' between its parts on every system. */
export function absolutePath(folder: string, path: string): string {
  return toSlashes(resolve(folder, path));
}

/** As seen from `root`; '.' for the root itself. */
export function relativePath(root: string, absolute: string): string {
  return toSlashes(relative(root, absolute)) || '.';
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
