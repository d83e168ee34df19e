import { expect, test } from 'vitest';
import { chooseGates } from '../../src/gates/choose.ts';
import type { Detection } from '../../src/gates/detect.ts';

const workingDir = '/project/packages/web';
const detection: Detection = {
  gates: [{ command: 'npm test', directory: '/project', because: 'the test script of package.json' }],
  passedOver: [{ what: 'ESLint', because: 'it is configured (eslint.config.js), but not installed' }],
};

function choose(verify: readonly string[] | null, config: { auto?: boolean; commands?: readonly string[] }) {
  let looked = 0;
  const detect = async (): Promise<Detection> => {
    looked++;
    return detection;
  };
  const { auto = true, commands = null } = config;
  const options = { verify: { auto, commands }, project: '/project', detect };
  return chooseGates({ verify, workingDir }, options).then((chosen) => ({ ...chosen, looked }));
}

const fixed = (source: string, because: string, directory: string, commands: readonly string[]) => ({
  gates: commands.map((command) => ({ command, directory, source, because })),
  passedOver: [],
  looked: 0,
});

test('gates of the task itself, in its directory; none when it wants none', async () => {
  const own = (commands: readonly string[]) => fixed('task', 'verify of the task', workingDir, commands);
  const more = { commands: ['make'] };
  expect(await choose(['npm test', 'tsc'], more)).toEqual(own(['npm test', 'tsc']));
  expect(await choose([], more)).toEqual(own([]));
});

test('else those of the configuration, in the project, whether or not others may be looked for', async () => {
  const configured = (commands: readonly string[]) =>
    fixed('config', '[verify] commands', '/project', commands);
  expect(await choose(null, { commands: ['make', 'npm test'] })).toEqual(configured(['make', 'npm test']));
  expect(await choose(null, { commands: ['make'], auto: false })).toEqual(configured(['make']));
  expect(await choose(null, { commands: [] })).toEqual(configured([]));
});

test('else what is found, and nothing when nobody is to look', async () => {
  expect(await choose(null, {})).toEqual({
    gates: detection.gates.map((gate) => ({ ...gate, source: 'detected' })),
    passedOver: detection.passedOver,
    looked: 1,
  });
  expect(await choose(null, { auto: false })).toEqual({ gates: [], passedOver: [], looked: 0 });
});
