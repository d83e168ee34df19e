/**
 * Takes the pictures of the README: both dashboards beside a real run, with the real client and a scripted model.
 * Needs tmux and Chromium.
 *
 * node scripts/screenshots.ts
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Browser } from 'playwright-core';
import { planOf, scenario } from '../demo/scenario.ts';
import { GOAL, TASKS } from '../demo/tasks.ts';
import { heard } from '../test/commands/running.ts';
import { startBrowser } from '../test/support/browser.ts';
import { startTerminal } from '../test/support/terminal.ts';
import { makeUser } from '../test/support/user.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'screenshots');
const xterm = join(root, 'node_modules', '@xterm', 'xterm');

/** How long a worker thinks before it writes a file, so that there is something to see. */
const STEP_MS = 8_000;

await mkdir(target, { recursive: true });
await using user = await makeUser((directory) =>
  scenario({ directory, goal: GOAL, tasks: TASKS, stepMs: STEP_MS }),
);
const plan = join(user.home, 'plan.json');
await writeFile(plan, JSON.stringify({ ...planOf(GOAL, TASKS), budget_usd: 5 }));
await user.klauss('submit-file', plan, '--start', '4');

const klauss = join(user.plugin, 'bin', 'klauss');
await using terminal = await startTerminal({
  command: [process.execPath, klauss, 'dashboard'],
  cwd: user.project,
  env: user.env,
});
const web = execa(process.execPath, [klauss, 'dashboard', '--web'], {
  cwd: user.project,
  env: user.env,
  reject: false, // when this script fails, it is ended with the rest
});
const printed = heard(web.stdout);
await printed.until(/token=\S+\n/);
await using browser = await startBrowser();

// The foundation is done, the four that build on it are at work.
await terminal.waitFor((screen) => screen.split('(work)').length > 4, 120_000);
await terminal.press('Down', 'Down');
await terminal.waitFor(/What word-count says[\s\S]*▸ Write/, 120_000);
await drawTerminal(browser, await terminal.styled());

const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
await page.goto(printed.text().trim());
await page.goto(`${new URL(page.url()).origin}/#tab=graph&task=3`);
await terminal.waitFor(/index\s+● in progress/, 120_000);
await page.locator('.canvas').first().waitFor();
for (const colorScheme of ['light', 'dark'] as const) {
  await page.emulateMedia({ colorScheme });
  await page.screenshot({ path: join(target, `web-${colorScheme}.png`) });
}
await user.klauss('wait');
web.kill('SIGINT');
await web;

/** What a terminal shows, drawn by the terminal of a browser. */
async function drawTerminal(drawing: Browser, screen: string): Promise<void> {
  const page = await drawing.newPage({ viewport: { width: 1200, height: 800 } });
  await page.setContent('<body style="margin: 0; background: #16181d"><div id="screen"></div></body>');
  await page.addStyleTag({ content: await readFile(join(xterm, 'css', 'xterm.css'), 'utf8') });
  await page.addScriptTag({ content: await readFile(join(xterm, 'lib', 'xterm.js'), 'utf8') });
  // As a text, since it runs in the page, whose types are not those of this file.
  await page.evaluate(`new Promise((resolve) => {
    const shown = new Terminal({
      cols: 120, rows: 40, fontSize: 15, lineHeight: 1.1, theme: { background: '#16181d' }, cursorInactiveStyle: 'none',
    });
    shown.open(document.getElementById('screen'));
    shown.write(${JSON.stringify(screen.replaceAll('\n', '\r\n'))}, resolve);
  })`);
  await page.locator('.xterm-screen').screenshot({ path: join(target, 'terminal.png') });
  await page.close();
}
