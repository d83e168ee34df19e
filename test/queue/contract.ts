import { describe } from 'vitest';
import { claiming } from './contract/claiming.ts';
import { keeping } from './contract/keeping.ts';
import { money } from './contract/money.ts';
import { news } from './contract/news.ts';
import { proving } from './contract/proving.ts';
import { replaying } from './contract/replaying.ts';
import { settling } from './contract/settling.ts';
import { steering } from './contract/steering.ts';
import { submitting } from './contract/submitting.ts';
import { withdrawing } from './contract/withdrawing.ts';
import { worktrees } from './contract/worktrees.ts';
import type { Open } from './helpers.ts';

/** What every adapter must do, each test on an empty store. */
export function describeQueue(name: string, open: Open): void {
  describe(`the queue on ${name}`, () => {
    describe('submit, extend, read', () => submitting(open));
    describe('claim, renew, take back', () => claiming(open));
    describe('settle', () => settling(open));
    describe('reserve, book, exhaust', () => money(open));
    describe('set base, note, send back, set applied', () => worktrees(open));
    describe('gates, failures that are mended, follow-ups', () => proving(open));
    describe('withdraw', () => withdrawing(open));
    describe('cancel, retry, pause, clean', () => steering(open));
    describe('conventions, pools, sessions', () => keeping(open));
    describe('news', () => news(open));
    describe('any sequence of operations', () => replaying(open));
  });
}
