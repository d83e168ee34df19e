/** Storing a prepared plan as a job. */

import type { JsonObject } from '../domain/json.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import type { Submitted } from '../queue/queue.ts';
import type { Context } from './context.ts';
import { takeSnapshotFor } from './snapshot.ts';

/** Stores a prepared plan as a job of this session, or of none. */
export async function store(
  context: Context,
  plan: PreparedPlan,
  { detach, metadata = {} }: { readonly detach: boolean; readonly metadata?: JsonObject },
): Promise<Submitted> {
  const queue = await context.queue();
  const session = detach ? null : await context.registeredSession();
  const snapshot = await takeSnapshotFor(context, plan.tasks);
  const submitted = await queue.submit({
    ...plan,
    metadata,
    session,
    project: context.paths.root,
    base: snapshot?.base ?? null,
  });
  await snapshot?.anchor(submitted.job.id);
  return submitted;
}
