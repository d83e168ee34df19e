import { expect, test } from 'vitest';
import { buildEnvironment } from '../../src/claude/environment.ts';

test('keeps what the user set, drops what a session set, adds the markers', () => {
  const base = {
    PATH: '/bin',
    ANTHROPIC_API_KEY: 'k',
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
  expect(buildEnvironment({ base, worker: { KLAUSS_WORKER: 'worker_1', KLAUSS_ATTEMPT: 'a' } })).toEqual({
    PATH: '/bin',
    ANTHROPIC_API_KEY: 'k',
    CLAUDE_CONFIG_DIR: '/c',
    CLAUDE_CODE_MAX_RETRIES: '2',
    KLAUSS_WORKER: 'worker_1',
    KLAUSS_ATTEMPT: 'a',
  });
});
