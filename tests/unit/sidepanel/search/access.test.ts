import { describe, expect, it } from 'vitest';
import { wantedAccess } from '@/entrypoints/sidepanel/store/search/service';
import type { PictureMetadata } from '@/utils/core/model/search';
import { search } from '../../../support/panel/fixtures';

const API = ['https://gw.open.1688.com/*'];
const MISSING = { code: 'access-missing' } as const;
const crop: PictureMetadata = {
  way: 'crop',
  width: 360,
  height: 360,
  reasons: [{ way: 'fetch', failure: MISSING }],
  originalAt: 'https://cdn.shop.example/*',
};
const { picture: _, ...withoutPicture } = search();

describe('wantedAccess', () => {
  it('requests the original of a screenshot, and acquires again', () => {
    expect(wantedAccess(search({ picture: crop }), undefined, API)).toEqual({
      host: 'cdn.shop.example',
      origins: ['https://cdn.shop.example/*'],
      command: 'reacquire',
    });
  });

  it('requests nothing if the original was loaded, or access would not help', () => {
    const { originalAt: __, ...hopeless } = crop;
    expect(wantedAccess(search(), undefined, API)).toBeUndefined();
    expect(wantedAccess(search({ picture: hopeless }), undefined, API)).toBeUndefined();
    expect(wantedAccess(undefined, undefined, API)).toBeUndefined();
  });

  it('requests the site of the picture if none could be acquired', () => {
    expect(wantedAccess(withoutPicture, MISSING, API)).toEqual({
      host: 'cdn.shop.example',
      origins: ['https://cdn.shop.example/*'],
      command: 'reacquire',
    });
  });

  it('requests no site that is not on the web', () => {
    const target = { ...search().target, srcUrl: 'blob:https://shop.example/1' };
    expect(wantedAccess({ ...withoutPicture, target }, MISSING, API)).toBeUndefined();
  });

  it('requests the service if the picture is loaded, and searches again', () => {
    expect(wantedAccess(search({ picture: crop }), MISSING, API)).toEqual({
      host: 'gw.open.1688.com',
      origins: API,
      command: 'retry',
    });
  });

  it('the hosts of 1688 are requested where a list of it could not be read, which is then read again', () => {
    const target = { tabId: 1, frameId: 0, kind: 'list' } as const;
    expect(wantedAccess({ ...withoutPicture, target }, MISSING, API)?.command).toBe('retry');
  });

  it('names a host without its wildcard', () => {
    expect(wantedAccess(search(), MISSING, ['https://*.alicdn.com/*'])?.host).toBe('alicdn.com');
  });
});
