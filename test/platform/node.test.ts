import { expect, test } from 'vitest';
import { assertNode } from '../../src/platform/node.ts';

test.each(['22.0.0', '24.21.0', '100.1.0'])('Node %s will do', (version) => {
  expect(() => assertNode(version)).not.toThrow();
});

test.each(['20.20.2', '8.0.0'])('Node %s is refused, with what to do', (version) => {
  expect(() => assertNode(version)).toThrow(
    expect.objectContaining({ code: 'environment', hint: expect.stringContaining('nodejs.org') }),
  );
});
