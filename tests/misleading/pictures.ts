/** Hashes of pictures that nobody took: alike for one product, unlike for any other. */
import { seeded, type Random } from '../../demo/catalogue/random';
import type { Bits, PictureHash } from '@/utils/core/pricing/groups/picture-hash';

/** Another supplier's crop and JPEG of a picture change this much. */
const CHANGED_BITS = 3;
const COLOUR_NOISE = 4;
const CELLS = 16;

export function pictureOf(product: string, offerId: string): PictureHash {
  const own = seeded(`picture/${product}`);
  const copy = seeded(`picture/${product}/${offerId}`);
  return {
    shape: altered(bits(own), copy),
    mirrored: altered(bits(own), copy),
    colours: Array.from({ length: CELLS }, () => [
      own.int(60, 220),
      own.int(-45, 45),
      own.int(-45, 45),
    ])
      .flat()
      .map((value) => value + copy.int(-COLOUR_NOISE, COLOUR_NOISE)),
  };
}

const word = (random: Random) => random.int(-(2 ** 31), 2 ** 31 - 1);
const bits = (random: Random): Bits => ({ high: word(random), low: word(random) });

function altered({ high, low }: Bits, random: Random): Bits {
  const changed = [high, low];
  for (let count = 0; count < CHANGED_BITS; count += 1) {
    const bit = random.int(0, 63);
    const at = bit >> 5;
    changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 31));
  }
  return { high: changed[0] ?? 0, low: changed[1] ?? 0 };
}
