import { KlaussError } from '../../domain/errors.ts';
import { asJobId, asTaskId, type TaskId } from '../../domain/ids.ts';
import type { Steering } from '../../view/source.ts';
import type { Order, Verb } from '../protocol.ts';

export const ORDER_HINT = 'For example: {"do": "pause", "job": "k3f9x2"}';

const VERBS: Readonly<Record<Verb, true>> = {
  pause: true,
  resume: true,
  stop: true,
  retry: true,
  cancel: true,
  workers: true,
};

/** @throws KlaussError `usage`: it is none, or says more than an order does */
export function orderOf(text: string): Order {
  const { do: verb, ...rest } = objectOf(text);
  switch (verb) {
    case 'pause':
    case 'resume':
      return { do: verb, job: job(only(rest, 'job')) };
    case 'retry':
      return 'task' in rest
        ? { do: verb, task: task(only(rest, 'task')) }
        : { do: verb, job: job(only(rest, 'job')) };
    case 'cancel':
      return { do: verb, task: task(only(rest, 'task')) };
    case 'stop':
      only(rest, null);
      return { do: verb };
    case 'workers':
      return { do: verb, count: number(only(rest, 'count'), 'count') };
    default:
      throw wrong(`\`do\` is one of ${Object.keys(VERBS).join(', ')}.`);
  }
}

/** Does what an order says, and tells what was done. */
export async function perform(order: Order, steering: Steering): Promise<string> {
  switch (order.do) {
    case 'pause':
    case 'resume':
      return await steering[order.do](asJobId(order.job));
    case 'retry':
      return await steering.retry('task' in order ? { task: order.task } : { job: asJobId(order.job) });
    case 'cancel':
      return await steering.cancel(order.task);
    case 'stop':
      return await steering.stop();
    case 'workers':
      return await steering.workers(order.count);
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong('It is not JSON.', cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('It is not an object.');
  return value as Readonly<Record<string, unknown>>;
}

/** The value of the one field that there may be besides the verb. */
function only(fields: Readonly<Record<string, unknown>>, name: string | null): unknown {
  const unknown = Object.keys(fields).find((one) => one !== name);
  if (unknown !== undefined) throw wrong(`It has a field too many: \`${unknown}\`.`);
  return name === null ? undefined : fields[name];
}

function job(value: unknown): string {
  if (typeof value !== 'string') throw wrong('`job` is to be the id of a job.');
  return value;
}

const task = (value: unknown): TaskId => asTaskId(number(value, 'task'));

function number(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value)) throw wrong(`\`${name}\` is to be a whole number.`);
  return value as number;
}

const wrong = (why: string, cause?: unknown): KlaussError =>
  new KlaussError('usage', `The order is not understood. ${why}`, {
    hint: ORDER_HINT,
    cause,
  });
