import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  EXTENSION,
  offerWith,
  picture,
  startTestGateway,
} from '../../../support/gateway/test-gateway';

let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gateway-pictures-'));
  await writeFile(join(directory, 'a.jpg'), await picture({ width: 600, height: 300 }));
  await writeFile(
    join(directory, 'b.png'),
    await picture({ width: 90, height: 60, format: 'png' }),
  );
});

afterAll(() => rm(directory, { recursive: true }));

async function getPicture(name: string, headers: Record<string, string> = {}) {
  const gateway = await startTestGateway({
    offers: [
      { ...offerWith('101'), picture: join(directory, 'a.jpg') },
      { ...offerWith('102'), picture: join(directory, 'b.png') },
    ],
  });
  const own = Object.entries(headers).map(([key, value]) => [
    key,
    value.replace('OWN', gateway.url),
  ]);
  return fetch(`${gateway.url}/pictures/${name}`, { headers: Object.fromEntries(own) });
}

async function sizeOf(response: Response) {
  const { format, width, height } = await sharp(await response.arrayBuffer()).metadata();
  return { format, width, height };
}

describe("an offer's picture", () => {
  test('is served unchanged', async () => {
    const response = await getPicture('101.jpg');
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const expected = await readFile(join(directory, 'a.jpg'));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(expected);
  });

  test('is a JPEG also if its file is not', async () => {
    expect(await sizeOf(await getPicture('102.jpg'))).toEqual({
      format: 'jpeg',
      width: 90,
      height: 60,
    });
  });

  test('may be cached, and is not sent again when it is the same', async () => {
    const first = await getPicture('101.jpg');
    expect(first.headers.get('cache-control')).toContain('max-age');
    const again = await getPicture('101.jpg', { 'If-None-Match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('comes as a thumbnail with the size appended', async () => {
    const response = await getPicture('101.jpg_220x220.jpg');
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(await sizeOf(response)).toEqual({ format: 'jpeg', width: 220, height: 110 });
  });

  test('is not enlarged for a thumbnail', async () => {
    const response = await getPicture('102.jpg_220x220.jpg');
    expect(await sizeOf(response)).toMatchObject({ width: 90, height: 60 });
  });

  test.each(['103.jpg', '101.png', '101.jpg_10000x10000.jpg', '..%2Fa.jpg'])(
    'does not exist as %s',
    async (name) => {
      expect((await getPicture(name)).status).toBe(404);
    },
  );
});

describe('a picture asked for by a page', () => {
  test('is refused to another site', async () => {
    expect((await getPicture('101.jpg', { Referer: 'https://example.com/' })).status).toBe(403);
  });

  test('is served to the gateway’s own page', async () => {
    expect((await getPicture('101.jpg', { Referer: 'OWN/oauth/authorize' })).status).toBe(200);
  });

  test('is served with CORS to an extension', async () => {
    const response = await getPicture('101.jpg', { Origin: EXTENSION });
    expect(response.headers.get('access-control-allow-origin')).toBe(EXTENSION);
  });
});
