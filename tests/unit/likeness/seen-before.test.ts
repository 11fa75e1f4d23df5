import { describe, expect, it } from 'vitest';
import { directionOf, seenBefore, type SeenPicture } from '@/utils/core/likeness/seen-before';

/** A picture with these cosines to pictures of the axes 0, 1, …; the rest of it is on an axis of its own. */
function picture(cosines: readonly number[], own = 255): Float32Array {
  const vector = new Float32Array(256);
  vector.set(cosines);
  vector[own] = Math.sqrt(1 - cosines.reduce((sum, cosine) => sum + cosine ** 2, 0));
  return vector;
}
const axis = (index: number): Float32Array => {
  const vector = new Float32Array(256);
  vector[index] = 1;
  return vector;
};
const seen = (id: string, direction: Float32Array, at = 1): SeenPicture => ({ id, at, direction });

describe('a picture that was seen before', () => {
  it.each([
    ['the same', 1, 'a'],
    ['one much like it', 0.81, 'a'],
    ['one that is less like it', 0.79, undefined],
    ['another', 0, undefined],
  ])('is found in a history of one search: %s', (_what, cosine, id) => {
    expect(seenBefore(picture([cosine]), [seen('a', axis(0))])?.id).toBe(id);
  });

  it('is not found where no search is kept', () => {
    expect(seenBefore(axis(0), [])).toBeUndefined();
  });

  it.each([
    [0.84, 0.5, 'a'],
    [0.86, 0.71, 'a'],
    [0.86, 0.73, undefined],
    [0.95, 0.82, 'a'],
    [0.88, 0.8, undefined],
  ])('is found at cosine %f where the next product has %f: %s', (best, next, id) => {
    // Both are like the picture, and not like each other.
    const all = [seen('b', picture([next], 2)), seen('a', picture([best], 1))];
    expect(seenBefore(axis(0), all)?.id).toBe(id);
  });

  it('other pictures of that product are no rivals', () => {
    const all = [seen('a', picture([0.9], 1)), seen('b', picture([0.89], 1))];
    expect(seenBefore(axis(0), all)?.id).toBe('a');
  });

  it('is found in the latest search of the same picture', () => {
    const all = [seen('old', axis(0), 1), seen('new', axis(0), 3), seen('mid', axis(0), 2)];
    expect(seenBefore(axis(0), all)?.id).toBe('new');
  });

  it('is not found by a vector without direction', () => {
    const none = directionOf(new Int8Array(256));
    expect(seenBefore(none, [seen('a', none)])).toBeUndefined();
    expect(seenBefore(axis(0), [seen('a', none)])).toBeUndefined();
  });
});

it('the look-up of a picture compares a thousand searches in a few milliseconds', () => {
  const random = () =>
    directionOf(Int8Array.from({ length: 256 }, () => Math.random() * 200 - 100));
  const all = Array.from({ length: 1000 }, (_, at) => seen(`${at}`, random(), at));
  const started = performance.now();
  for (let time = 0; time < 20; time += 1) seenBefore(all[time]?.direction ?? axis(0), all);
  const each = (performance.now() - started) / 20;
  console.log(`1,000 searches: ${each.toFixed(2)} ms`);
  expect(each).toBeLessThan(20);
});
