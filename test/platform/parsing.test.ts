import { describe, expect, test } from 'vitest';
import {
  parseEnvironment,
  parseFreeMemory,
  parseLoads,
  parseMarked,
  parseRows,
} from '../../src/platform/darwin.ts';
import { cgroupPlaces, parseInactiveFiles, parseStat } from '../../src/platform/linux.ts';

test('Linux: fields are counted after the last parenthesis of the name', () => {
  const numbers = Array.from({ length: 48 }, (_, index) => `${index + 5}`).join(' ');
  expect(parseStat(`42 (a) Z 1 (b c) S 7 ${numbers}\n`)).toEqual({
    state: 'S',
    parent: 7,
    cpuTicks: 14 + 15 + 16 + 17,
    startTicks: '22',
  });
  expect(parseStat('')).toBeNull();
});

describe('macOS, as ps prints', () => {
  test('processes, zombies left out', () => {
    const rows = parseRows(
      [
        '    1     0 Ss   Sat Nov  1 08:15:02 2025    ',
        '  501     1 S+   Sat Nov 22 17:01:59 2025    ',
        '  502   501 Z    Sat Nov 22 17:02:00 2025    ',
        '',
      ].join('\n'),
    );
    expect(rows).toEqual([
      { pid: 1, parent: 0, startedAt: 'Sat Nov 1 08:15:02 2025' },
      { pid: 501, parent: 1, startedAt: 'Sat Nov 22 17:01:59 2025' },
    ]);
    expect(parseRows('')).toEqual([]);
  });

  test('an environment behind its command', () => {
    expect(parseEnvironment('node x.js --a=b PATH=/bin:/usr/bin TEXT=two words EMPTY= LAST=1')).toEqual({
      PATH: '/bin:/usr/bin',
      TEXT: 'two words',
      EMPTY: '',
      LAST: '1',
    });
  });

  test('who carries a marker', () => {
    const text =
      '  501 node x MARK=a.1 B=2\n  502 node x MARK=a.12\n  503 sh XMARK=a.1\n  504 sh B=2 MARK=a.1\n';
    expect(parseMarked(text, 'MARK=a.1')).toEqual([501, 504]);
  });

  test('loads', () => {
    const text = '  501   1:02.50  20480 01-02:03:04 S+\n  502   0:00.00      0       00:01 Z\n';
    expect(parseLoads(text)).toEqual(
      new Map([
        [501, { cpuSeconds: 62.5, memoryBytes: 20_971_520, ownBytes: 20_971_520, elapsedSeconds: 93_784 }],
      ]),
    );
    expect(parseLoads('')).toEqual(new Map());
  });
});

test('Linux: where the memory of a process is accounted, in both versions of cgroups and in a container', () => {
  expect(cgroupPlaces('0::/user.slice/a.scope\n')).toContain('/sys/fs/cgroup/user.slice/a.scope');
  expect(cgroupPlaces('5:cpu:/x\n4:memory:/docker/1f\n0::/\n')[0]).toBe('/sys/fs/cgroup/memory/docker/1f');
  expect(cgroupPlaces('').at(-1)).toBe('/sys/fs/cgroup');
  expect(parseInactiveFiles('anon 1\ninactive_file 731480064\nactive_file 7\n')).toBe(731_480_064);
  expect(parseInactiveFiles('inactive_file 5\ntotal_cache 9\ntotal_inactive_file 6\n')).toBe(6);
  expect(parseInactiveFiles('')).toBe(0);
});

test('macOS: free memory is what nobody uses, with what the system has put aside', () => {
  const text = [
    'Mach Virtual Memory Statistics: (page size of 16384 bytes)',
    'Pages free:                                4021.',
    'Pages active:                            301884.',
    'Pages inactive:                          299811.',
    'Pages speculative:                         1201.',
    'Pages throttled:                              0.',
  ].join('\n');
  expect(parseFreeMemory(text)).toBe(16_384 * (4021 + 299_811 + 1201));
  expect(parseFreeMemory('')).toBe(0);
});
