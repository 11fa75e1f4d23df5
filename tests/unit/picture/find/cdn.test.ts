import { describe, expect, it } from 'vitest';
import { largerAt } from '@/utils/core/picture/find/cdn';
import { isSamePicture } from '@/utils/core/picture/find/urls';

describe('a larger version', () => {
  it.each([
    [
      'https://cbu01.alicdn.com/img/ibank/O1CN01_!!22-0-cib.jpg_220x220q90.jpg_.webp',
      'https://cbu01.alicdn.com/img/ibank/O1CN01_!!22-0-cib.jpg',
    ],
    ['https://ae01.alicdn.com/kf/S12.jpg_480x480.jpg', 'https://ae01.alicdn.com/kf/S12.jpg'],
    [
      'https://m.media-amazon.com/images/I/71aB-c._AC_SX300_SY300_QL70_.jpg',
      'https://m.media-amazon.com/images/I/71aB-c.jpg',
    ],
    [
      'https://i.ebayimg.com/images/g/abc/s-l225.jpg',
      'https://i.ebayimg.com/images/g/abc/s-l1600.jpg',
    ],
    [
      'https://i.etsystatic.com/1/r/il/ab/2/il_340x270.2_x.jpg',
      'https://i.etsystatic.com/1/r/il/ab/2/il_1140xN.2_x.jpg',
    ],
    [
      'https://cdn.shopify.com/s/files/1/2/products/mug_200x.jpg?v=1',
      'https://cdn.shopify.com/s/files/1/2/products/mug.jpg?v=1',
    ],
    [
      'https://shop.example/cdn/shop/files/mug_300x300_crop_center@2x.jpg',
      'https://shop.example/cdn/shop/files/mug.jpg',
    ],
    [
      'https://shop.example/cdn/shop/files/mug.jpg?v=1&width=200',
      'https://shop.example/cdn/shop/files/mug.jpg?v=1&width=1200',
    ],
    [
      'https://shop.example/wp-content/uploads/2024/01/mug-300x300.jpg',
      'https://shop.example/wp-content/uploads/2024/01/mug.jpg',
    ],
    [
      'https://lh3.googleusercontent.com/abc=w200-h200-p',
      'https://lh3.googleusercontent.com/abc=s1200',
    ],
    [
      'https://1.bp.blogspot.com/-a/b/c/s400/mug.jpg',
      'https://1.bp.blogspot.com/-a/b/c/s1200/mug.jpg',
    ],
    [
      'https://static.wixstatic.com/media/a.jpg/v1/fill/w_200,h_200/a.jpg',
      'https://static.wixstatic.com/media/a.jpg',
    ],
    [
      'https://i5.walmartimages.com/seo/a.jpeg?odnHeight=180&odnWidth=180',
      'https://i5.walmartimages.com/seo/a.jpeg?odnHeight=1000&odnWidth=1000',
    ],
    [
      'https://images.squarespace-cdn.com/content/a.jpg?format=300w',
      'https://images.squarespace-cdn.com/content/a.jpg?format=1000w',
    ],
  ])('is found for %s', (shown, larger) => {
    expect(largerAt(shown)).toBe(larger);
  });

  it.each([
    'https://shop.example/mug_200x200.jpg',
    'https://shop.example/mug.jpg?w=200',
    'https://notalicdn.com/mug.jpg_220x220.jpg',
    'https://i.ebayimg.com/images/g/abc/s-l1600.jpg',
    'data:image/png;base64,AA==',
    'no address',
  ])('is not guessed for %s', (shown) => {
    expect(largerAt(shown)).toBeUndefined();
  });
});

describe('the same picture', () => {
  it.each([
    ['https://a.test/mug.jpg?w=200', 'https://a.test/mug.jpg?w=1000&h=1000', true],
    ['https://a.test/mug-300x300.jpg', 'https://a.test/mug.jpg', true],
    ['https://a.test/mug_small.jpg', 'https://a.test/mug_large.jpg', true],
    ['https://a.test/mug.jpg?id=1', 'https://a.test/mug.jpg?id=2', false],
    ['https://a.test/mug-1.jpg', 'https://a.test/mug-2.jpg', false],
    ['https://a.test/mug.jpg', 'https://b.test/mug.jpg', false],
    ['data:,a', 'data:,a', false],
  ])('%s %s', (a, b, same) => {
    expect(isSamePicture(a, b)).toBe(same);
  });
});
