import { expect, test, vi } from 'vitest';
import { pictureInArea } from '@/entrypoints/background/service-call';
import * as prepare from '@/utils/io/picture/prepare';
import { serviceInfoOf } from '@/utils/io/services/registry';

// Cropping needs a browser's canvas: `tests/e2e/area.test.ts` compares the sent picture.
const preparePicture = vi.spyOn(prepare, 'preparePicture');

const bytes = new Uint8Array([1]);
const picture = { mime: 'image/png', bytes, publicUrl: 'https://shop.example/1.png' } as const;
const area = { left: 0.25, top: 0, width: 0.5, height: 1 };

test('the whole picture is sent unchanged', async () => {
  expect(await pictureInArea(picture, undefined, serviceInfoOf('ak').capabilities)).toEqual({
    picture,
  });
});

test('a service that crops gets the picture and the area', async () => {
  const sent = await pictureInArea(picture, area, serviceInfoOf('cross-border').capabilities);
  expect(sent).toEqual({ picture, area });
});

test('a picture for another service is cropped here, and the crop is not sent elsewhere', async () => {
  const cut = { mime: 'image/jpeg', bytes: new Uint8Array([2]) } as const;
  preparePicture.mockResolvedValue({ ...cut, width: 1, height: 1, enlarged: false });
  expect(await pictureInArea(picture, area, serviceInfoOf('ak').capabilities)).toEqual({
    picture: cut,
  });
  const [, partOf] = preparePicture.mock.lastCall ?? [];
  expect(partOf?.(640, 480)).toEqual(area);
});

test('the address of a picture stands for the whole picture', async () => {
  expect(await pictureInArea(picture, area, serviceInfoOf('tmapi').capabilities)).toEqual({
    picture,
  });
});
