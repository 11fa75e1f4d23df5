import { describe, expect, it } from 'vitest';
import { offerLink } from '@/utils/model/offer-link';

describe('offerLink', () => {
  it.each([
    'https://detail.1688.com/offer/721188620217.html',
    'https://1688.com',
    'https://1688.com:443/offer/1.html',
    'HTTPS://Detail.1688.COM/offer/1.html',
    'https://m.detail.1688.com/a?spm=a26352.1&title=保温杯#x',
    'https://detail.1688.com/offer/1.html?a=%2F..%2F&b=',
  ])('hands back %s exactly as it came', (url) => {
    expect(offerLink(url)).toBe(url);
  });

  it.each([
    ['no link', undefined],
    ['an empty one', ''],
    ['a script', 'javascript:alert(1)//https://1688.com/'],
    ['a script with a line break', 'java\nscript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['no scheme', '//evil.com/offer/1.html'],
    ['no scheme on the right host', '//detail.1688.com/offer/1.html'],
    ['a path', '/offer/1.html'],
    ['plain http', 'http://detail.1688.com/offer/1.html'],
    ['another scheme', 'ftp://detail.1688.com/offer/1.html'],
    ['the host as a prefix', 'https://1688.com.evil.com/offer/1.html'],
    ['the host as a suffix', 'https://evil1688.com/offer/1.html'],
    ['the host in the path', 'https://evil.com/1688.com'],
    ['the host in the query', 'https://evil.com?https://1688.com/'],
    ['the host in the fragment', 'https://evil.com#.1688.com/'],
    ['the host as user info', 'https://1688.com@evil.com/'],
    ['user info on the right host', 'https://user:pass@detail.1688.com/offer/1.html'],
    ['a backslash as a slash', 'https:\\\\detail.1688.com/offer/1.html'],
    ['a backslash behind the host', 'https://evil.com\\.1688.com/'],
    ['a backslash in the path', 'https://detail.1688.com\\offer/1.html'],
    ['a tab in the scheme', 'ht\ttps://detail.1688.com/offer/1.html'],
    ['a line break in the path', 'https://detail.1688.com/offer/\n1.html'],
    ['a space before', ' https://detail.1688.com/offer/1.html'],
    ['a space behind', 'https://detail.1688.com/offer/1.html '],
    ['a control character before', '\u0001https://detail.1688.com/offer/1.html'],
    ['a no-break space', 'https://detail.1688.com/\u00A0'],
    ['full-width digits', 'https://detail.１６８８.com/offer/1.html'],
    ['a full-width dot', 'https://detail。1688.com/offer/1.html'],
    ['a look-alike letter', 'https://detail.1688.cоm/offer/1.html'],
    ['a percent-encoded host', 'https://detail.%31688.com/offer/1.html'],
    ['a trailing dot', 'https://detail.1688.com./offer/1.html'],
    ['another port', 'https://detail.1688.com:8443/offer/1.html'],
    ['the port of http', 'https://detail.1688.com:80/offer/1.html'],
    ['one slash', 'https:/detail.1688.com/offer/1.html'],
    ['three slashes', 'https:///detail.1688.com/offer/1.html'],
    ['an empty label', 'https://.1688.com/offer/1.html'],
    ['a broken punycode label', 'https://xn--a.1688.com/offer/1.html'],
    ['another market', 'https://item.taobao.com/item.htm?id=1'],
  ])('refuses %s', (_, url) => {
    expect(offerLink(url)).toBeUndefined();
  });

  it.each(['https://item.taobao.com/item.htm?id=1', 'https://detail.tmall.com/item.htm?id=1&x=2'])(
    'hands back %s for an offer on Taobao',
    (url) => {
      expect(offerLink(url, 'taobao')).toBe(url);
    },
  );

  it.each([
    'https://detail.1688.com/offer/1.html',
    'https://taobao.com.evil.com/item.htm?id=1',
    'https://eviltaobao.com/item.htm?id=1',
    'http://item.taobao.com/item.htm?id=1',
  ])('refuses %s for an offer on Taobao', (url) => {
    expect(offerLink(url, 'taobao')).toBeUndefined();
  });
});
