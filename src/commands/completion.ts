import { KlaussError } from '../domain/errors.ts';
import { didYouMean } from '../domain/nearest.ts';
import { commandPath } from '../platform/package.ts';
import { defineCommand } from './command.ts';
import { SHELLS, scriptFor } from './completing/scripts.ts';

export default defineCommand({
  description: 'Print the script by which a shell completes commands, options, jobs and tasks',
  more: howToInstall,
  lenient: true,
  args: { shell: { type: 'positional', description: SHELLS.join(', '), required: true } },
  async run(_, { shell }) {
    const known = SHELLS.find((name) => name === shell);
    if (known === undefined) {
      throw new KlaussError('usage', `There is no completion for the shell \`${shell}\`.`, {
        hint: `${didYouMean(shell, SHELLS) ?? `There is one for ${SHELLS.join(', ')}.`} See \`klauss completion --help\`.`,
      });
    }
    const script = scriptFor(known, commandPath());
    return { data: { shell: known, script }, text: script.trimEnd() };
  },
});

function howToInstall(): string {
  return [
    'To have it in every shell, add the line to the file:',
    '',
    '  bash  ~/.bashrc                   source <(klauss completion bash)',
    '  zsh   ~/.zshrc, after compinit    source <(klauss completion zsh)',
    '  fish  ~/.config/fish/config.fish  klauss completion fish | source',
    '',
    `Where klauss is not on PATH, write ${commandPath()} there,`,
    `and define it before: alias klauss=${commandPath()}`,
  ].join('\n');
}
