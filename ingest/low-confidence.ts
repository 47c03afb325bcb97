interface Placed {
  page?: number;
  lowConfidence?: boolean;
}

/**
 * Passages, in reading order, with those marked that reach into one of the pages. A passage ends where the next one
 * begins at the latest; the last one at the last page.
 */
export function markLowConfidence<P extends Placed>(passages: readonly P[], lowPages: readonly number[]): P[] {
  if (lowPages.length === 0) return [...passages];
  const last = Math.max(...lowPages);
  return passages.map((passage, at) => {
    const from = passage.page;
    if (from === undefined) return passage;
    const to = passages.slice(at + 1).find((next) => next.page !== undefined)?.page ?? last;
    return lowPages.some((page) => page >= from && page <= Math.max(from, to))
      ? { ...passage, lowConfidence: true }
      : passage;
  });
}
