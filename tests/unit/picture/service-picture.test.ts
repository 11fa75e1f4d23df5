import { describe, expect, it } from 'vitest';
import { isServicePicture } from '@/utils/picture/service-picture';

const ORIGINS = ['https://*.alicdn.com/*', 'http://127.0.0.1/*'];

describe('isServicePicture', () => {
  it.each([
    'https://cbu01.alicdn.com/img/ibank/1.jpg_220x220.jpg',
    'https://alicdn.com/1.jpg',
    'http://127.0.0.1:16880/pictures/1.jpg',
  ])('accepts %s from a picture host of the service', (url) => {
    expect(isServicePicture(url, ORIGINS)).toBe(true);
  });

  it.each([
    'https://evil.example/1.jpg',
    'https://alicdn.com.evil.example/1.jpg',
    'https://evilalicdn.com/1.jpg',
    'https://cbu01.alicdn.com@evil.example/1.jpg',
    'http://cbu01.alicdn.com/1.jpg',
    'https://127.0.0.1/1.jpg',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//cbu01.alicdn.com/1.jpg',
    '',
  ])('rejects %j', (url) => {
    expect(isServicePicture(url, ORIGINS)).toBe(false);
  });

  it('accepts nothing if the service names no host', () => {
    expect(isServicePicture('https://cbu01.alicdn.com/1.jpg', [])).toBe(false);
  });
});
