import { describe, expect, it } from 'vitest';
import { publicUrlOf } from '@/utils/io/services/picture-for-service';
import { picture } from '../../support/services/service';

const service = { baseUrl: 'https://gw.open.1688.com' };
const urlOf = (publicUrl: string | undefined, connection = service) =>
  publicUrlOf({ ...picture, publicUrl }, connection);

describe('the address of a picture', () => {
  it('is passed on unchanged', () => {
    expect(urlOf('https://shop.test/a.jpg?w=2')).toBe('https://shop.test/a.jpg?w=2');
  });

  it.each([
    [undefined],
    ['data:image/png;base64,AA'],
    ['blob:https://shop.test/1'],
    ['file:///home/me/a.jpg'],
    ['http://127.0.0.1/a.jpg'],
    ['http://192.168.1.1/a.jpg'],
    ['http://localhost:8080/a.jpg'],
    ['https://me:secret@shop.test/a.jpg'],
    ['a.jpg'],
  ])('%s is refused before anything is sent', (url) => {
    expect(() => urlOf(url)).toThrow('picture-private');
  });

  it('is allowed in the local network for a service there', () => {
    const local = { baseUrl: 'http://127.0.0.1:16880' };
    expect(urlOf('http://localhost:8080/a.jpg', local)).toBe('http://localhost:8080/a.jpg');
  });
});
