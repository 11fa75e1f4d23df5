import { expect, test } from 'vitest';
import { createUploads } from '../../../../demo/gateway/uploads';

test('A picture is found again by its id', () => {
  const uploads = createUploads();
  const id = uploads.keep(Uint8Array.of(1));
  expect(uploads.get(id)).toEqual(Uint8Array.of(1));
  expect(BigInt(id)).toBeGreaterThan(2n ** 53n);
});

test('The oldest of more than 200 is dropped', () => {
  const uploads = createUploads();
  const ids = Array.from({ length: 201 }, (_, index) => uploads.keep(Uint8Array.of(index)));
  expect(ids.filter((id) => uploads.get(id) === undefined)).toEqual([ids[0]]);
});
