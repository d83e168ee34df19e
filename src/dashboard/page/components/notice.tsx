/** What came of an order. */
export interface Notice {
  readonly bad: boolean;
  readonly text: string;
}

/** Shows what came of the last order, until it is closed. */
export function Notice({ notice, close }: { readonly notice: Notice | null; readonly close: () => void }) {
  return (
    <div class="notices" role="status">
      {notice !== null && (
        <p class={notice.bad ? 'notice bad' : 'notice'}>
          {notice.text}
          <button type="button" class="quiet" aria-label="Close this message" onClick={close}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
