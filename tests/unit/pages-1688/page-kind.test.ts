import { expect, it } from 'vitest';
import { pageKindOf } from '@/utils/core/pages-1688/page-kind';

it.each([
  'https://s.1688.com/selloffer/offer_search.htm?keywords=%B1%AD',
  'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=1',
  'https://pages-fast.1688.com/wow/image_search/index.html',
  'https://shop1a2b3c.1688.com/page/offerlist.htm',
  'https://yiwuchenxi.1688.com/',
  'https://www.1688.com/chanpin/-ccd5b4c9.html',
  'https://www.1688.com/zw/page.html?hpageId=old-sem-pc-list',
])('a list of 1688 stands at %s', (address) => {
  expect(pageKindOf(address)).toBe('list');
});

it.each([
  'https://detail.1688.com/offer/721188620217.html',
  'https://detail.1688.com/offer/721188620217.html?spm=a26352#desc',
])('an offer of 1688 stands at %s', (address) => {
  expect(pageKindOf(address)).toBe('offer');
});

it.each([
  undefined,
  '',
  'not an address',
  'https://www.1688.com/',
  'https://www.1688.com',
  'https://www.1688.com/?spm=1',
  'https://login.1688.com/member/signin.htm',
  'https://passport.1688.com/',
  'https://login.taobao.com/?redirect=https://s.1688.com/',
  'https://cart.1688.com/cart.htm',
  'https://detail.1688.com/',
  'https://detail.1688.com/offer/word.html',
  'https://detail.1688.com/offer/1.html',
  'http://detail.1688.com/offer/721188620217.html',
  'https://1688.com.evil.example/offer/721188620217.html',
  'https://evil1688.com/selloffer/',
  'https://shop.example/?from=s.1688.com',
  'file:///s.1688.com/list.html',
  'ftp://s.1688.com/list.html',
  'javascript:location="https://s.1688.com/"',
])('no page that can be read stands at %s', (address) => {
  expect(pageKindOf(address)).toBeUndefined();
});
