import { describe, expect, test, vi } from 'vitest';
import { PictureError } from '../../../../demo/retrieval/errors';
import { expectRefusal } from './expect-refusal';
import {
  goodImage,
  imageOf,
  picture,
  searchByImage,
  startTestGateway,
} from '../../../support/gateway/test-gateway';

describe('the image', () => {
  async function expectImageRefusal(image: Blob | string, message: string) {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { image });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: `image: ${message}` });
  }

  test('reaches the search unchanged', async () => {
    const find = vi.fn((_image: Uint8Array, _limit: number) => Promise.resolve([]));
    const gateway = await startTestGateway({ retriever: { search: find } });
    const image = await picture({ width: 300, height: 256 });
    await searchByImage(gateway, { image: imageOf(image) });
    expect(Buffer.from(find.mock.calls[0]?.[0] ?? [])).toEqual(image);
  });

  test('may be a PNG', async () => {
    const gateway = await startTestGateway();
    const image = imageOf(await picture({ width: 256, height: 256, format: 'png' }));
    expect((await searchByImage(gateway, { image })).status).toBe(200);
  });

  test('must be there', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { image: null });
    await expectRefusal(response, { code: 'gw.ParamMissing', message: 'image' });
  });

  test('must be a file', async () => {
    await expectImageRefusal('x.jpg', 'it must be sent as a file');
  });

  test.each(['webp', 'gif'] as const)('must not be a %s, whatever its name', async (format) => {
    const bytes = await picture({ width: 256, height: 256, format });
    const image = new File([Uint8Array.from(bytes)], 'x.jpg', { type: 'image/jpeg' });
    await expectImageRefusal(image, 'it must be a JPG, JPEG or PNG picture');
  });

  test.each(['', '<html>403 Forbidden</html>', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    'must not be %j',
    async (text) => {
      await expectImageRefusal(new Blob([text]), 'it must be a JPG, JPEG or PNG picture');
    },
  );

  test('must be under 1 MB', async () => {
    await expectImageRefusal(new Blob([new Uint8Array(1_000_000)]), 'it must be under 1 MB');
  });

  test.each([
    { width: 255, height: 400 },
    { width: 400, height: 255 },
  ])('must have 256 px at its shortest side, unlike $width×$height', async (size) => {
    const image = imageOf(await picture(size));
    await expectImageRefusal(image, 'its shortest side must be at least 256 px');
  });

  test('must not unpack to more than 40 megapixels', async () => {
    const bomb = imageOf(await picture({ width: 9000, height: 5000, format: 'png' }));
    await expectImageRefusal(bomb, 'it must not be above 40 megapixels');
  });

  test('must be one that the search can decode', async () => {
    const error = new PictureError('unreadable', 'The picture is cut off.');
    const gateway = await startTestGateway({ retriever: { search: () => Promise.reject(error) } });
    const response = await searchByImage(gateway, { image: await goodImage() });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: 'it cannot be decoded' });
  });
});
