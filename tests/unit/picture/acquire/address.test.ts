import { describe, expect, it } from 'vitest';
import { isLocalAddress, mayAsk, mayAskInPage } from '@/utils/core/hosts/address';

const hostOf = (url: string) => new URL(url).hostname;

describe('isLocalAddress', () => {
  it.each([
    'http://localhost/',
    'http://a.localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2001:db8::1]/',
    'http://[3fff:fff::1]/',
    'http://[5f00::1]/',
    'http://192.0.2.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
    'http://192.88.99.1/',
    'http://user:password@127.0.0.1/',
    'http://8.8.8.8@[::ffff:127.0.0.1]/',
    'http://127.0.0.1:8080/',
    'http://localhost../',
    'http://router/',
    'http://ｒouter./',
    'http://printer.local/',
    'http://printer.ｌｏｃａｌ./',
    'http://metadata.google.internal/',
    'http://nas.home.arpa/',
    'http://nas.lan/',
  ])('refuses %s', (url) => {
    expect(isLocalAddress(hostOf(url))).toBe(true);
  });

  it.each([
    'https://example.com/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'http://localhost.com/',
    'https://8.8.8.8.:8443/',
    'https://127.0.0.1@example.com/',
    'https://[2001:200::1]/', // the first beyond the protocols' own networks
    'https://local.example/',
    'https://lan.com/',
    'https://xn--fiqs8s.xn--fiqs8s/',
  ])('allows %s', (url) => {
    expect(isLocalAddress(hostOf(url))).toBe(false);
  });
});

describe('mayAsk', () => {
  it('allows a local picture to a page of the same host, whatever the port', () => {
    expect(mayAsk(new URL('http://127.0.0.1:2/x'), 'http://127.0.0.1:1/')).toBe(true);
  });

  it.each(['http://shop.example/', 'http://localhost/', undefined, 'no url'])(
    'refuses it to %s',
    (page) => {
      expect(mayAsk(new URL('http://127.0.0.1/x'), page)).toBe(false);
    },
  );
});

describe('mayAskInPage', () => {
  const target = { pageUrl: 'http://shop.example/', frameId: 0, tabId: 1 };
  it.each([
    ['http://shop.example/a.png', true],
    ['chrome://favicon/1', true],
    ['http://router/a.png', false],
    [' HTTP://127.0.0.1/a.png', false],
    ['no url', false],
  ])('%j: %s', (url, isAsked) => {
    expect(mayAskInPage(url, { ...target, kind: 'image' })).toBe(isAsked);
  });
});
