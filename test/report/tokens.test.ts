import { expect, test } from 'vitest';
import { cutToTokens, estimateTokens, oneLineWithin } from '../../src/report/tokens.ts';

/** Tokens of the tokenizer of Claude 2 (@anthropic-ai/tokenizer), counted once. */
const MEASURED: readonly (readonly [string, number])[] = [
  ['The worker added input validation to every endpoint and wrote tests for each of its fields.', 17],
  ['src/routes/login.ts, test/routes/login.test.ts, src/domain/records.ts', 25],
  ['fe36aec 8bb875e d238117 3450872 35453c4 be3e323 d918844', 26],
  ['在登录页面添加输入验证,并为每个端点编写测试。', 16],
  ['ログインページに入力検証を追加し、各エンドポイントのテストを書きました。', 34],
  ['Добавлена проверка ввода на странице входа и написаны тесты.', 28],
  ['task-001, task-002, task-003', 11],
];

test.each(MEASURED)('%s is not taken for less than it is', (text, measured) => {
  expect(estimateTokens(text)).toBeGreaterThanOrEqual(measured);
  expect(estimateTokens(text)).toBeLessThan(measured * 3);
});

test('a text is cut where it no longer fits', () => {
  for (const text of [
    'word '.repeat(500),
    'x'.repeat(5000),
    '验证'.repeat(500),
    'a1'.repeat(500),
    '👍'.repeat(99),
  ]) {
    const cut = cutToTokens(text, 40);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
    expect(estimateTokens(cut)).toBeLessThanOrEqual(40);
    expect(estimateTokens(cut)).toBeGreaterThan(30);
  }
  expect(cutToTokens('a few words', 40)).toBe('a few words');
  expect(oneLineWithin('\n\n# Done\n\u001b[31mall\u001b[0m of it', 40)).toBe('# Done all of it');
});
