/** @jsxImportSource preact */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../view/view.ts';

function Page() {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    const events = new EventSource('/events');
    events.addEventListener('view', ({ data }) => setView(JSON.parse(data)));
    return () => events.close();
  }, []);
  return (
    <main>
      <h1>{view?.project}</h1>
      <ul>
        {view?.tasks.map(({ id, key, status }) => (
          <li key={id}>
            {key} {status}
          </li>
        ))}
      </ul>
    </main>
  );
}

render(<Page />, document.body);
