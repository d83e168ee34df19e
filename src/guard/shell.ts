/**
 * What a shell command does with files, as far as its text tells: its redirections, and what well-known programs do with
 * their operands, in the directory that it has gone to by then. Text cannot confine a shell: what a program, a script
 * or a variable does that is made while it runs is not seen here. That is for the sandbox.
 */

import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type Command,
  type For,
  forEachChild,
  parse,
  type Redirect,
  type SyntaxNode,
  type Word,
} from 'unbash';
import { under } from '../plan/boundary.ts';
import type { Landing } from '../plan/physical.ts';
import { type Access, access, type Manner } from './access.ts';
import { type Effect, effectsOf } from './programs.ts';
import { baseOf, expand } from './wildcards.ts';
import { type Meaning, meaningsOf, textOf } from './words.ts';

export interface ShellStart {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Told of the links that the command makes, so that what it does through them lands where they lead. */
  readonly physical: Landing;
}

/** Scripts in scripts, deeper than this, cannot be read. */
const DEEPEST = 20;

/** A loop over more words is followed once, with none of them. */
const MOST_ROUNDS = 50;

/** Commands that set the variables which their operands name. */
const DECLARING: ReadonlySet<string> = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/** Null: it cannot be read. */
export function shellAccesses(command: string, start: ShellStart): readonly Access[] | null {
  const reader = new Reader(start);
  reader.read(command, { cwd: start.cwd, variables: new Map() });
  return reader.unreadable ? null : reader.accesses;
}

/** What a shell knows at a point of its script. Null: nobody can tell. */
interface State {
  cwd: string | null;
  readonly variables: Map<string, string | null>;
}

const copyOf = ({ cwd, variables }: State): State => ({ cwd, variables: new Map(variables) });

/** The same directory at the beginning of a glob. */
const asGlob = (directory: string | null): string => (directory ?? '').replace(/[*?[\]\\]/g, '\\$&');

class Reader {
  readonly accesses: Access[] = [];
  unreadable = false;
  readonly #start: ShellStart;
  #depth = 0;

  constructor(start: ShellStart) {
    this.#start = start;
  }

  read(text: string, state: State): void {
    if (++this.#depth > DEEPEST) this.unreadable = true;
    else this.#visit(parse(text), state);
    this.#depth--;
  }

  #visit(node: SyntaxNode, state: State): void {
    switch (node.type) {
      case 'Script':
        if (node.errors !== undefined && node.errors.length > 0) this.unreadable = true;
        this.#visitAll(node, state);
        break;
      case 'Command':
        this.#command(node, state);
        break;
      case 'Redirect':
        this.#redirect(node, state);
        this.#visitAll(node, state);
        break;
      case 'Assignment':
        this.#visitAll(node, state);
        this.#assign(node.name, node.append || node.index !== undefined ? null : node.value, state);
        break;
      // What these do to the shell ends with them.
      case 'Subshell':
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'Function':
        this.#visitAll(node, copyOf(state));
        break;
      case 'Pipeline':
        forEachChild(node, (child) => this.#visit(child, copyOf(state)));
        break;
      case 'For':
        this.#loop(node, state);
        break;
      case 'Select':
        state.variables.set(node.name.value, null);
        this.#visitAll(node, state);
        break;
      default:
        this.#visitAll(node, state);
    }
  }

  #visitAll(node: SyntaxNode, state: State): void {
    forEachChild(node, (child) => this.#visit(child, state));
  }

  /** The body once for each word that can be told. */
  #loop({ name, wordlist = [], body }: For, state: State): void {
    for (const word of wordlist) this.#visit(word, state);
    const values = wordlist.flatMap((word) => meaningsOf(word, this.#variables(state)));
    const known = values.slice(0, MOST_ROUNDS).map(({ text, wild, whole }) => (whole && !wild ? text : null));
    for (const value of known.length === values.length && known.length > 0 ? known : [null]) {
      state.variables.set(name.value, value);
      this.#visit(body, state);
    }
  }

  #command(node: Command, state: State): void {
    const { name, args } = node;
    const program = name === undefined ? null : textOf(name, this.#variables(state));
    for (const part of [...node.prefix, ...node.suffix]) {
      // Those before a command hold for that command alone.
      const lasts = name === undefined || (program !== null && DECLARING.has(program));
      this.#visit(part, part.type === 'Assignment' && !lasts ? copyOf(state) : state);
    }
    if (name === undefined) return;
    this.#visit(name, state);
    const words = args.filter((arg): arg is Word => arg.type === 'Word');
    const meanings = [name, ...words].flatMap((word) => meaningsOf(word, this.#variables(state)));
    for (const argument of meanings.slice(1)) this.#mayRead(argument, state);
    this.#run(meanings, state);
  }

  #run(command: readonly Meaning[], state: State): void {
    for (const effect of effectsOf(command, this.#start.environment['HOME'])) this.#follow(effect, state);
  }

  #follow(effect: Effect, state: State): void {
    switch (effect.kind) {
      case 'written':
      case 'removed':
        this.#touch(effect.kind, effect.what, state);
        break;
      case 'put':
        this.#touch('written', effect.at, state);
        for (const path of this.#inside(effect, state)) this.#add('written', path);
        break;
      case 'linked': {
        const [at = null] = [
          ...this.#inside({ what: effect.target, at: effect.at }, state),
          ...this.#paths(effect.at, state),
        ];
        if (at !== null && effect.target.whole) this.#start.physical.link(at, effect.target.text);
        break;
      }
      case 'entered': {
        const [path = null] = effect.directory === null ? [] : this.#paths(effect.directory, state);
        // As a shell does: `..` takes back the last step, through a link as well.
        state.cwd = path === null || effect.directory?.whole === false ? null : resolve(path);
        break;
      }
      case 'run': {
        const inner = copyOf(state);
        if (effect.directory !== undefined)
          this.#follow({ kind: 'entered', directory: effect.directory }, inner);
        for (const argument of effect.command) this.#mayRead(argument, inner);
        this.#run(effect.command, inner);
        break;
      }
      case 'script':
        if (effect.text.whole) this.read(effect.text.text, copyOf(state));
        break;
    }
  }

  /** What a file becomes that is put into a directory, where there is that directory. */
  #inside({ what, at }: { readonly what: Meaning; readonly at: Meaning }, state: State): readonly string[] {
    return this.#paths(at, state).flatMap((place) =>
      statSync(place, { throwIfNoEntry: false })?.isDirectory()
        ? this.#paths(what, state).map((source) => join(place, basename(source)))
        : [],
    );
  }

  #redirect({ operator, target }: Redirect, state: State): void {
    if (target === undefined) return;
    const manner = operator === '<' || operator === '<&' ? 'read' : 'written';
    for (const meaning of meaningsOf(target, this.#variables(state))) {
      // `2>&1` names a descriptor.
      if (operator.endsWith('&') && /^(?:\d+-?|-)$/.test(meaning.text)) continue;
      this.#touch(manner, meaning, state);
    }
  }

  /** Any argument may name a file to be read, also behind `--file=`, `if=` or `@`. */
  #mayRead(argument: Meaning, state: State): void {
    if (!argument.whole) return;
    const { text } = argument;
    const behind = text.includes('=') ? [text.slice(text.indexOf('=') + 1)] : [];
    for (const each of [text, ...behind].map((name) => name.replace(/^@/, ''))) {
      if (each !== '') this.#touch('read', { ...argument, text: each }, state);
    }
  }

  #touch(manner: Manner, what: Meaning, state: State): void {
    for (const path of this.#paths(what, state)) this.#add(manner, path);
    const base = what.wild && manner !== 'read' ? this.#base(what, state) : null;
    if (base !== null) this.#add('written', base);
  }

  #add(manner: Manner, path: string): void {
    this.accesses.push(access(manner, path, true, this.#start.physical));
  }

  /** The paths that an argument stands for, as far as anybody can tell. Of one that goes on, the directory that it begins in. */
  #paths(what: Meaning, { cwd }: State): readonly string[] {
    const text = what.whole ? what.text : what.text.slice(0, what.text.lastIndexOf('/') + 1);
    if (text === '' || text.includes('\0') || (cwd === null && !text.startsWith('/'))) return [];
    return what.wild ? expand(under(asGlob(cwd), text)) : [under(cwd ?? '', text)];
  }

  /** Where the matches of a glob stand, those included that are not there yet. */
  #base(what: Meaning, { cwd }: State): string | null {
    return what.text.startsWith('/') || cwd !== null ? baseOf(under(asGlob(cwd), what.text)) : null;
  }

  #assign(name: string, value: Word | { readonly type: 'ArrayValue' } | null, state: State): void {
    const text = value === null || value.type !== 'Word' ? null : textOf(value, this.#variables(state));
    state.variables.set(name, text);
  }

  #variables({ cwd, variables }: State) {
    return (name: string): string | undefined => {
      if (variables.has(name)) return variables.get(name) ?? undefined;
      if (name === 'PWD') return cwd ?? undefined;
      return /^\w+$/.test(name) ? this.#start.environment[name] : undefined;
    };
  }
}
