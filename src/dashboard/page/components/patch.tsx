import { useFetched } from '../hooks/useFetched.ts';
import { type ChangedFile, changedFiles } from '../state/diff.ts';

/**
 * What was changed, file by file, coloured by lines.
 * @param version is read anew when it changes
 */
export function Patch({ url, version }: { readonly url: string; readonly version: string }) {
  const patch = useFetched<string>(url, version, 'text');
  if (patch.kind === 'loading') return <p class="empty">Reading…</p>;
  if (patch.kind === 'failed') return <p class="empty">{patch.message}</p>;
  const files = changedFiles(patch.value);
  if (files.length === 0) return <p class="empty">{patch.value}</p>;
  return (
    <div class="patch">
      {files.map((file) => (
        <File key={file.name} file={file} />
      ))}
    </div>
  );
}

function File({ file: { name, added, removed, lines } }: { readonly file: ChangedFile }) {
  return (
    <details class="file" open>
      <summary>
        <code>{name}</code>
        <span class="number added">+{added}</span>
        <span class="number removed">−{removed}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll it everywhere */}
      <pre tabIndex={0}>
        {lines.map(({ kind, text }, index) => (
          <span key={index} class={`line ${kind}`}>
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </details>
  );
}
