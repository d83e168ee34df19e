import type { Detail, DetailPart } from '../../../view/source.ts';
import type { Fetched } from '../hooks/useFetched.ts';

/** All that is known of a task: what it was asked, its result, its receipt, each attempt. */
export function Details({ detail }: { readonly detail: Fetched<Detail> }) {
  if (detail.kind === 'loading') return <p class="empty">Reading…</p>;
  if (detail.kind === 'failed') return <p class="empty">{detail.message}</p>;
  const { prompt, parts } = detail.value;
  return (
    <div class="details">
      <section>
        <h3>Prompt</h3>
        <p class="written">{prompt}</p>
      </section>
      {parts.map((part) => (
        <DetailSection key={part.title} part={part} prompt={prompt} />
      ))}
    </div>
  );
}

function DetailSection({
  part: { title, fields, text },
  prompt,
}: {
  readonly part: DetailPart;
  readonly prompt: string;
}) {
  return (
    <section>
      <h3>{title.replace(/:$/, '')}</h3>
      <dl>
        {fields.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd class="written">{value}</dd>
          </div>
        ))}
      </dl>
      {text !== '' && text !== prompt && <p class="written">{text}</p>}
    </section>
  );
}
