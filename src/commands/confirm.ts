/** Asking before something is ended or removed, where `[safety] confirm_destructive` wants it. */

import type { Context } from '../actions/context.ts';
import { interrupted, KlaussError } from '../domain/errors.ts';
import type { CommandSession } from './command.ts';

/** The option by which a script says yes beforehand. */
export const YES_ARG = {
  yes: { type: 'boolean', description: 'Do not ask ([safety] confirm_destructive)' },
} as const;

export interface Harm {
  /** What would happen, as what follows "This would". */
  readonly what: string;
  /** The ids in it, for programs. */
  readonly details: unknown;
}

/**
 * Returns when it may be done: the user wants not to be asked, has said so with `--yes`, or says so now.
 * @throws KlaussError `state`: there is nobody who could be asked; `interrupted`: the answer is no
 */
export async function confirm(
  { config }: Context,
  session: CommandSession,
  args: { readonly yes?: boolean | undefined },
  { what, details }: Harm,
): Promise<void> {
  if (!config.safety.confirmDestructive || args.yes) return;
  if (session.ask === null)
    throw new KlaussError('state', `This would ${what}`, { hint: 'Say so with --yes.', details });
  if (!(await session.ask(`This would ${what}\nGo on?`))) throw interrupted();
}
