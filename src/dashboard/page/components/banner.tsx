import { duration } from '../../../domain/words.ts';
import type { View } from '../../../view/view.ts';
import { useNow } from '../hooks/clock.ts';
import type { Connection } from '../state/store.ts';

/** What keeps the page from showing what is, and the workers from working. Nothing in the usual case. */
export function ConnectionBanner({
  connection,
  view,
}: {
  readonly connection: Connection;
  readonly view: View | null;
}) {
  return (
    <div class="banners" role="status">
      {connection.kind === 'lost' && <Lost since={connection.since} reason={connection.reason} />}
      {connection.kind === 'locked' && (
        <p class="banner bad">
          The dashboard was started anew and does not know this page. Open the new address that it has printed
          in the terminal.
        </p>
      )}
      {connection.kind === 'connecting' && <p class="banner">Connecting…</p>}
      {view?.pool?.hold && <p class="banner">{view.pool.hold.message}</p>}
      {view?.halt && (
        <p class="banner bad">
          {view.halt.message} {view.halt.hint}
        </p>
      )}
    </div>
  );
}

function Lost({ since, reason }: { readonly since: number; readonly reason: string | null }) {
  const ago = Math.max(0, useNow() - since);
  return (
    <p class="banner bad">
      {reason === null ? 'Disconnected' : `Disconnected: ${reason}`} since{' '}
      {new Date(since).toLocaleTimeString()} ({duration(ago)}); what is shown may be old. Trying again…
    </p>
  );
}
