/** A real browser that looks at the real page. */

import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { firstExecutable } from '../../src/platform/executables.ts';
import type { Dashboard } from './dashboard.ts';

const path = await firstExecutable(
  ['/usr/local/bin', '/usr/bin', '/snap/bin'].flatMap((directory) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(directory, name)),
  ),
);

/** Why there is no browser here; null: there is one. */
export const noBrowser = path === null ? 'no Chromium is installed' : null;

export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({
    ...(path === null ? {} : { executablePath: path }),
    // Containers have no user namespaces for its own sandbox, and little shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** A page of a dashboard, opened as a user does, in a browser that knows nothing yet. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Addresses of all that it has asked for. */
  readonly requests: readonly string[];
  /** What it has written to the console as a warning or an error, violations of its policy among it, and what it has thrown. */
  readonly complaints: readonly string[];
}

/** @param place what stands after `#` in the address */
export async function openPage(
  browser: Browser,
  dashboard: Dashboard,
  place = '',
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(dashboard.address());
  if (place !== '') await page.goto(`http://127.0.0.1:${dashboard.port}/#${place}`);
  return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
}
