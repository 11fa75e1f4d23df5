import { describe, expect, it } from 'vitest';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { servicePicture } from '@/utils/core/picture/service-picture';
import { mergeOffers } from '@/utils/core/pricing/merge-offers';
import { offer } from '../../support/panel/fixtures';

const ALICDN = { origin: 'https://alicdn.com', withSubdomains: true } as const;
const ORIGINS: PictureOrigins = new Map([
  ['demo', [{ origin: 'http://127.0.0.1:16880' }]],
  ['onebound', [ALICDN]],
  ['pictureless', []],
]);
const PICTURE = 'https://cbu01.alicdn.com/img/ibank/1.jpg_220x220.jpg';
const OWN = 'http://127.0.0.1:16880/pictures/1.jpg';

const shown = (provider: string, imageUrl: string | undefined) =>
  servicePicture(offer({ provider, imageUrl }), ORIGINS);

describe('the picture of an offer', () => {
  it.each([
    ['onebound', PICTURE],
    ['onebound', 'https://alicdn.com/1.jpg'],
    ['onebound', 'https://alicdn.com:443/1.jpg'],
    ['demo', OWN],
    ['demo', 'http://0x7f.1:16880/1.jpg'],
  ])('is taken for %s from %s', (provider, url) => {
    expect(shown(provider, url)).toBe(url);
  });

  it.each([
    'https://evil.example/1.jpg',
    'https://alicdn.com.evil.example/1.jpg',
    'https://evilalicdn.com/1.jpg',
    'https://cbu01.alicdn.com@evil.example/1.jpg',
    'https://user@cbu01.alicdn.com/1.jpg',
    'https://:pass@cbu01.alicdn.com/1.jpg',
    'https://cbu01.alicdn.com./1.jpg',
    'https://cbu01.alicdn.com:8443/1.jpg',
    'http://cbu01.alicdn.com/1.jpg',
    'http://cbu01.alicdn.com:443/1.jpg',
    'blob:https://alicdn.com/0f1e2d3c',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//cbu01.alicdn.com/1.jpg',
    '',
    undefined,
  ])('is not taken from %j', (url) => {
    expect(shown('onebound', url)).toBeUndefined();
  });

  it.each([
    'http://127.0.0.1:16881/1.jpg',
    'http://127.0.0.1/1.jpg',
    'https://127.0.0.1:16880/1.jpg',
    'http://localhost:16880/1.jpg',
    'http://[::1]:16880/1.jpg',
    'http://x.127.0.0.1:16880/1.jpg',
    'blob:http://127.0.0.1:16880/0f1e2d3c',
  ])('is not taken for a service on this computer from %s', (url) => {
    expect(shown('demo', url)).toBeUndefined();
  });

  it('is not taken for one service from another', () => {
    expect(shown('onebound', OWN)).toBeUndefined();
    expect(shown('demo', PICTURE)).toBeUndefined();
  });

  it.each(['pictureless', 'unknown', '', 'constructor', '__proto__'])(
    'is not taken for %j',
    (provider) => {
      expect(shown(provider, PICTURE)).toBeUndefined();
      expect(shown(provider, OWN)).toBeUndefined();
    },
  );
});

describe('an offer of two services', () => {
  const merged = (...pictures: readonly (readonly ['demo' | 'onebound' | 'ak', string?])[]) =>
    mergeOffers(
      pictures.map(([provider, imageUrl]) => ({
        service: provider,
        offers: [offer({ provider, imageUrl })],
      })),
    ).map((found) => servicePicture(found, ORIGINS));

  it('has the picture of the first one that names one, if that one may', () => {
    expect(merged(['demo'], ['onebound', PICTURE])).toEqual([PICTURE]);
    expect(merged(['onebound'], ['demo', OWN])).toEqual([OWN]);
    expect(merged(['demo'], ['ak'], ['onebound', PICTURE])).toEqual([PICTURE]);
  });

  it('does not have what the other one alone may name', () => {
    expect(merged(['demo'], ['onebound', OWN])).toEqual([undefined]);
    expect(merged(['onebound', OWN], ['demo', OWN])).toEqual([undefined]);
    expect(merged(['demo', PICTURE], ['onebound', PICTURE])).toEqual([undefined]);
  });
});
