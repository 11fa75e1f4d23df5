/** Numbers of a picture's vector, a byte each. */
export const VECTOR_LENGTH = 256;

const LARGEST = 127;

/**
 * One vector of what the network saw and the colours, both of length 1, in bytes. Its own length has no
 * meaning: only directions are compared.
 */
export function toVector(
  sight: Float32Array,
  colour: Float32Array,
  colourWeight: number,
): Int8Array<ArrayBuffer> {
  const root = Math.sqrt(colourWeight);
  const all = [...sight, ...colour.map((value) => value * root)];
  const most = all.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
  return Int8Array.from(all, (value) => (most > 0 ? Math.round((value / most) * LARGEST) : 0));
}

/** Cosine of two vectors, from -1 to 1; 0 where one of them is empty. */
export function cosineOf(a: Int8Array, b: Int8Array): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    product += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? 0 : product / Math.sqrt(ofA * ofB);
}

/**
 * How many pictures of a search's twenty nearest that have this cosine show the searched product, fitted on
 * every second of the test's photographed products; `docs/likeness.md` has the figures of the others.
 */
const CALIBRATION: readonly (readonly [cosine: number, share: number])[] = [
  [0, 0],
  [0.4, 0.01],
  [0.55, 0.045],
  [0.65, 0.1],
  [0.7, 0.15],
  [0.75, 0.28],
  [0.8, 0.55],
  [0.85, 0.85],
  [0.9, 0.97],
  [1, 1],
];

/** How certain it is that two pictures show the same product, from 0 to 1. */
export function likenessOf(a: Int8Array, b: Int8Array): number {
  const cosine = cosineOf(a, b);
  const next = CALIBRATION.findIndex(([from]) => cosine < from);
  const [low, high] = [CALIBRATION[next - 1], CALIBRATION[next]];
  if (!low || !high) return cosine < 0 ? 0 : 1;
  return low[1] + ((high[1] - low[1]) * (cosine - low[0])) / (high[0] - low[0]);
}
