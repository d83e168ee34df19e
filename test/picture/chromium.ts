/** A real browser for one file of tests. */

import { chromium, type Page } from 'playwright-core';
import { firstExecutable } from '../../src/platform/executables.ts';

const path = await firstExecutable(
  ['/usr/local/bin', '/usr/bin'].flatMap((directory) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `${directory}/${name}`),
  ),
);

/** Tests in a browser are skipped. */
export const noChromium = path === null;

export interface Chromium extends AsyncDisposable {
  readonly page: Page;
}

export async function startChromium(): Promise<Chromium> {
  const browser = await chromium.launch({
    ...(path === null ? {} : { executablePath: path }),
    // Containers have no user namespaces for its own sandbox, and little shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  return { page: await browser.newPage(), [Symbol.asyncDispose]: () => browser.close() };
}
