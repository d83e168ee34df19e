import { join, relative } from 'node:path';
import { Fault } from './files.ts';
import { nodeTool, notInstalled } from './nodeTool.ts';
import { quoted } from './programs.ts';
import { check, type Place, passedOver, type Sign } from './sign.ts';
import { readTsconfig, type Tsconfig } from './tsconfig.ts';

const NAME = 'tsconfig.json';

/** A solution of more projects than these is for its own build to check: each would be a gate. */
const MOST_PROJECTS = 8;

/** `--noEmit` alone lets these projects write a `.tsbuildinfo`; without `composite`, `incremental` may be false. */
const WITHOUT_NOTES = ' --composite false --incremental false';

/**
 * The type checker.
 *
 * `tsc --build` is no gate: with `--noEmit`, too, it writes a `.tsbuildinfo` for each project, and it refuses projects
 * that refer to each other. So a solution is checked project by project. A project that builds on the output of another
 * one cannot be checked before that is built, and is passed over.
 */
export async function typescript(place: Place): Promise<readonly Sign[]> {
  if (!place.names.has(NAME)) return [];
  const tsc = await nodeTool('tsc', place);
  if (tsc === null) return [passedOver('TypeScript', notInstalled(NAME))];

  const projects = await projectsOf(join(place.directory, NAME));
  if (projects.size > MOST_PROJECTS)
    return [
      passedOver('TypeScript', `${NAME} refers to ${projects.size} projects, too many to check one by one`),
    ];
  return [...projects].map(([file, project]) => {
    const name = relative(place.directory, file);
    if (project instanceof Fault) return passedOver(name, project.because);
    if (project.references.length > 0 && !project.noEmit)
      return passedOver(name, 'it refers to projects that have to be built before it can be checked');
    const which = name === NAME ? '' : ` -p ${quoted(name)}`;
    const because = name === NAME ? NAME : `${name}, which ${NAME} refers to`;
    return check(`${tsc.call} --noEmit${which}${project.keepsNotes ? WITHOUT_NOTES : ''}`, because);
  });
}

/** The configuration itself; of a solution, those that it refers to, and so on. */
async function projectsOf(
  file: string,
  projects = new Map<string, Tsconfig | Fault>(),
  seen = new Set<string>(),
): Promise<ReadonlyMap<string, Tsconfig | Fault>> {
  if (seen.has(file) || projects.size > MOST_PROJECTS) return projects;
  seen.add(file);
  const config = await readTsconfig(file);
  if (config instanceof Fault || !config.isSolution) return projects.set(file, config);
  for (const reference of config.references) await projectsOf(reference, projects, seen);
  return projects;
}
