import { describe, expect, it } from 'vitest';
import { readDataUrl } from '@/utils/io/picture/acquire/fetch';

const textOf = (url: string) => new TextDecoder().decode(readDataUrl(url));

describe('readDataUrl', () => {
  it.each([
    ['base64', 'data:image/png;base64,aGk=', 'hi'],
    ['base64 with percent signs', 'data:image/png;base64,aGk%3D', 'hi'],
    ['base64 beside a charset', 'data:text/plain;charset=utf-8;base64,aGk=', 'hi'],
    ['a text with a comma', 'data:image/svg+xml,<svg a="1,2"/>', '<svg a="1,2"/>'],
    ['an escaped text', 'data:,a%20b', 'a b'],
    ['capital letters', 'DATA:IMAGE/PNG;BASE64,aGk=', 'hi'],
  ])('reads %s', (_what, url, expected) => {
    expect(textOf(url)).toBe(expected);
  });

  it.each(['data:image/png;base64', 'data:image/png;base64,%%%', 'data:image/png;base64,*'])(
    'fails with a reason for %s',
    (url) => {
      expect(() => readDataUrl(url)).toThrow(
        expect.objectContaining({ code: 'picture-undecodable' }),
      );
    },
  );
});
