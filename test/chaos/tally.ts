/** How often each trouble really happened: a suite that troubles nobody would always pass. */

const counts = new Map<string, number>();

export function happened(what: string): void {
  counts.set(what, timesOf(what) + 1);
}

export const timesOf = (what: string): number => counts.get(what) ?? 0;

/** For the eyes: `client killed 12, clock jumped 8`. */
export const describeTally = (): string =>
  [...counts.keys()]
    .sort()
    .map((what) => `${what} ${timesOf(what)}`)
    .join(', ');
