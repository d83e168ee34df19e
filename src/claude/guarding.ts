import type { Rules } from '../guard/rules.ts';
import type { Judge } from '../guard/standing.ts';

/** How the guard is asked before a client's tools touch files. */
export type Guarding =
  /** The client starts a process for each call, which its settings name. */
  | { readonly kind: 'process'; readonly rules: Rules }
  /**
   * The client asks whoever started it, through its own pipe: 29 ms of a core less for each call. Its stdin has to stay open
   * for as long as anything runs in it.
   */
  | {
      readonly kind: 'pipe';
      readonly rules: Rules;
      readonly judge: Judge;
      /** Told when the client is one that would not ask. */
      readonly unheard: () => void;
    };
