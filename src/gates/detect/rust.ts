import { join } from 'node:path';
import { parse } from 'smol-toml';
import { at, Fault, readTable } from './files.ts';
import { isOnPath } from './programs.ts';
import { check, type Finder, passedOver, tests } from './sign.ts';

const MARK = 'Cargo.toml';

export const rust: Finder = async (place) => {
  if (!place.names.has(MARK)) return [];
  const manifest = await readTable(join(place.directory, MARK), 'TOML', parse);
  if (manifest instanceof Fault) return [passedOver(MARK, manifest.because)];
  if (!(await isOnPath('cargo', place)))
    return [passedOver('Rust', `there is a ${MARK}, but \`cargo\` is not on PATH`)];
  // A root that is a package as well would stand for itself only.
  const all = at(manifest, 'workspace') === undefined ? '' : ' --workspace';
  return [check(`cargo check${all}`, MARK), tests(`cargo test${all}`, MARK)];
};
