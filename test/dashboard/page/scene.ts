/** A project in the middle of a job: something has completed, failed, was skipped, and something talks on. */

import type { Browser, BrowserContextOptions } from 'playwright-core';
import { untilWorking } from '../../commands/running.ts';
import { noBrowser, type OpenPage, openPage, startBrowser } from '../../support/browser.ts';
import { type Dashboard, startDashboard } from '../../support/dashboard.ts';
import type { JobAndTasks } from '../../support/plan.ts';
import { makeProject, type Project } from '../../support/project.ts';

/** What a page must show as it stands there. */
export const MISCHIEF = '<img src=x onerror="document.title=1"></script><b>bold</b>';

export interface Scene extends AsyncDisposable {
  readonly project: Project;
  readonly dashboard: Dashboard;
  readonly browser: Browser;
  readonly job: string;
  /** The id of a task of the job by its key. */
  readonly id: (key: string) => number;
  /** Opens the page at this place of the job. */
  open(place?: string, options?: BrowserContextOptions): Promise<OpenPage>;
}

/** For the title of a test that is left out without a browser. */
export const browserNote = noBrowser === null ? '' : ` (${noBrowser})`;

/** `store` has completed, `mail` has failed at its gates, `route` waited for it, `form` never ends. */
export const TASKS = [
  {
    key: 'store',
    prompt: 'Keep it. stub:write=store.txt',
    expected_outputs: ['store.txt'],
    verify: ['true'],
  },
  { key: 'mail', prompt: `Send it. ${MISCHIEF}`, verify: ['echo expected 5 to be 6; false'], max_retries: 0 },
  { key: 'route', prompt: 'Route it.', depends_on: ['mail'] },
  { key: 'form', prompt: 'Show it. stub:forever', depends_on: ['store'] },
];

export async function makeScene(
  tasks: readonly object[] = TASKS,
  ...args: readonly string[]
): Promise<Scene> {
  await using cleanup = new AsyncDisposableStack();
  const project = cleanup.use(await makeProject({ files: { '.gitignore': '.klauss\n' } }));
  const plan = await project.write('.klauss/plan.json', { goal: `Try it ${MISCHIEF}`, budget_usd: 5, tasks });
  const submitted = (await project.klauss('submit-file', plan, '--json')).json<JobAndTasks>();
  const dashboard = cleanup.use(await startDashboard(project, ...args));
  const browser = await startBrowser();
  cleanup.defer(() => browser.close());
  const owned = cleanup.move();
  return {
    project,
    dashboard,
    browser,
    job: submitted.job.id,
    id: (key) => submitted.tasks.find((task) => task.key === key)?.id ?? 0,
    open: (place = '', options = {}) =>
      openPage(browser, dashboard, `job=${submitted.job.id}&${place}`, options),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Starts two workers, and waits until only `form` is left. */
export async function play({ project }: Scene): Promise<void> {
  await project.klauss('start', '2');
  await untilWorking(project, 1);
}
