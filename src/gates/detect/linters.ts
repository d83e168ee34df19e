import { join } from 'node:path';
import { at, Fault, isTable, readTable, type Table } from './files.ts';
import { type NodeTool, nodeTool, notInstalled } from './nodeTool.ts';
import { check, firstOf, type Place, passedOver, type Sign } from './sign.ts';

const FLAT = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);
const OLD = ['.js', '.cjs', '.yaml', '.yml', '.json', ''].map((ending) => `.eslintrc${ending}`);

export async function eslint(place: Place, description: Table): Promise<readonly Sign[]> {
  const flat = firstOf(place, FLAT);
  const old =
    firstOf(place, OLD) ??
    (isTable(description['eslintConfig']) ? 'eslintConfig of package.json' : undefined);
  const configuration = flat ?? old;
  if (configuration === undefined) return [];
  const tool = await nodeTool('eslint', place);
  if (tool === null) return [passedOver('ESLint', notInstalled(configuration))];
  const version = flat === undefined ? await versionOf(tool, 'eslint') : null;
  if (version !== null && Number.parseInt(version, 10) >= 9)
    return [passedOver('ESLint', `version ${version} does not read its configuration (${configuration})`)];
  return [check(`${tool.call} .`, configuration)];
}

export async function biome(place: Place): Promise<readonly Sign[]> {
  const configuration = firstOf(place, ['biome.json', 'biome.jsonc', '.biome.json', '.biome.jsonc']);
  if (configuration === undefined) return [];
  const tool = await nodeTool('biome', place);
  if (tool === null) return [passedOver('Biome', notInstalled(configuration))];
  return [check(`${tool.call} check`, configuration)];
}

/** The version of the package whose tool it is; null: it cannot be told. */
async function versionOf({ path }: NodeTool, name: string): Promise<string | null> {
  const description = await readTable(join(path, '..', '..', name, 'package.json'), 'JSON', JSON.parse);
  const version = description instanceof Fault ? undefined : at(description, 'version');
  return typeof version === 'string' ? version : null;
}
