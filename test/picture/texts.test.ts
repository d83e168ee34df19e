import { expect, test } from 'vitest';
import { dot } from '../../src/picture/dot.ts';
import { mermaid, tooLargeForMermaid } from '../../src/picture/mermaid.ts';
import { layered, viewsOf } from './graphs.ts';

const TASKS = viewsOf([
  { key: 'end', status: 'completed', phase: null, startedAt: 0, finishedAt: 9_000 },
  {
    key: 'a.b-c',
    status: 'failed',
    reason: 'gates',
    phase: null,
    dependsOn: ['end', 'end'],
    startedAt: 9_000,
    finishedAt: 9_500,
  },
  { key: 'last', status: 'skipped', phase: null, dependsOn: ['a.b-c', 'elsewhere'], startedAt: null },
]);

test('mermaid: ids that mean nothing to it, each edge once, states as classes, the critical path wide', () => {
  expect(mermaid(TASKS, 10_000).split('\n').slice(0, 6)).toEqual([
    'flowchart LR',
    '  t1["✓ end<br/>completed"]:::completed',
    '  t2["✗ a.b-c<br/>failed: gates"]:::failed',
    '  t3["– last<br/>skipped"]:::skipped',
    '  t1 --> t2',
    '  t2 --> t3',
  ]);
  expect(mermaid(TASKS, 10_000)).toMatch(/^ {2}linkStyle 0 stroke-width:4px$/m);
  expect(mermaid([], 0)).toMatch(/^flowchart LR\n {2}classDef/);
});

test('mermaid: what means something in a label is escaped', () => {
  expect(mermaid(viewsOf([{ key: 'a"]<b>#;`' }]), 0)).toContain('["● a#34;#93;#60;b#62;#35;#59;#96;<br/>');
});

test('mermaid: says when it is too large to be drawn', () => {
  const large = viewsOf(layered(1_000, 10, 3));
  expect(tooLargeForMermaid(large, mermaid(large, 0))).toContain('500 edges');
  expect(tooLargeForMermaid(TASKS, mermaid(TASKS, 0))).toBeNull();
});

test('dot: quoted names, states as colours, the critical path wide', () => {
  const text = dot('k3f9x2', TASKS, 10_000);
  expect(text).toMatch(/^digraph "k3f9x2" \{\n {2}rankdir=LR;\n/);
  expect(text).toContain('"a.b-c" [label="✗ a.b-c\\nfailed: gates", fillcolor="#');
  expect(text).toContain('\n  "end" -> "a.b-c" [penwidth=3];\n  "a.b-c" -> "last";\n}');
  expect(dot('j', viewsOf([{ key: 'a"\\b' }]), 0)).toContain(
    '"a\\"\\\\b" [label="● a\\"\\\\b\\nrunning: work"',
  );
});
