import { describe, expect, it } from 'vitest';
import { acquireData } from '@/utils/acquire/data-url';

const acquire = (srcUrl: string) =>
  acquireData({ tabId: 1, frameId: 0, kind: 'image', srcUrl }, new AbortController().signal);
const textOf = async (srcUrl: string) => new TextDecoder().decode(await acquire(srcUrl));

describe('acquireData', () => {
  it.each([
    ['base64', 'data:image/png;base64,aGk=', 'hi'],
    ['base64 with percent signs', 'data:image/png;base64,aGk%3D', 'hi'],
    ['base64 beside a charset', 'data:text/plain;charset=utf-8;base64,aGk=', 'hi'],
    ['a text with a comma', 'data:image/svg+xml,<svg a="1,2"/>', '<svg a="1,2"/>'],
    ['an escaped text', 'data:,a%20b', 'a b'],
    ['capital letters', 'DATA:IMAGE/PNG;BASE64,aGk=', 'hi'],
  ])('reads %s', async (_what, url, expected) => {
    expect(await textOf(url)).toBe(expected);
  });

  it.each(['data:image/png;base64', 'data:image/png;base64,%%%', 'data:image/png;base64,*'])(
    'has a reason for %s',
    async (url) => {
      await expect(acquire(url)).rejects.toMatchObject({ code: 'picture-undecodable' });
    },
  );
});
