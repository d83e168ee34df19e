/** What a client says of itself, without what differs from session to session. */
export function profileOf(init: string): string {
  const { session_id: _session, uuid: _uuid, ...rest } = JSON.parse(init) as Record<string, unknown>;
  return JSON.stringify(rest);
}
