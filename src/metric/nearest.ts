/** The optimal string alignment distance: insertions, deletions, substitutions and neighbours swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known names most like the given one, nearest first, three at most; unless `far`, none that has little in common with it. */
export function nearest(name: unknown, known: Iterable<string>, far = false): string[] {
  const wanted = String(name).slice(0, 80).toLowerCase();
  return [...new Set(known)]
    .map((each) => ({
      each,
      away: distance(wanted, each.toLowerCase()) - (each.includes(wanted) ? wanted.length : 0),
    }))
    .filter(({ each, away }) => far || away <= Math.max(2, Math.max(wanted.length, each.length) / 2))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** ` Did you mean "a", "b"?`, or nothing where no known name is near, unless it may be `far`. */
export function suggestion(name: unknown, known: Iterable<string>, far = false): string {
  const names = nearest(name, known, far);
  return names.length ? ` Did you mean ${names.map((each) => `"${each}"`).join(', ')}?` : '';
}
