import path from 'node:path';

/**
 * Whether a path is a folder or lies inside it, by the names alone. On Windows the way to another drive is an
 * absolute path, not one that begins with `..`.
 *
 * @param rules those of another system, for its tests.
 */
export function liesInside(folder: string, candidate: string, rules: path.PlatformPath = path): boolean {
  const way = rules.relative(rules.resolve(folder), rules.resolve(candidate));
  return !rules.isAbsolute(way) && way !== '..' && !way.startsWith(`..${rules.sep}`);
}
