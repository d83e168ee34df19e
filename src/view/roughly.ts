/** How long something still takes, as exactly as anybody can say: `40s`, `2m`, `1h 5m`. */
export function roughly(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 10_000)) * 10;
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.round(ms / 60_000) || 1;
  return minutes < 60 ? `${minutes}m` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}
