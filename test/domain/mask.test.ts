import { describe, expect, test } from 'vitest';
import { Mask, maskFor } from '../../src/domain/mask.ts';
import { randomFrom } from '../support/random.ts';

/** Built from parts, so that nothing here is taken for a leaked token by whoever scans the repository. */
const token = (prefix: string, length: number): string =>
  prefix + 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7'.repeat(9).slice(0, length);

const TOKENS: Readonly<Record<string, readonly [string, string]>> = {
  Anthropic: [token('sk-ant-api03-', 90), 'sk-ant-[masked]'],
  'of a subscription': [token('sk-ant-oat01-', 90), 'sk-ant-[masked]'],
  OpenAI: [token('sk-proj-', 60), 'sk-[masked]'],
  GitHub: [token('ghp_', 36), 'ghp_[masked]'],
  'GitHub, for an app': [token('ghs_', 36), 'ghs_[masked]'],
  'GitHub, fine-grained': [token('github_pat_', 82), 'github_pat_[masked]'],
  GitLab: [token('glpat-', 20), 'glpat-[masked]'],
  npm: [token('npm_', 36), 'npm_[masked]'],
  PyPI: [token('pypi-', 120), 'pypi-[masked]'],
  AWS: ['AKIA' + 'ABCDEFGH23456789', 'AKIA[masked]'],
  'AWS, named': [`aws_secret_access_key = ${token('', 40)}`, 'aws_secret_access_key = [masked]'],
  Google: [token('AIza', 35), 'AIza[masked]'],
  'Google OAuth': [token('ya29.', 60), 'ya29.[masked]'],
  Slack: [token('xoxb-', 50), 'xoxb-[masked]'],
  'Slack, a hook': [
    token('https://hooks.slack.com/services/T0/B0/', 24),
    'https://hooks.slack.com/services/[masked]',
  ],
  Stripe: [token('sk_' + 'live_', 24), 'sk_live_[masked]'],
  'Hugging Face': [token('hf_', 34), 'hf_[masked]'],
  'a JSON web token': [[token('eyJ', 20), token('eyJ', 40), token('', 43)].join('.'), 'eyJ[masked]'],
  'a header': [`Authorization: Bearer ${token('', 24)}`, 'Authorization: Bearer [masked]'],
  'a header in a string of JSON': [
    `{\\"authorization\\": \\"Basic ${token('', 24)}\\"}`,
    '{\\"authorization\\": \\"Basic [masked]\\"}',
  ],
  'the password of a URL': ['postgres://me:hunter2@db/app', 'postgres://me:[masked]@db/app'],
  'a private key': [
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n${token('', 64)}\n${token('', 30)}=\n-----END RSA PRIVATE KEY-----`,
    '-----BEGIN RSA PRIVATE KEY-----[masked]',
  ],
  'the beginning of a private key': [
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${token('', 64)}\n${token('', 64)}`,
    '-----BEGIN OPENSSH PRIVATE KEY-----[masked]',
  ],
};

describe('a token', () => {
  const mask = new Mask();

  test.each(Object.entries(TOKENS))('of %s is masked, wherever it stands', (_, [secret, masked]) => {
    expect(mask.text(secret)).toBe(masked);
    expect(mask.text(masked)).toBe(masked);
    for (const [before, after] of [
      ['it is ', '!'],
      ['A="', '"'],
      ['\u001b[32m', '\u001b[0m'],
      ['\n', '"\n'],
    ] as const)
      expect(mask.text(`${before}${secret}${after}`)).toBe(`${before}${masked}${after}`);
    const message = { type: 'user', text: [`a\t${secret}`, { [secret]: `\n${secret}"` }, 1, null] };
    expect(JSON.parse(mask.line(JSON.stringify(message)))).toEqual({
      type: 'user',
      text: [`a\t${masked}`, { [masked]: `\n${masked}"` }, 1, null],
    });
    const nested = JSON.stringify({ said: JSON.stringify({ text: `line\n${secret}"` }) });
    expect(JSON.parse(JSON.parse(mask.line(nested)).said).text).toBe(`line\n${masked}"`);
  });

  test.each([
    'a session 0b5e3a52-6c5e-4a52-9d5c-0123456789ab and its lease dTpYQ1tm9Gk2vN8xLr4wZs7b',
    `commit ${'0123456789abcdef'.repeat(2)}01234567, tree sha256:${'ab12'.repeat(16)}`,
    'class="sk-loading-indicator-container" id="task-0123456789-0123456789-abc"',
    'integrity sha512-AKIAx/ghxo+eyJabc== from https://registry.npmjs.org/npm_package_config_value',
    'git@github.com:me/it.git, http://127.0.0.1:8080/a@b, npm_config_registry, mailto:me@example.org',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    'Authorization: Bearer $TOKEN; the bearer authentication-of-this-request',
  ])('is not seen in: %s', (text) => {
    expect(mask.text(text)).toBe(text);
    const line = JSON.stringify({ text, cost: 1.5 });
    expect(mask.line(line)).toBe(line);
  });
});

describe('the secrets of an environment', () => {
  const mask = maskFor({
    DEPLOY_PASSWORD: 'correct horse "battery"',
    DATABASE_URL: 'postgres://me:s3cret-s3cret@db/app',
    SIGNING_KEY: 'first line of the key\nsecond line of the key\n',
    PGPASSWORD: 'postgres',
    PIN_TOKEN: '1234',
    GOOGLE_APPLICATION_CREDENTIALS: '/home/me/key file.json',
    EDITOR: 'a-long-and-harmless-value',
    EMPTY_TOKEN: undefined,
  });

  test('are masked by their value, in lines and in JSON', () => {
    expect(mask.text('say correct horse "battery", s3cret-s3cret')).toBe('say [masked], [masked]');
    expect(mask.text('> second line of the key <')).toBe('> [masked] <');
    expect(mask.line('{"a":"correct horse \\"battery\\""}')).toBe('{"a":"[masked]"}');
  });

  test('are let stand where their value says nothing', () => {
    const text = 'postgres 1234 /home/me/key file.json a-long-and-harmless-value';
    expect(mask.text(text)).toBe(text);
  });

  test('never break a line of JSON', () => {
    const random = randomFrom(7);
    const pieces = [
      '\\',
      '"',
      '\n',
      'n',
      '\u2028',
      'correct horse "battery"',
      token('ghp_', 36),
      '{"a":1}',
      '😀',
    ];
    const text = (): string => Array.from({ length: 8 }, () => random.pick(pieces)).join('');
    for (let round = 0; round < 500; round++) {
      const value = { [text()]: [text(), { nested: JSON.stringify({ text: text() }) }] };
      const line = mask.line(JSON.stringify(value));
      expect(line).not.toMatch(/[\n]|aB3dE6|battery/);
      expect(Object.values(JSON.parse(line))).toHaveLength(1);
    }
    const deep = `${'['.repeat(50_000)}"${token('ghp_', 36)}"${']'.repeat(50_000)}`;
    expect(mask.line(deep)).toContain('"ghp_[masked]"');
  });
});

test('hostile text is masked in a time that grows with its length', () => {
  const mask = new Mask(['a secret value']);
  const parts = [
    'eyJ',
    'eyJ-',
    'eyJaaaaaaaaa.',
    'sk-',
    ' sk-',
    '://',
    '://a:',
    'a:',
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----',
    '\\',
    '\\\\n',
    `authorization${' '.repeat(50)}`,
    `authorization${'"'.repeat(50)}`,
    'bearer a',
    'SG.',
    'glpat-',
    'aws_secret_access_key=',
    '[',
    '[0;0;0msk-',
    ' ',
    '"',
    '@',
    ':',
    '/',
  ];
  for (const part of parts) {
    const timeFor = (length: number): number => {
      const text = `ghp_ ://x -----BEGIN PRIVATE KEY-----${part.repeat(length / part.length)}`;
      const started = performance.now();
      mask.line(text);
      return performance.now() - started;
    };
    // What is quadratic takes minutes for a megabyte; this takes some 50 ms.
    expect(timeFor(1024 * 1024), part).toBeLessThan(5_000);
  }
});
