import { expect, test } from 'vitest';
import { tellingLines } from '../../src/git/telling.ts';

const CONFIG = '[core]\n\tbare = false\n[remote "origin"]\n\turl = a\n\tfetch = b\n';

test.each([
  ['a branch that follows another', '[branch "x"]\n\tremote = origin\n\tmerge = refs/heads/x\n'],
  ['another remote', '[remote "fork"]\n\turl = c\n\tfetch = +refs/heads/*:refs/remotes/fork/*\n'],
  ['who the user is', '[user]\n\tname = A\n\temail = a@example.org\n'],
])('%s is the user’s everyday work', (_what, added) => {
  expect(tellingLines(`${CONFIG}${added}`)).toBe(tellingLines(CONFIG));
});

test.each([
  ['a program that is asked what has changed', '[core]\n\tfsmonitor = x\n'],
  ['hooks elsewhere', '[core]\n\thooksPath = /tmp/x\n'],
  ['a program for a remote', '[remote "origin"]\n\tuploadpack = x\n'],
  ['another address for all', '[url "https://evil.example/"]\n\tinsteadOf = https://\n'],
  ['an alias', '[alias]\n\tst = !x\n'],
  ['a file that is included', '[include]\n\tpath = x\n'],
])('%s counts', (_what, added) => {
  expect(tellingLines(`${CONFIG}${added}`)).not.toBe(tellingLines(CONFIG));
});
