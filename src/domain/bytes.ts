export const MEGABYTE = 1024 * 1024;

/** A size for people: `480 MB`, `1.2 GB`. */
export function formatBytes(bytes: number): string {
  const megabytes = Math.round(bytes / MEGABYTE);
  return megabytes < 1024 ? `${megabytes} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}
