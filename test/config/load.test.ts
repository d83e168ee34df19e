import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConfigLayer } from '../../src/config/config.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { ConfigFault } from '../../src/config/fault.ts';
import { loadConfig } from '../../src/config/load.ts';
import { KlaussError } from '../../src/domain/errors.ts';
import { sandbox } from './sandbox.ts';

interface Given {
  readonly project?: string;
  readonly user?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly overrides?: ConfigLayer;
}

function load({ project, user, env = {}, overrides }: Given) {
  const root = sandbox({
    'project/': '',
    'elsewhere/': '',
    ...(project !== undefined && { 'project/.klauss.toml': project }),
    ...(user !== undefined && { 'home/.config/klauss/config.toml': user }),
  });
  const projectRoot = join(root, 'project');
  const options = { projectRoot, home: join(root, 'home'), cwd: join(root, 'elsewhere'), env };
  return { root, projectRoot, config: () => loadConfig({ ...options, ...(overrides && { overrides }) }) };
}

function refused(given: Given) {
  const { config } = load(given);
  try {
    config();
  } catch (error) {
    if (!(error instanceof KlaussError)) throw error;
    return { error, faults: error.details as readonly ConfigFault[] };
  }
  throw new Error('The configuration was accepted.');
}

test('without any file the configuration is the built-in one, named after the directory', () => {
  const { config, projectRoot } = load({});
  expect(config()).toEqual(defaultConfig(basename(projectRoot)));
});

test('an empty file changes nothing', () => {
  expect(load({ project: '' }).config()).toEqual(defaultConfig('project'));
});

describe('precedence', () => {
  const user = '[workers]\ndefault_count = 2\nidle_timeout = 20\n[directories]\na = "/a"\nb = "/b"\n';
  const project = '[workers]\ndefault_count = 3\n[directories]\nb = "/c"\n';

  test('the user file goes before what is built in', () => {
    expect(load({ user }).config().workers).toMatchObject({ defaultCount: 2, idleTimeout: 20, maxCount: 10 });
  });

  test('the project file goes before the user file, key by key', () => {
    const config = load({ user, project }).config();
    expect(config.workers).toMatchObject({ defaultCount: 3, idleTimeout: 20 });
    expect(config.directories).toEqual({ a: '/a', b: '/c' });
  });

  test('the environment goes before files', () => {
    expect(load({ user, project, env: { KLAUSS_WORKERS: '5' } }).config().workers.defaultCount).toBe(5);
  });

  test('the command line goes before all', () => {
    const given = {
      user,
      project,
      env: { KLAUSS_WORKERS: '5' },
      overrides: { workers: { defaultCount: 6 } },
    };
    expect(load(given).config().workers.defaultCount).toBe(6);
  });

  test('an empty variable is not set, and a null of the command line not said', () => {
    const { config } = load({ env: { KLAUSS_WORKERS: '' }, overrides: { database: { path: null } } });
    expect(config()).toEqual(defaultConfig('project'));
  });
});

test('XDG_CONFIG_HOME moves the user file when it is absolute', () => {
  const xdg = sandbox({ 'klauss/config.toml': '[project]\nname = "moved"\n' });
  expect(load({ env: { XDG_CONFIG_HOME: xdg } }).config().project.name).toBe('moved');
  expect(load({ env: { XDG_CONFIG_HOME: 'relative' } }).config().project.name).toBe('project');
});

describe('paths', () => {
  test('those of files start at the project, those of the environment and command line where one stands', () => {
    const inFile = load({ project: '[database]\npath = "q/k.db"\n[related_projects]\napi = "../api"\n' });
    expect(inFile.config().database.path).toBe(join(inFile.projectRoot, 'q/k.db'));
    expect(inFile.config().relatedProjects).toEqual({ api: join(inFile.root, 'api') });
    const inEnv = load({ env: { KLAUSS_DB_PATH: 'k.db', KLAUSS_CLAUDE: './bin/claude' } });
    expect(inEnv.config().database.path).toBe(join(inEnv.root, 'elsewhere/k.db'));
    expect(inEnv.config().client.command).toBe(join(inEnv.root, 'elsewhere/bin/claude'));
    const said = load({ overrides: { database: { path: 'x.db' } } });
    expect(said.config().database.path).toBe(join(said.root, 'elsewhere/x.db'));
  });

  test('~/ is the home, and a bare command stays to be found on PATH', () => {
    const { root, config } = load({
      project:
        '[database]\npath = "~/k.db"\n[client]\ncommand = "claude-next"\n[workers]\nlog_directory = "~/l"\n',
    });
    expect(config().database.path).toBe(join(root, 'home/k.db'));
    expect(config().client.command).toBe('claude-next');
    expect(config().workers.logDirectory).toBe(join(root, 'home/l'));
  });

  test('a shared queue goes before the path in files, and only when enabled', () => {
    const shared = '[database]\npath = "own.db"\n[coordination]\nshared_db = "/shared.db"\nenabled = ';
    expect(load({ project: `${shared}true` }).config().database.path).toBe('/shared.db');
    const off = load({ project: `${shared}false` });
    expect(off.config().database.path).toBe(join(off.projectRoot, 'own.db'));
    expect(load({ project: `${shared}true`, env: { KLAUSS_DB_PATH: '/e.db' } }).config().database.path).toBe(
      '/e.db',
    );
  });
});

describe('faults', () => {
  test('an unknown key names file, line and nearest key', () => {
    const { error, faults } = refused({ project: '# mine\n[workers]\n\ndefault_cont = 3\n' });
    expect(error.code).toBe('config');
    expect(error.message).toMatch(
      /project\/\.klauss\.toml: line 4: workers\.default_cont is not known - Did you mean "default_count"\?$/,
    );
    expect(faults).toMatchObject([{ key: 'workers.default_cont', line: 4 }]);
  });

  test('an unknown section names its nearest, or all that there are', () => {
    expect(refused({ project: '[wrokers]\n' }).error.message).toMatch(
      /line 1: wrokers is not known.*"workers"/,
    );
    expect(refused({ project: '[zzz]\n' }).error.message).toMatch(/Known here: project, database, safety/);
  });

  test('all faults of all places are told at once', () => {
    const { error, faults } = refused({
      user: '[logs]\nmax_files = 0\n',
      project: '[workers]\nmax_count = "many"\n[defaults]\ntimeout = -1\npriorty = 2\n',
      env: { KLAUSS_WORKERS: 'four' },
      overrides: { defaults: { maxRetries: -1 } },
    });
    expect(error.message).toMatch(/^The configuration has 6 faults:\n/);
    expect(faults.map(({ source, line, key, message }) => [basename(source), line, key, message])).toEqual([
      ['config.toml', 2, 'logs.max_files', 'must be at least 1, not 0'],
      ['.klauss.toml', 2, 'workers.max_count', 'must be a number, not "many"'],
      ['.klauss.toml', 4, 'defaults.timeout', 'must be more than 0, not -1'],
      ['.klauss.toml', 5, 'defaults.priorty', 'is not known'],
      ['KLAUSS_WORKERS', null, 'workers.default_count', 'must be a number, not "four"'],
      ['command line', null, 'defaults.max_retries', 'must be at least 0, not -1'],
    ]);
  });

  test.each([
    ['[workers]\ndefault_count = 1.5', 'workers.default_count must be a whole number, not 1.5'],
    ['[safety]\nallow_external_dirs = "yes"', 'allow_external_dirs must be true or false, not "yes"'],
    ['[permissions]\nallow = "Bash"', 'permissions.allow must be a list, not "Bash"'],
    ['[permissions]\nallow = ["a", 3]', 'permissions.allow[1] must be a string, not 3'],
    ['workers = 3', 'workers must be an object, not 3'],
    ['[client]\ncommand = ""', 'client.command must not be empty'],
    ['[client]\nmax_turns = 0', 'client.max_turns must be at least 1, not 0'],
    ['[defaults]\ntimeout = inf', 'defaults.timeout must be a number, not Infinity'],
    ['[defaults]\ntimeout = 99999999', 'defaults.timeout must be at most 604800, not 99999999'],
    ['[directories]\nweb = 3', 'directories.web must be a string, not 3'],
    ['[directories]\n"my web" = 3', 'directories."my web" must be a string, not 3'],
    ['[project]\nname = 2026-01-01', 'project.name must be a string, not a date'],
    ['[permissions]\nmode = "acceptEdit"', 'not "acceptEdit" - Did you mean "acceptEdits"?'],
    ['[workspace]\nisolation = "none"', 'must be one of "worktree", "shared", "auto", not "none"'],
    ['[workspace]\nlink = ["../other"]', 'must be a path inside the project, relative to it'],
    ['[workspace]\nlink = ["/usr"]', 'must be a path inside the project, relative to it'],
    ['[workspace]\nsetup = " "', 'must not be empty'],
    ['[workspace]\noverlap = "waits"', 'Did you mean "wait"?'],
    [
      '[notify]\non = ["ends"]',
      'notify.on[0] must be one of "end", "failure", "parked", "budget", not "ends"',
    ],
    ['[notify]\non = ["end", "failed"]', 'line 2: notify.on[1]'],
    ['[notify]\non = "end"', 'notify.on must be a list, not "end"'],
    [
      '[notify]\nwebhok = "https://a.example"',
      'line 2: notify.webhok is not known - Did you mean "webhook"?',
    ],
    ['[notify]\ncommand = " "', 'notify.command must not be empty'],
    ['[notify]\nterminal = "yes"', 'notify.terminal must be true or false, not "yes"'],
    ['[notifi]\n', 'Did you mean "notify"?'],
    ['[workers]\ndefault_count = 12', 'line 2: workers.default_count must be at most workers.max_count (10)'],
    ['[workers]\n\nmax_count = 3', 'line 3: workers.default_count must be at most workers.max_count (3)'],
    ['[workers]\nstale_timeout = 10', 'workers.heartbeat_interval must be less than half of'],
    ['[coordination]\nenabled = true', 'coordination.enabled needs coordination.shared_db'],
  ])('%j is refused', (project, message) => {
    expect(refused({ project }).error.message).toContain(message);
  });

  test('a contradiction between files is told where the last word was said', () => {
    const { faults } = refused({
      user: '[workers]\ndefault_count = 8\n',
      project: '[workers]\nmax_count = 4\n',
    });
    expect(faults.map(({ source, line }) => [basename(source), line])).toEqual([['.klauss.toml', 2]]);
    expect(refused({ env: { KLAUSS_WORKERS: '11' } }).error.message).toMatch(/^KLAUSS_WORKERS: .*at most/);
  });

  test('what is no TOML names line and column and shows the place', () => {
    const { error } = refused({ project: '[workers]\ndefault_count = \n' });
    expect(error.message).toMatch(/\.klauss\.toml: line 2, column \d+: Invalid TOML document/);
    expect(error.message).toContain('default_count = ');
    expect(error.details).toMatchObject({ line: 2 });
  });

  test('a file that cannot be read is not passed over', () => {
    const { config, projectRoot } = load({});
    mkdirSync(join(projectRoot, '.klauss.toml'));
    expect(config).toThrow(expect.objectContaining({ code: 'file' }));
  });
});

describe('notify', () => {
  test('an address that nothing can be posted to is refused, and not shown: it may be a secret', () => {
    for (const webhook of ['ftp://a.example/T0K3N', 'a.example/T0K3N', 'file:///T0K3N', '']) {
      const { error, faults } = refused({ project: `[notify]\n\nwebhook = "${webhook}"\n` });
      expect(error.message).toMatch(
        /line 3: notify\.webhook must be an address with http:\/\/ or https:\/\/$/,
      );
      expect(JSON.stringify([error.message, error.hint, faults])).not.toContain('T0K3N');
    }
  });

  test('it takes addresses with ports, passwords and of this machine, and any choice of what is told', () => {
    for (const webhook of ['http://localhost:8080/x', 'https://a:b@h.example/?q=1', 'http://[::1]:9/'])
      expect(load({ project: `[notify]\nwebhook = "${webhook}"\n` }).config().notify.webhook).toBe(webhook);
    expect(load({ project: '[notify]\non = []\n' }).config().notify.on).toEqual([]);
    expect(load({ project: "[notify]\ncommand = './tell.sh'\n" }).config().notify).toEqual({
      on: ['end', 'failure', 'parked', 'budget'],
      command: './tell.sh',
      webhook: null,
      terminal: false,
    });
  });
});

describe('bypassPermissions', () => {
  const bypass = '[permissions]\nmode = "bypassPermissions"\n';

  test('counts in the project file', () => {
    expect(load({ project: bypass }).config().permissions.mode).toBe('bypassPermissions');
  });

  test('is refused anywhere else', () => {
    expect(refused({ user: bypass }).error.message).toMatch(
      /config\.toml: line 2: permissions\.mode .*only in/,
    );
    const overrides: ConfigLayer = { permissions: { mode: 'bypassPermissions' } };
    expect(refused({ overrides }).error.message).toMatch(/^command line: permissions\.mode/);
  });
});

test('isolation may be left to Klauss, which is the default', () => {
  expect(load({ project: '[workspace]\nisolation = "worktree"' }).config().workspace.isolation).toBe(
    'worktree',
  );
  expect(load({ project: '[workspace]\nlink = ["node_modules", "a/b"]' }).config().workspace).toMatchObject({
    isolation: 'auto',
    link: ['node_modules', 'a/b'],
  });
});
