/** JavaScript and TypeScript. */

import { join } from 'node:path';
import { Fault, readTable, type Table } from './files.ts';
import { biome, eslint } from './linters.ts';
import { type Finder, passedOver } from './sign.ts';
import { testScript } from './testScript.ts';
import { typescript } from './typescript.ts';

export const node: Finder = async (place) => {
  const read = await readTable(join(place.directory, 'package.json'), 'JSON', JSON.parse);
  const description: Table = read instanceof Fault || read === null ? {} : read;
  const found = await Promise.all([
    typescript(place),
    eslint(place, description),
    biome(place),
    testScript(place, description),
  ]);
  return [...(read instanceof Fault ? [passedOver('package.json', read.because)] : []), ...found.flat()];
};
