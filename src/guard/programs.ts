/**
 * What well-known programs do with their operands. It is a list of those that a worker is likely to write with; what a
 * program does that is not among them (an interpreter, a package manager, a build) nobody can tell from its name.
 */

import { type Parsed, parseOperands, type Syntax } from './operands.ts';
import type { Meaning } from './words.ts';

/** What a command does. */
export type Effect =
  | { readonly kind: 'written' | 'removed'; readonly what: Meaning }
  /** A file is put into a directory or in the place of another. */
  | { readonly kind: 'put'; readonly what: Meaning; readonly at: Meaning }
  /** A symbolic link is made: what follows may go through it. */
  | { readonly kind: 'linked'; readonly target: Meaning; readonly at: Meaning }
  /** The shell goes to another directory; null: nobody can tell which. */
  | { readonly kind: 'entered'; readonly directory: Meaning | null }
  /** Another command is run, in another directory perhaps. */
  | { readonly kind: 'run'; readonly command: readonly Meaning[]; readonly directory?: Meaning | null }
  /** A text is run by a shell. */
  | { readonly kind: 'script'; readonly text: Meaning };

/** @param home the user's, or undefined: nobody can tell */
type Program = (args: readonly Meaning[], home: string | undefined) => readonly Effect[];

const known = (text: string): Meaning => ({ text, wild: false, whole: true });
const HERE = known('.');

const written = (what: Meaning): Effect => ({ kind: 'written', what });
const removed = (what: Meaning): Effect => ({ kind: 'removed', what });

/** All operands but the first few. */
const each =
  (effect: (what: Meaning) => Effect, syntax: Syntax = {}, skipped = 0): Program =>
  (args) =>
    parseOperands(args, syntax).operands.slice(skipped).map(effect);

/** Where copies go: the option that names a directory, or the last operand; with what goes there. */
function placing({ options, operands }: Parsed): { at: Meaning | null; sources: readonly Meaning[] } {
  const directory = options.get('t') ?? options.get('target-directory');
  if (directory !== undefined) return { at: directory, sources: operands };
  return { at: operands.at(-1) ?? null, sources: operands.slice(0, -1) };
}

const PLACING: Syntax = { values: ['t', 'target-directory', 'S', 'suffix', 'm', 'o', 'g', 'mode'] };

const copy: Program = (args) => {
  const { at, sources } = placing(parseOperands(args, PLACING));
  return at === null ? [] : sources.map((what) => ({ kind: 'put', what, at }));
};

const move: Program = (args, home) => [
  ...copy(args, home),
  ...placing(parseOperands(args, PLACING)).sources.map(removed),
];

const link: Program = (args) => {
  const parsed = parseOperands(args, PLACING);
  const { at, sources } =
    parsed.operands.length === 1 ? { at: HERE, sources: parsed.operands } : placing(parsed);
  if (at === null) return [];
  const isSymbolic = parsed.options.has('s') || parsed.options.has('symbolic');
  return sources.flatMap((what): Effect[] =>
    isSymbolic
      ? [
          { kind: 'put', what, at },
          { kind: 'linked', target: what, at },
        ]
      : // Another name for the same file: what is written there is written here.
        [written(what), { kind: 'put', what, at }],
  );
};

const stream: Program = (args) => {
  const { options, operands } = parseOperands(args, {
    values: ['e', 'f', 'l', 'expression', 'file'],
    attached: ['i'],
  });
  if (!options.has('i') && !options.has('in-place')) return [];
  const hasScript = ['e', 'f', 'expression', 'file'].some((name) => options.has(name));
  return operands.slice(hasScript ? 0 : 1).map(written);
};

const perl: Program = (args) => {
  const { options, operands } = parseOperands(args, {
    values: ['e', 'E', 'I', 'M', 'm'],
    attached: ['i', '0', 'l', 'F'],
  });
  return options.has('i') ? operands.map(written) : [];
};

const dd: Program = (args) =>
  args.flatMap((arg) => (arg.text.startsWith('of=') ? [written({ ...arg, text: arg.text.slice(3) })] : []));

/** A program that writes where an option says, or else, for some, where it is run. */
const saving =
  (names: readonly string[], { otherwise }: { otherwise: boolean }): Program =>
  (args) => {
    const { options } = parseOperands(args, { values: names });
    const places = names.flatMap((name) => options.get(name) ?? []);
    if (places.length > 0) return places.map(written);
    return otherwise ? [written(HERE)] : [];
  };

const tar: Program = (args) => {
  const [first, ...rest] = args;
  const dashed =
    first === undefined || first.text.startsWith('-')
      ? args
      : [{ ...first, text: `-${first.text}` }, ...rest];
  const { options } = parseOperands(dashed, { values: ['f', 'C', 'T', 'X', 'I', 'file', 'directory'] });
  if (['x', 'extract', 'get'].some((name) => options.has(name)))
    return [written(options.get('C') ?? options.get('directory') ?? HERE)];
  const archive = options.get('f') ?? options.get('file');
  const makes = ['c', 'r', 'u', 'create', 'append', 'update'].some((name) => options.has(name));
  return makes && archive != null && archive.text !== '-' ? [written(archive)] : [];
};

/** Commands of git that leave a repository as it is, in the ways that workers use them. */
const READING_GIT: ReadonlySet<string> = new Set(
  'blame branch cat-file check-ignore count-objects describe diff diff-tree for-each-ref grep help log ls-files ls-remote ls-tree merge-base name-rev remote rev-list rev-parse shortlog show show-ref status tag var version'.split(
    ' ',
  ),
);
const READING_CONFIG = /^(?:-l|--list|--get.*|--show-.*|get|list)$/;

const git: Program = (args, home) => {
  const { options, operands } = parseOperands(args, {
    values: ['C', 'c', 'git-dir', 'work-tree', 'namespace'],
    leading: true,
  });
  const [command, ...rest] = operands;
  const base = options.get('C') ?? HERE;
  const inBase = (what: Meaning): Meaning =>
    what.text.startsWith('/') || base === HERE
      ? what
      : { ...what, text: `${base.text}/${what.text}`, whole: base.whole };
  switch (command?.text) {
    case undefined:
      return [];
    case 'config': {
      if (rest.length === 1 || rest.some(({ text }) => READING_CONFIG.test(text))) return [];
      const named = parseOperands(rest, { values: ['f', 'file'] }).options;
      const file = named.get('f') ?? named.get('file');
      if (file != null) return [written(inBase(file))];
      return [
        written(named.has('global') ? known(`${home ?? ''}/.gitconfig`) : inBase(known('.git/config'))),
      ];
    }
    case 'clone': {
      const into = parseOperands(rest, {
        values: ['b', 'branch', 'depth', 'o', 'origin', 'c', 'config', 'u'],
      }).operands[1];
      return [written(inBase(into ?? HERE))];
    }
    case 'init':
      return [written(inBase(parseOperands(rest, { values: ['b', 'initial-branch'] }).operands[0] ?? HERE))];
    case 'worktree': {
      const places = parseOperands(rest, { values: ['b', 'B'] }).operands.slice(1);
      return ['add', 'move', 'remove'].includes(rest[0]?.text ?? '')
        ? places.slice(0, 1).map((place) => written(inBase(place)))
        : [];
    }
    default: {
      if (READING_GIT.has(command?.text ?? '')) return [];
      const places = [options.get('git-dir'), options.get('work-tree')].flatMap((place) => place ?? []);
      return [base, ...places].map(written);
    }
  }
};

const find: Program = (args) => {
  const first = args.findIndex(({ text }) => /^[-(!]/.test(text));
  const [roots, expression] = first === -1 ? [args, []] : [args.slice(0, first), args.slice(first)];
  const places = roots.length === 0 ? [HERE] : roots;
  const effects: Effect[] = [];
  for (const [at, { text }] of expression.entries()) {
    if (text === '-delete') effects.push(...places.map(written));
    if (/^-f(?:print|ls)/.test(text)) effects.push(...expression.slice(at + 1, at + 2).map(written));
    if (!/^-(?:exec|ok)(?:dir)?$/.test(text)) continue;
    const after = expression.slice(at + 1);
    const end = after.findIndex((arg) => arg.text === ';' || arg.text === '+');
    const command = after.slice(0, end === -1 ? undefined : end);
    // What is found stands below the places that are searched.
    effects.push(
      ...places.map(
        (place): Effect => ({
          kind: 'run',
          command: command.map((arg) => (arg.text === '{}' ? { ...place, text: `${place.text}/.` } : arg)),
        }),
      ),
    );
  }
  return effects;
};

/** A program that runs the command which its operands are, after the first few. */
const running =
  (values: readonly string[] = [], skipped = 0): Program =>
  (args) => {
    const { options, operands } = parseOperands(args, { values, leading: true });
    const directory = options.get('D') ?? options.get('chdir');
    const command = operands.slice(skipped);
    return [{ kind: 'run', command, ...(directory === undefined ? {} : { directory }) }];
  };

const env: Program = (args) => {
  const { options, operands } = parseOperands(args, {
    values: ['u', 'C', 'chdir', 'S', 'unset'],
    leading: true,
  });
  const directory = options.get('C') ?? options.get('chdir');
  const first = operands.findIndex(({ text }) => !/^\w+=/.test(text));
  const command = first === -1 ? [] : operands.slice(first);
  return [{ kind: 'run', command, ...(directory === undefined ? {} : { directory }) }];
};

const shell: Program = (args) => {
  const at = args.findIndex(({ text }) => /^-[a-zA-Z]*c[a-zA-Z]*$/.test(text));
  const text = at === -1 ? undefined : args[at + 1];
  return text === undefined ? [] : [{ kind: 'script', text }];
};

const evaluate: Program = (args) => [
  {
    kind: 'script',
    text: {
      text: args.map(({ text }) => text).join(' '),
      wild: false,
      whole: args.every(({ whole }) => whole),
    },
  },
];

const enter: Program = (args, home) => {
  const [directory = home === undefined ? null : known(home)] = parseOperands(args).operands;
  return [{ kind: 'entered', directory: directory?.text === '-' ? null : directory }];
};

const PROGRAMS: Readonly<Record<string, Program>> = {
  tee: each(written),
  touch: each(written, { values: ['r', 'd', 't', 'reference', 'date'] }),
  mkdir: each(written, { values: ['m', 'mode'] }),
  mkfifo: each(written, { values: ['m', 'mode'] }),
  truncate: each(written, { values: ['s', 'r', 'size', 'reference'] }),
  sponge: each(written),
  patch: (args, home) => each(written, { values: ['p', 'i', 'd', 'o', 'r'] })(args, home).slice(0, 1),
  rm: each(removed),
  rmdir: each(removed),
  unlink: each(removed),
  shred: each(removed, { values: ['n', 's'] }),
  chmod: each(written, {}, 1),
  chown: each(written, {}, 1),
  chgrp: each(written, {}, 1),
  cp: copy,
  install: copy,
  rsync: copy,
  mv: move,
  ln: link,
  sed: stream,
  gsed: stream,
  perl,
  dd,
  curl: saving(['o', 'output', 'D', 'dump-header', 'c', 'cookie-jar', 'output-dir'], { otherwise: false }),
  wget: saving(['O', 'output-document', 'P', 'directory-prefix', 'o', 'a'], { otherwise: true }),
  unzip: saving(['d'], { otherwise: true }),
  tar,
  git,
  find,
  cd: enter,
  pushd: enter,
  popd: () => [{ kind: 'entered', directory: null }],
  sh: shell,
  bash: shell,
  dash: shell,
  zsh: shell,
  ksh: shell,
  eval: evaluate,
  env,
  xargs: running(['I', 'n', 'P', 'L', 'd', 'E', 's', 'a']),
  sudo: running(['u', 'g', 'C', 'p', 'D', 'chdir']),
  doas: running(['u', 'C']),
  nohup: running(),
  setsid: running(),
  command: running(),
  builtin: running(),
  exec: running(['a']),
  nice: running(['n']),
  ionice: running(['c', 'n']),
  stdbuf: running(['i', 'o', 'e']),
  timeout: running(['s', 'k'], 1),
  time: running(['f', 'o']),
};

/** What a command does, as far as its words tell. */
export function effectsOf([name, ...args]: readonly Meaning[], home: string | undefined): readonly Effect[] {
  if (name === undefined || !name.whole) return [];
  const program = name.text.slice(name.text.lastIndexOf('/') + 1);
  return Object.hasOwn(PROGRAMS, program) ? (PROGRAMS[program]?.(args, home) ?? []) : [];
}
