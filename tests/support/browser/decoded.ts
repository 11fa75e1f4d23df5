import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

/** Statement that notes the sizes of what a script decodes or makes an address of (`everywhere` of a scene). */
export const NOTE_DECODED = `globalThis.decodedSizes ??= (() => {
  const sizes = [];
  const { createImageBitmap, URL } = globalThis;
  const make = URL.createObjectURL;
  globalThis.createImageBitmap = (source, ...rest) => {
    if (source instanceof Blob) sizes.push(source.size);
    return createImageBitmap(source, ...rest);
  };
  URL.createObjectURL = (source) => {
    sizes.push(source.size);
    return make.call(URL, source);
  };
  return sizes;
})();`;

/** Sizes in bytes, of everything since the page was opened. */
export async function decodedSizes(page: Page): Promise<number[]> {
  const sizes = await page.evaluate(() => Reflect.get(globalThis, 'decodedSizes'));
  return z.array(z.number()).parse(sizes);
}

/** The same picture with a size of its own in bytes, by which it is known again. */
export const padded = (picture: Uint8Array, size: number): Buffer =>
  Buffer.concat([picture, Buffer.alloc(size - picture.length)]);
