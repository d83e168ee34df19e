import { describe, expect, test } from 'vitest';
import { buildEnvironment, loginOf } from '../../src/claude/environment.ts';

const worker = { KLAUSS_WORKER: 'worker_1', KLAUSS_ATTEMPT: 'a' };
const built = (base: NodeJS.ProcessEnv, pass: readonly string[] = []) =>
  buildEnvironment({ base, pass, worker: {} });

test('keeps what the user set, drops what a session set, adds the markers', () => {
  const base = {
    PATH: '/bin',
    CLAUDE_CONFIG_DIR: '/c',
    CLAUDE_CODE_MAX_RETRIES: '2',
    MISSING: undefined,
    KLAUSS_WORKER: 'of an outer pool',
    AI_AGENT: 'x',
    CLAUDECODE: '1',
    CLAUDE_CODE_CHILD_NOTES_DIR: 'x',
    CLAUDE_CODE_CHILD_SESSION: '1',
    CLAUDE_CODE_ENTRYPOINT: 'cli',
    CLAUDE_CODE_EXECPATH: 'x',
    CLAUDE_CODE_MESSAGING_SOCKET: 'x',
    CLAUDE_CODE_MESSAGING_TOKEN: 'x',
    CLAUDE_CODE_SESSION_ATTENDED: '1',
    CLAUDE_CODE_SESSION_ID: 'x',
    CLAUDE_EFFORT: 'high',
    CLAUDE_ENV_FILE: 'x',
    CLAUDE_PID: '1',
    CLAUDE_PLUGIN_DATA: 'x',
    CLAUDE_PLUGIN_ROOT: 'x',
    CLAUDE_PROJECT_DIR: 'x',
  };
  expect(buildEnvironment({ base, pass: ['*'], worker })).toEqual({
    PATH: '/bin',
    CLAUDE_CONFIG_DIR: '/c',
    CLAUDE_CODE_MAX_RETRIES: '2',
    KLAUSS_WORKER: 'worker_1',
    KLAUSS_ATTEMPT: 'a',
  });
});

describe('secrets', () => {
  const github = `ghp_${'a1'.repeat(18)}`;

  test('are dropped, by their names and by what they look like', () => {
    const secrets = {
      ANTHROPIC_API_KEY: 'k',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_BEARER_TOKEN_BEDROCK: 'x',
      CI_JOB_JWT: 'x',
      DATABASE_URL: 'postgres://me:pw@db/app',
      DB_PASSWORD_2: 'x',
      GH_TOKEN: 'x',
      GITHUB_TOKEN: 'x',
      GOOGLE_APPLICATION_CREDENTIALS: '/key.json',
      GPG_PASSPHRASE: 'x',
      HARMLESS_NAME: github,
      MYSQL_PWD: 'x',
      NPM_TOKEN: 'x',
      PGPASSWORD: 'x',
      SECRET_KEY_BASE: 'x',
      SENTRY_DSN: 'x',
      SLACK_WEBHOOK_URL: 'x',
      SSH_PRIVATE_KEY: 'x',
      STRIPE_KEY: 'x',
      'npm_config_//registry.example.org/:_authToken': 'x',
    };
    expect(built({ HOME: '/home/me', ...secrets })).toEqual({ HOME: '/home/me' });
    expect(built(secrets, ['*'])).toEqual(secrets);
  });

  test('are not seen in what only sounds like them, or is needed to reach the network', () => {
    const kept = {
      CLAUDE_CODE_MAX_OUTPUT_TOKENS: '1000',
      DATABASE_URL: 'postgres://db/app',
      EMPTY_TOKEN: '',
      GPG_PUBLIC_KEY: 'x',
      HTTPS_PROXY: 'http://me:pw@proxy:3128',
      KEYBOARD: 'x',
      MONKEY: 'x',
      OLDPWD: '/',
      PWD: '/',
      SSH_ASKPASS: '/bin/ask',
      SSH_AUTH_SOCK: '/run/agent',
      TOKENIZERS_PARALLELISM: 'false',
      npm_config_registry: 'https://registry.example.org/',
    };
    expect(built(kept)).toEqual(kept);
  });

  test('are passed when they are named, also by their beginning', () => {
    const base = { GITHUB_TOKEN: 'a', TEST_ONE_TOKEN: 'b', TEST_TWO_TOKEN: 'c', NPM_TOKEN: 'd' };
    expect(built(base, ['GITHUB_TOKEN', 'TEST_*', 'NPM'])).toEqual({
      GITHUB_TOKEN: 'a',
      TEST_ONE_TOKEN: 'b',
      TEST_TWO_TOKEN: 'c',
    });
  });

  test('leave the address of a registry, so that the public one does not take its place', () => {
    expect(built({ PIP_INDEX_URL: `https://me:${github}@pip.example.org/simple` })).toEqual({
      PIP_INDEX_URL: 'https://pip.example.org/simple',
    });
    expect(built({ NPM_CONFIG_REGISTRY: `https://npm.example.org/?key=${github}` })).toEqual({});
  });

  test('in git settings take their count with them, as git would refuse to start', () => {
    const settings = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.extraHeader' };
    expect(built({ ...settings, GIT_CONFIG_VALUE_0: `Authorization: Basic ${github}` })).toEqual({
      GIT_CONFIG_KEY_0: 'http.extraHeader',
    });
    const harmless = { ...settings, GIT_CONFIG_VALUE_0: 'Accept: x' };
    expect(built(harmless)).toEqual(harmless);
  });
});

describe('what the client signs in with', () => {
  const base = {
    PATH: '/bin',
    ANTHROPIC_API_KEY: 'k',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:1',
    CLAUDE_CODE_OAUTH_TOKEN: 'o',
    CLAUDE_CODE_MESSAGING_TOKEN: 'of the session',
    AWS_SECRET_ACCESS_KEY: 'a',
    GOOGLE_APPLICATION_CREDENTIALS: 'g',
    AZURE_CLIENT_SECRET: 'z',
    GITHUB_TOKEN: 'h',
  };
  const own = { ANTHROPIC_API_KEY: 'k', CLAUDE_CODE_OAUTH_TOKEN: 'o' };
  const login = (more: NodeJS.ProcessEnv, pass: readonly string[] = []) =>
    loginOf({ base: { ...base, ...more }, pass });

  test('is its own, and that of the provider that was chosen', () => {
    expect(login({})).toEqual(own);
    expect(login({ CLAUDE_CODE_USE_BEDROCK: '1' })).toEqual({ ...own, AWS_SECRET_ACCESS_KEY: 'a' });
    expect(login({ CLAUDE_CODE_USE_VERTEX: 'true' })).toEqual({
      ...own,
      GOOGLE_APPLICATION_CREDENTIALS: 'g',
    });
    expect(login({ CLAUDE_CODE_USE_FOUNDRY: '1' })).toEqual({ ...own, AZURE_CLIENT_SECRET: 'z' });
    expect(login({ CLAUDE_CODE_USE_BEDROCK: '0' })).toEqual(own);
  });

  test('is no secret of the client alone when it is passed to all', () => {
    expect(login({}, ['ANTHROPIC_*'])).toEqual({ CLAUDE_CODE_OAUTH_TOKEN: 'o' });
  });
});
