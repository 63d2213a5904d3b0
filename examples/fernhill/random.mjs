// A seeded generator of 32-bit numbers (mulberry32), so that the example book has the same bytes
// on every machine, every time. Integer arithmetic only.

/**
 * @typedef {object} Random
 * @property {(limit: number) => number} below a whole number from 0 to limit - 1
 * @property {(percent: number) => boolean} chance true in `percent` of 100 calls
 * @property {<T>(list: readonly T[]) => T} pick one element
 * @property {(weights: readonly number[]) => number} weighted an index, as often as its weight says
 */

/**
 * Each client has a seed of its own, so that editing one client leaves the others' entries alone.
 *
 * @param {string} seed
 * @returns {Random}
 */
export function makeRandom(seed) {
  let state = hash(seed);

  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** @param {number} limit */
  const below = (limit) => next() % limit;

  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)],
    weighted(weights) {
      let left = below(weights.reduce((sum, weight) => sum + weight, 0));
      return weights.findIndex((weight) => (left -= weight) < 0);
    },
  };
}

/**
 * FNV-1a over the character codes.
 *
 * @param {string} text
 */
function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}
