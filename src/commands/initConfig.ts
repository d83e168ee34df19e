import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { configTemplate } from '../config/template.ts';
import { KlaussError, messageOf } from '../domain/errors.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Write a .klauss.toml with every setting at its default',
  args: { force: { type: 'boolean', description: 'Replace one that is there' } },
  async run(context, args) {
    const path = join(context.paths.root, '.klauss.toml');
    try {
      await writeFile(path, configTemplate(basename(context.paths.root)), { flag: args.force ? 'w' : 'wx' });
    } catch (cause) {
      const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
      throw new KlaussError(
        'file',
        exists ? `${path} is there already.` : `${path} cannot be written: ${messageOf(cause)}`,
        {
          hint: exists ? 'Edit it, or replace it with --force.' : 'Make the directory writable.',
          cause,
        },
      );
    }
    return { data: { path }, text: `Wrote ${path}.` };
  },
});
