import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const suffixes = process.platform === 'win32' ? ['.exe', ''] : [''];

/** Whether a path is a file that this user may run. */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Every program of one of these names in PATH, then in the given folders. */
export function findPrograms(names, folders = []) {
  const places = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
  const found = places.flatMap(place =>
    names.flatMap(name => suffixes.map(suffix => join(place, name + suffix))),
  );
  return [...new Set(found)].filter(isProgram);
}
