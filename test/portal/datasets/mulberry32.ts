/**
 * Tommy Ettinger's mulberry32: a small random number generator with 32 bits of state, in the public domain. The same
 * seed gives the same numbers on every machine. Results are at least 0 and below 1.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A generator of its own for each name: what one day draws never depends on how many days came before. */
export function randomFor(...name: readonly (string | number)[]): () => number {
  let hash = 0x811c9dc5;
  for (const letter of name.join('/')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return mulberry32(hash);
}

/** A count around a mean, as happenings scatter: Knuth's method for small means, the normal curve for large ones. */
export function poisson(random: () => number, mean: number): number {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}
