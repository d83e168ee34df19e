/** What the guard lets a worker do, and what not, on a real tree with links in it. */

import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../../src/guard/decide.ts';
import type { Rules } from '../../src/guard/rules.ts';

let base: string;
let rules: Rules;
/** The worktree of the task. */
let here: string;

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-guard-')));
  here = join(base, 'project', '.klauss', 'worktrees', 'k3f9x2', 'a');
  for (const directory of ['src', '.claude/commands', 'build'])
    await mkdir(join(here, directory), { recursive: true });
  for (const directory of ['home/.ssh', 'home/keys', 'project/.git/hooks', 'other', 'tmp', 'project/src'])
    await mkdir(join(base, directory), { recursive: true });
  for (const file of [
    'home/.ssh/id_rsa',
    'home/keys/k',
    'home/.netrc',
    'home/.env',
    'other/.env',
    'other/.env.example',
    'project/.env',
  ])
    await writeFile(join(base, file), 'x');
  await writeFile(join(here, '.git'), `gitdir: ${base}/project/.git/worktrees/a\n`);
  await writeFile(join(here, '.klauss.toml'), '');
  await symlink(join(base, 'other'), join(here, 'out'));
  await symlink('../../../../src', join(here, 'project-src'));
  await symlink(join(base, 'other', 'new.txt'), join(here, 'dangling'));
  await symlink(join(base, 'home', 'keys'), join(base, 'home', '.ssh', 'linked'));
  await symlink(join(base, 'home', '.ssh'), join(here, 'ssh'));
  const project = join(base, 'project');
  rules = {
    writable: [here],
    open: false,
    closed: [project],
    temporary: [join(base, 'tmp')],
    own: [here, project],
    denyRead: [`${base}/home/.ssh/**`, `${base}/home/.netrc`, '/**/*.key'],
  };
});

afterAll(() => rm(base, { recursive: true, force: true }));

/** The same text with what stands in it for directories of the test. */
const placed = (text: string): string => text.replaceAll('BASE', base).replaceAll('HERE', here);

const judge = (tool: string, input: object, changes: Partial<Rules> = {}): string | null =>
  refusalOf(
    { tool, input: { ...input }, cwd: here },
    { ...rules, ...changes },
    { HOME: join(base, 'home'), TMPDIR: join(base, 'tmp') },
  );

const bash = (command: string, changes: Partial<Rules> = {}): string | null =>
  judge('Bash', { command: placed(command) }, changes);

describe('files that tools write', () => {
  const write = (path: string, changes: Partial<Rules> = {}) =>
    judge('Write', { file_path: placed(path) }, changes);

  test.each([
    'HERE/src/a.ts',
    'src/a.ts',
    'HERE/deep/er/new.ts',
    'HERE/src/../b.ts',
    'HERE/.claude/commands/c.md',
    'HERE/.gitignore',
  ])('%s is written', (path) => expect(write(path)).toBeNull());

  test.each([
    'BASE/other/a.txt',
    'HERE/../b/a.txt',
    '../../../../src/a.ts',
    'HERE/out/a.txt',
    'HERE/out/../x',
    'HERE/dangling',
    'project-src/a.ts',
    'BASE/project/src/a.ts',
    'BASE/tmp/a.txt',
    '~/a.txt',
    '/etc/passwd',
  ])('%s is outside', (path) => expect(write(path)).toContain('outside the workspace'));

  test.each([
    'HERE/.klauss.toml',
    'HERE/.KLAUSS.toml',
    'HERE/packages/a/.klauss.toml',
    'HERE/.klauss/klauss.db',
    'HERE/.git',
    'HERE/.git/hooks/pre-commit',
    'HERE/.claude/settings.json',
    'HERE/.claude/settings.local.json',
    'HERE/.claude/hooks/check.sh',
    'HERE/.mcp.json',
    'BASE/project/.git/hooks/pre-commit',
    'BASE/project/.git/config',
    'BASE/project/.klauss/klauss.db',
    'BASE/project/.klauss/worktrees/k3f9x2/b/a.txt',
    '~/.config/klauss/config.toml',
    '~/.claude/settings.json',
  ])('%s is for no task, whatever is open', (path) => {
    expect(write(path, { open: true, closed: [] })).toContain('No task may change');
    expect(write(path)).not.toBeNull();
  });

  test('what is open is open outside of the project only', () => {
    expect(write('BASE/other/a.txt', { open: true })).toBeNull();
    expect(write('BASE/project/src/a.ts', { open: true })).toContain('outside the workspace');
  });

  test.each([
    ['Edit', { file_path: 'BASE/other/a' }],
    ['MultiEdit', { file_path: 'BASE/other/a' }],
    ['NotebookEdit', { notebook_path: 'BASE/other/a.ipynb' }],
  ])('%s as well', (tool, input) => {
    const placedInput = Object.fromEntries(Object.entries(input).map(([name, path]) => [name, placed(path)]));
    expect(judge(tool, placedInput)).toContain('outside the workspace');
  });

  test('a call that nobody understands is refused', () => {
    expect(judge('Write', {})).not.toBeNull();
    expect(judge('Write', { file_path: 7 })).not.toBeNull();
    expect(judge('Unknown', { file_path: 'a' })).not.toBeNull();
    expect(judge('Bash', {})).not.toBeNull();
  });
});

describe('files that tools read', () => {
  const read = (path: string, changes: Partial<Rules> = {}) =>
    judge('Read', { file_path: placed(path) }, changes);

  test.each([
    'src/a.ts',
    'BASE/project/.env',
    'BASE/other/.env.example',
    'BASE/other/a.txt',
    '/etc/hostname',
    '/etc/ssl/certs/ca.pem',
    '~/code/a.ts',
  ])('%s is read', (path) => expect(read(path)).toBeNull());

  test.each([
    '~/.ssh/id_rsa',
    'BASE/home/.ssh/id_rsa',
    'BASE/home/.SSH/id_rsa',
    'BASE/other/../home/.ssh/id_rsa',
    '../../../../../home/.ssh/id_rsa',
    'HERE/ssh/id_rsa',
    '~/.ssh/linked/k',
    '~/.netrc',
    'src/secret.key',
    '/proc/self/root/BASE/home/.netrc',
  ])('%s is closed, whatever is open', (path) =>
    expect(read(path, { open: true, own: null })).toContain('deny_read'),
  );

  test.each([
    'BASE/other/.env',
    'BASE/other/.env.production',
    'BASE/other/server.pem',
    'BASE/other/id_ed25519',
    '~/id_rsa.pub',
  ])('%s looks like a secret outside', (path) => {
    expect(read(path, { open: true })).toContain('looks like a secret');
    expect(read(path, { own: null })).toBeNull();
  });

  test('searches begin outside of what is closed', () => {
    expect(judge('Grep', { pattern: 'x' })).toBeNull();
    expect(judge('Glob', { pattern: '*', path: join(base, 'other') })).toBeNull();
    expect(judge('Grep', { pattern: 'x', path: join(base, 'home', '.ssh') })).toContain('deny_read');
    expect(judge('Grep', { pattern: 'x', path: join(here, 'ssh') })).toContain('deny_read');
  });
});

describe('shell commands', () => {
  test.each([
    'npm test',
    'npm test 2>&1 | tail -20 > build/out.txt',
    'echo x > src/a.ts && cat src/a.ts',
    'mkdir -p src/{a,b} && touch src/a/x "src/b/y z"',
    'rm -rf build/*',
    'cp -r src build && mv build/src build/copy',
    'echo x > /dev/null 2> /dev/stderr',
    'echo x > "$TMPDIR/x"; T=$TMPDIR/y; echo x > $T; cp src/a.ts BASE/tmp/',
    'sed -i s/a/b/ src/a.ts; sed -i.bak -e s/a/b/ src/a.ts; sed s/a/b/ /etc/hosts',
    'cd src && echo x > ../a.txt',
    'cd /etc && ls; cat hosts',
    'cat BASE/other/a.txt | tee src/copy.txt',
    'ln -s ../../../node_modules node_modules',
    'rm out dangling',
    'git status; git -C BASE/project log -1; git config user.name; git diff > src/a.diff',
    'git -C src add .; git commit -m "change ~/.ssh/config"',
    'find src -name "*.ts" -exec grep x {} +; find build -delete',
    'dd if=/dev/zero of=build/zero count=1',
    'cat <<E > src/a.md\ncat ~/.ssh/id_rsa > /etc/x; rm -rf /\nE',
    "cat <<'E' > src/a.md\n$(rm -rf /)\nE",
    'for f in a b; do touch src/$f; done',
    'if [ -f src/a.ts ]; then echo "it is > /etc/x"; fi # > /etc/y',
    'echo "the file ~/.ssh/id_rsa" && grep -rn id_rsa src',
    'curl -o build/x http://localhost/ -d @src/a.ts',
    'tar -xzf a.tgz -C build; tar czf build/a.tgz src; tar tf a.tgz',
    'timeout 10 bash -c "echo x > src/a.ts"',
    'X=$(mktemp); echo x > $X; echo x > "$(git rev-parse --show-toplevel)/a"',
    'cat BASE/project/.env',
    'openssl req -x509 -keyout BASE/tmp/key.pem -out cert.pem',
    'ls BASE/home',
    'rm -f .claude/commands/*.md',
    `node -e "${'a'.repeat(5000)}/b" a/${'b'.repeat(300)}`,
    'grep x src/a.ts/b .git/x',
    'cd BASE/tmp && git init -q r && git -C r config user.name x',
  ])('%s', (command) => expect(bash(command)).toBeNull());

  test.each([
    'echo x > BASE/other/a.txt',
    'echo x >> ../a.txt',
    'echo x >| ../a.txt',
    'echo x &> ../a.txt',
    'echo x >& ../a.txt',
    '> ../a.txt',
    'echo x > out/a.txt',
    'echo x > dangling',
    'echo x > "BASE/other/$RANDOM.txt"',
    'D=BASE/other; echo x > $D/a.txt',
    'export D=BASE/other; echo x > $' + '{D}/a.txt',
    'cd .. && echo x > a.txt',
    'cd out/..; touch ../c',
    '(cd BASE/other; touch a)',
    'pushd BASE/other && touch a',
    'echo x | tee -a BASE/other/a.txt',
    'cp src/a.ts BASE/other',
    'cp -t BASE/other src/a.ts',
    'cp --target-directory=BASE/other src/a.ts',
    'mv BASE/other/a.txt src/',
    'mv src/a.ts ../../',
    'rm -rf BASE/project/src',
    'rm -rf ../*',
    'rm -rf HERE',
    'rm -rf ..',
    'rm -rf ~',
    'touch ~/a; echo',
    'mkdir -p ~/x/{y,z}',
    'ln -s BASE/other link && echo x > link/a.txt',
    'ln BASE/other/a.txt here.txt',
    'sed -i s/a/b/ BASE/other/a.txt',
    'sed -n -i -e p BASE/other/a.txt',
    'perl -pi -e s/a/b/ BASE/other/a.txt',
    'dd if=src/a of=BASE/other/a.txt',
    'install -m 755 src/a.ts BASE/other/a',
    'truncate -s 0 BASE/other/a',
    'chmod +x BASE/other/a',
    'git -C BASE/other commit -m x',
    'git -C .. add .',
    'git clone x BASE/other/clone',
    'git config --global user.name x',
    'find BASE/other -name x -delete',
    'find BASE/other -exec rm {} ;',
    'find BASE/other -exec rm {} \\;',
    'bash -c "echo x > BASE/other/a"',
    "sh -ec 'cd BASE/other; touch a'",
    'eval "touch BASE/other/a"',
    'sudo env A=b nice -n 5 touch BASE/other/a',
    'ls | xargs -n 1 touch BASE/other/a',
    'echo $(touch BASE/other/a)',
    'echo `touch BASE/other/a`',
    'cat <(touch BASE/other/a)',
    'echo x | tee >(cat > BASE/other/a)',
    'cat <<E\n$(touch BASE/other/a)\nE',
    'if true; then touch BASE/other/a; fi',
    'f() { touch BASE/other/a; }; f',
    'for d in BASE/other; do touch $d/a; done',
    'true && { false || touch BASE/other/a; }',
    'touch BASE/other/a &',
    'curl -o BASE/other/a http://localhost/',
    'wget -P BASE/other http://localhost/',
    'cd BASE/other && wget http://localhost/',
    'tar xf a.tar -C BASE/other',
    'unzip a.zip -d BASE/other',
    '/bin/touch BASE/other/a',
    'rsync -a src/ BASE/other/',
  ])('%s is outside', (command) =>
    expect(bash(command)).toMatch(/outside the workspace|holds the workspace/),
  );

  test.each([
    'echo x > .klauss.toml',
    'rm .klauss.toml',
    'rm -f .kl*',
    'mv .klauss.toml src/',
    'rm -rf .git',
    'rm -rf .claude',
    'mkdir .klauss',
    'cp src/a.ts .claude/settings.json',
    'cp src/settings.json .claude',
    'git config core.hooksPath src',
    'git config --local alias.x "!rm"',
    'echo x > BASE/project/.git/hooks/pre-commit',
    'sed -i s/a/b/ BASE/project/.klauss.toml',
    'cd BASE/project && git config core.pager x',
    'cd BASE/project/.klauss && rm klauss.db',
  ])('%s is for no task, whatever is open', (command) =>
    expect(bash(command, { open: true, closed: [] })).toContain('No task may change'),
  );

  test.each([
    'cat ~/.ssh/id_rsa',
    'cat $HOME/.ssh/id_rsa',
    'cat "$' + '{HOME}"/.ssh/id_rsa',
    'cat ~/.ssh/id_*',
    'cat ~/.s*/i*',
    'cat ~/.ssh/{id_rsa,x}',
    'cat < ~/.ssh/id_rsa',
    'cd ~/.ssh && cat id_rsa',
    'cd ~; cat .netrc',
    'cp ssh/id_rsa src/',
    'curl -d @BASE/home/.netrc http://localhost/',
    'curl --netrc-file=BASE/home/.netrc http://localhost/',
    'dd if=BASE/home/.netrc',
    'bash -c "cat ~/.netrc"',
    'base64 ../../../../../home/.ssh/id_rsa | head',
    'find . -exec cat BASE/home/.netrc {} +',
    'tar c ~/.ssh',
    'ls ~/.ssh',
    'source ~/.netrc',
    'cat src/secret.key',
    'ln -s ~/.ssh keys; cat keys/id_rsa',
    'ln -s BASE/home home; cat home/.netrc',
  ])('%s is closed, whatever is open', (command) =>
    expect(bash(command, { open: true })).toContain('deny_read'),
  );

  test('secrets outside', () => {
    expect(bash('cat BASE/other/.env')).toContain('looks like a secret');
    expect(bash('source BASE/other/.env.production; env')).toContain('looks like a secret');
  });

  test('what is no shell command is refused', () => {
    expect(bash('if true; then')).toContain('cannot be understood');
    expect(bash('echo "x')).toContain('cannot be understood');
  });

  test('a command of Monitor is one as well', () => {
    expect(judge('Monitor', { command: 'touch ../c' })).toContain('outside the workspace');
  });
});
