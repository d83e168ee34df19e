/** A directory for one measurement, gone after it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Temporary extends AsyncDisposable {
  readonly path: string;
}

export async function temporaryDirectory(): Promise<Temporary> {
  const path = await mkdtemp(join(tmpdir(), 'klauss-bench-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
