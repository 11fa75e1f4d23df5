import { describe, expect, it } from 'vitest';
import { picture as draw } from '../../../support/gateway/test-gateway';
import { crossBorder } from '@/utils/io/services/cross-border/client';
import { stubCanvas } from '../../../support/services/canvas';
import { askOf } from '../../../support/services/ask';
import { serve, signal } from '../../../support/services/service';
import { envelope, FOUND, reach, UPLOADED } from './answers';

const jpeg = async (width: number, height: number) =>
  Uint8Array.from(await draw({ width, height }));

async function search(bytes: Uint8Array<ArrayBuffer>, more: object = {}) {
  const picture = { mime: 'image/jpeg' as const, bytes };
  return askOf(crossBorder).search({ picture, ...reach, ...more }, { signal });
}

describe('a picture without an id in the answer', () => {
  it.each([['0'], [0], [''], [null], ['000']])(
    '(%o) is sent again in a smaller size',
    async (id) => {
      const drawn = stubCanvas(Uint8Array.from([1, 2, 3]));
      const seen = serve(envelope(id), UPLOADED, FOUND);
      await search(await jpeg(640, 600));
      expect(drawn).toEqual(['320×300']);
      expect(seen).toHaveLength(3);
      expect(JSON.parse(seen[1]?.fields['uploadImageParam'] ?? '')).toEqual({
        imageBase64: 'AQID',
      });
    },
  );

  it('a second time is refused, and not sent a third time', async () => {
    stubCanvas(Uint8Array.from([1]));
    const seen = serve(envelope('0'));
    await expect(search(await jpeg(640, 600))).rejects.toMatchObject({
      code: 'service-refused',
      detail: { host: 'gw.open.1688.com' },
    });
    expect(seen).toHaveLength(2);
  });

  it('has its region in the pixels of the picture that was accepted', async () => {
    stubCanvas(await jpeg(320, 300));
    const seen = serve(envelope('0'), UPLOADED, FOUND);
    await search(await jpeg(640, 600), {
      area: { left: 0.5, top: 0, width: 0.5, height: 0.5 },
    });
    expect(JSON.parse(seen[2]?.fields['offerQueryParam'] ?? '')).toMatchObject({
      region: '160,320,0,150',
    });
  });
});

it('a region is the same on every page', async () => {
  const seen = serve(UPLOADED, FOUND);
  const region = { left: 0, top: 0.5, width: 1, height: 0.5 };
  const bytes = await jpeg(640, 400);
  const { next: cursor } = await search(bytes, { area: region });
  await search(bytes, { cursor });
  const regions = seen.slice(1).map(({ fields }) => JSON.parse(fields['offerQueryParam'] ?? ''));
  expect(regions).toMatchObject([{ region: '0,640,200,400' }, { region: '0,640,200,400' }]);
});

it('a picture above 300 KB is made smaller before it is sent', async () => {
  const drawn = stubCanvas(Uint8Array.from([9]));
  const seen = serve(UPLOADED, FOUND);
  const bytes = new Uint8Array(300 * 1024 + 1);
  bytes.set(await jpeg(640, 600));
  await search(bytes);
  expect(drawn).toHaveLength(1);
  expect(JSON.parse(seen[0]?.fields['uploadImageParam'] ?? '')).toEqual({ imageBase64: 'CQ==' });
});
