import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { afterAll, expect, test } from 'vitest';
import { likenessOf, VECTOR_LENGTH } from '../../utils/core/likeness/compare';
import { openScene } from '../support/firefox/scene';

const ASSETS = fileURLToPath(new URL('../../.output/firefox-mv3/assets', import.meta.url));

const scene = await openScene();
afterAll(() => scene.close());

/** Runs in the panel's page: what the worker at this address says of mosaics, told apart by their seeds. */
async function embedMosaics(address: string, seeds: number[]): Promise<number[][] | string> {
  const SIDE = 64;
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  const rules = { createScriptURL: (url: string) => url };
  const policy: typeof rules =
    typeof types === 'object' && types !== null
      ? Reflect.apply(Reflect.get(types, 'createPolicy'), types, ['workers', rules])
      : rules;
  const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
  const model = new Uint8Array(await (await fetch('/eye.bin')).arrayBuffer());
  return new Promise((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve(`error: ${message}`));
    worker.addEventListener('message', ({ data }) => {
      const vectors: Int8Array[] | undefined = data.vectors;
      resolve(vectors ? vectors.map((vector) => Array.from(vector)) : `trouble: ${data.trouble}`);
    });
    worker.postMessage({ model }, { transfer: [] });
    const pictures = seeds.map((seed) => ({
      data: Uint8ClampedArray.from({ length: SIDE * SIDE * 4 }, (_, at) => {
        const [column, row] = [((at >> 2) % SIDE) >> 3, Math.floor((at >> 2) / SIDE) >> 3];
        return (at & 3) === 3
          ? 255
          : ((column * 7 + row * 13 + (at & 3) * 5 + 1) * seed * 37) % 256;
      }),
      width: SIDE,
      height: SIDE,
    }));
    worker.postMessage({ pictures }, { transfer: [] });
  });
}

/** Thumbnails of the demo are on this computer, which the extension's own rule in Firefox keeps it from reading. */
test('the panel’s worker embeds pictures under the panel’s policy', async () => {
  const name = (await readdir(ASSETS)).find((file) => /^embedder-worker-.+\.js$/.test(file)) ?? '';
  await scene.options.goTo(`${scene.extension.origin}/sidepanel.html`);
  const address = path.posix.join('/assets', name);
  const said = await scene.options.evaluate(embedMosaics, address, [3, 3, 11]);
  const vectors = z
    .array(z.array(z.number()))
    .parse(said)
    .map((each) => Int8Array.from(each));
  const [first = new Int8Array(), again = new Int8Array(), other = new Int8Array()] = vectors;
  expect(vectors.map(({ length }) => length)).toEqual([
    VECTOR_LENGTH,
    VECTOR_LENGTH,
    VECTOR_LENGTH,
  ]);
  expect(likenessOf(first, again)).toBe(1);
  expect(likenessOf(first, other)).toBeLessThan(0.9);
});
