import { expect, it } from 'vitest';
import { guestPageUrl } from '@/entrypoints/sidepanel/store/search/tabs-1688';

it('the guest page of 1688 is opened with the address of the picture, and with nobody’s account', () => {
  const picture = 'https://cdn.shop.example/p/1.jpg?w=800&h=600#杯';
  const url = new URL(guestPageUrl(picture));
  expect(url.origin + url.pathname).toBe(
    'https://aibuy.1688.com/landingpage/home/inventory/products.html',
  );
  expect(Array.from(url.searchParams)).toEqual([
    ['bizType', 'ERP'],
    ['outImageAddress', picture],
  ]);
});
