/** What the server answers to whom. */

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isExpected, KlaussError, messageOf } from '../../domain/errors.ts';
import { asJobId, asTaskId } from '../../domain/ids.ts';
import type { Source } from '../../view/source.ts';
import type { Answer, SessionInfo } from '../protocol.ts';
import type { Bindings } from './bindings.ts';
import type { Feed } from './feed.ts';
import type { PageFile } from './files.ts';
import { Layouts } from './layouts.ts';
import { ORDER_HINT, orderOf, perform } from './order.ts';
import { messages, type Snapshot } from './snapshot.ts';
import type { Streams } from './streams.ts';

const LARGEST_BODY = 16 * 1024;

const LOOK_ONLY = {
  code: 'state',
  message: 'This page may only look.',
  hint: 'End it with Ctrl+C in its terminal, and run `klauss dashboard --web --control`.',
};

export interface AppOptions {
  readonly source: Source;
  readonly feed: Feed;
  readonly streams: Streams;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly session: SessionInfo;
  readonly entrance: MiddlewareHandler<{ Bindings: Bindings }>;
}

export function makeApp(options: AppOptions): Hono<{ Bindings: Bindings }> {
  const { source, feed, streams, files, session, entrance } = options;
  const layouts = new Layouts();
  const app = new Hono<{ Bindings: Bindings }>();
  app.use(entrance);

  for (const [path, { type, body }] of files) {
    app.get(path, (context) => context.body(body, 200, { 'content-type': type }));
  }
  app.get('/session', (context) => context.json(session));
  app.get('/events', (context) => {
    const job = context.req.query('job');
    return streams.answer(context, async (send, signal) => {
      let former: Snapshot | null = null;
      for await (const snapshot of feed.follow(job === undefined ? null : asJobId(job), signal)) {
        for (const { type, data } of messages(former, snapshot)) await send(type, data);
        former = snapshot;
      }
    });
  });

  app.get('/tasks/:task{[0-9]+}', async (context) => {
    const detail = await source.detail(taskOf(context));
    return detail === null ? gone(context, 'task') : context.json(detail);
  });
  app.get('/tasks/:task{[0-9]+}/diff', async (context) => {
    const detail = await source.detail(taskOf(context));
    if (detail === null) return gone(context, 'task');
    return context.text(await source.diff({ job: detail.job, task: detail.task.id }));
  });
  app.get('/tasks/:task{[0-9]+}/conversation', async (context) => {
    const task = taskOf(context);
    if ((await source.detail(task)) === null) return gone(context, 'task');
    return streams.answer(context, async (send, signal) => {
      for await (const lines of source.conversation(task, signal)) await send('lines', lines);
    });
  });
  app.get('/graph', async (context) => {
    const wanted = asJobId(context.req.query('job') ?? '');
    const { job, tasks } = await source.view(wanted);
    return job === wanted ? context.json(layouts.of(tasks)) : gone(context, 'job');
  });
  app.get('/jobs/:job/diff', async (context) =>
    context.text(await source.diff({ job: asJobId(context.req.param('job')), task: null })),
  );

  app.post('/control', bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), async (context) => {
    if (!session.control) return context.json({ error: LOOK_ONLY } satisfies Answer, 403);
    if (!/^application\/json *(;|$)/.test(context.req.header('content-type') ?? '')) {
      throw new KlaussError('usage', 'An order is sent as application/json.', { hint: ORDER_HINT });
    }
    const message = await perform(orderOf(await context.req.text()), source.steering);
    return context.json({ message } satisfies Answer);
  });

  app.notFound((context) => context.text('There is nothing here.', 404));
  app.onError((error, context) => {
    const { code, hint = null } = isExpected(error) ? error : { code: 'defect' };
    const answer: Answer = { error: { code, message: messageOf(error), hint } };
    return context.json(answer, statusOf(code));
  });
  return app;
}

const taskOf = (context: Context) => asTaskId(Number(context.req.param('task')));

const gone = (context: Context, what: 'task' | 'job'): Response =>
  context.json(
    { error: { code: 'not_found', message: `The ${what} is gone.`, hint: null } } satisfies Answer,
    404,
  );

const tooLarge = (context: Context): Response =>
  context.json(
    { error: { code: 'usage', message: 'That is too large for an order.', hint: null } } satisfies Answer,
    413,
  );

function statusOf(code: string): 400 | 403 | 404 | 409 | 500 {
  switch (code) {
    case 'usage':
      return 400;
    case 'not_found':
      return 404;
    case 'state':
      return 409;
    default:
      return 500;
  }
}
