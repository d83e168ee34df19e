import { fail, type Reply, type ReplyMaker } from './modelReply.ts';
import type { ModelRequest, Sender } from './modelRequest.ts';

/**
 * One strand of a script. Scenes are tried in order and the first that matches answers; parallel
 * clients are told apart by `from` and `when`, so the order in which they ask does not matter.
 */
export interface Scene {
  /** Answer these senders only. Without it: everyone but side requests. */
  readonly from?: Sender | readonly Sender[];
  /** A text, pattern or test that the request must satisfy; texts and patterns look at `conversation`. */
  readonly when?: string | RegExp | ((request: ModelRequest) => boolean);
  /**
   * The k-th request gets the k-th reply, the last one repeats. Counted for each conversation (a resumed session
   * goes on counting), so that one scene can serve many workers; with `shared`, counted over all of them.
   */
  readonly replies: readonly [ReplyMaker, ...ReplyMaker[]];
  readonly shared?: boolean;
}

/** A list of scenes, or a function for what scenes cannot say; `undefined` leaves the request unanswered. */
export type Script = readonly Scene[] | ((request: ModelRequest) => Reply | undefined);

/** Makes the function that finds the reply to each request. */
export function director(script: Script): (request: ModelRequest) => Reply {
  const find = typeof script === 'function' ? script : fromScenes(script);
  return (request) => find(request) ?? fallback(request);
}

function fromScenes(scenes: readonly Scene[]): (request: ModelRequest) => Reply | undefined {
  const served = new Map<string, number>();
  return (request) => {
    const index = scenes.findIndex((scene) => matches(scene, request));
    const scene = scenes[index];
    if (scene === undefined) return undefined;
    const strand = scene.shared ? `${index}` : `${index} ${request.session} ${request.agent}`;
    const count = served.get(strand) ?? 0;
    served.set(strand, count + 1);
    const maker = scene.replies[Math.min(count, scene.replies.length - 1)] ?? scene.replies[0];
    return typeof maker === 'function' ? maker(request) : maker;
  };
}

function matches({ from, when }: Scene, request: ModelRequest): boolean {
  const senderFits = from === undefined ? request.sender !== 'side' : [from].flat().includes(request.sender);
  if (!senderFits || when === undefined) return senderFits;
  if (typeof when === 'function') return when(request);
  return typeof when === 'string' ? request.conversation.includes(when) : when.test(request.conversation);
}

/** Side requests are answered harmlessly; anything else that no scene expects is an error the test can read. */
function fallback(request: ModelRequest): Reply {
  if (request.sender === 'side') return { kind: 'say', text: 'ok' };
  const last = request.answers.at(-1)?.text ?? '(none)';
  return fail(400, `No scene for this ${request.sender}: ${request.prompt.slice(-300)} Last answer: ${last}`);
}
