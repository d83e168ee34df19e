/** A patch of git, taken apart to be shown. */

export interface ChangedFile {
  readonly name: string;
  readonly added: number;
  readonly removed: number;
  readonly lines: readonly PatchLine[];
}

export interface PatchLine {
  readonly kind: 'head' | 'hunk' | 'added' | 'removed' | 'same';
  readonly text: string;
}

/** The files of a patch; empty for a text that is none. */
export function changedFiles(patch: string): readonly ChangedFile[] {
  return patch
    .split(/^(?=diff --git )/m)
    .filter((text) => text.startsWith('diff --git '))
    .map(changedFile);
}

function changedFile(text: string): ChangedFile {
  let inHunk = false;
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line): PatchLine => {
      inHunk ||= line.startsWith('@@');
      return { kind: inHunk ? kindOf(line) : 'head', text: line };
    });
  const number = (kind: PatchLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return { name: nameOf(lines[0]?.text ?? ''), added: number('added'), removed: number('removed'), lines };
}

function kindOf(line: string): PatchLine['kind'] {
  if (line.startsWith('@@')) return 'hunk';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : 'same';
}

/** `b` of `diff --git a/b b/b`; all of it where git has quoted the names. */
const nameOf = (line: string): string =>
  /^diff --git a\/.* b\/(.*)$/.exec(line)?.[1] ?? line.slice('diff --git '.length);
