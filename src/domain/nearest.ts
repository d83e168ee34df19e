import { distance } from 'fastest-levenshtein';

/**
 * The known name that an unknown one was probably meant to be: at most a third of its letters (two for short
 * names) are wrong, letter case aside. Null when none is that near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    // A distance is at least the difference in length: most candidates need no more than this look.
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const found = distance(wanted, candidate.toLowerCase());
    if (found < bestDistance && found < candidate.length) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** The hint that goes with an unknown name, or undefined when nothing known is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(name, candidates);
  return candidate === null ? undefined : `Did you mean "${candidate}"?`;
}
