import { describe, expect, it } from 'vitest';
import { readAk } from '@/utils/providers/ak/key';
import { signHeaders } from '@/utils/providers/ak/sign';

const key = { secret: 'TestSecretTestSecretTestSecret12', id: 'testkeyid000000001' };

describe('the signature', () => {
  it('of an empty body is the documented one, with the query sorted', async () => {
    const headers = await signHeaders(key, {
      method: 'POST',
      path: '/x/y?b=2&a=1&a=0',
      body: '',
      version: '1.0.1',
      time: 1,
      nonce: '00000000',
    });
    expect(headers).toMatchObject({
      'x-csk-ak': key.id,
      'x-csk-content-md5': '',
      'x-csk-sign': '2L6uvfDMylPu/0GL+hpgMWSgFdgwfZDFp6YmeKG7f7E=',
    });
  });

  it('of a body is the documented one', async () => {
    const headers = await signHeaders(key, {
      method: 'POST',
      path: '/api/alibaba.1688.find.product/1.0.0/github',
      body: '{"query":"腋下包 女","pageSize":40,"purchaseAmount":1,"sortType":"sold_desc","scoreLevel":"high","tags":"4306497"}',
      version: '1.7.0',
      time: 1791368929,
      nonce: 'a1b2c3d4',
    });
    expect(headers).toMatchObject({
      'x-csk-content-md5': 'eafuR9Evs8GvNkpwDM4OQA==',
      'x-csk-sign': 'rZikbiC2DgbuYyIoY7p/QI5lQSyzwEaHiU9TjnDoXVk=',
    });
  });
});

describe('an AK', () => {
  const plain = key.secret + key.id;

  it.each([
    ['base64url', Buffer.from(plain).toString('base64url')],
    ['base64 with padding', Buffer.from(`${plain}x`).toString('base64'), `${key.id}x`],
    ['the plain text', plain],
    ['with spaces around it', `  ${Buffer.from(plain).toString('base64url')}\n`],
  ])('is read: %s', (_what, text, id = key.id) => {
    expect(readAk(text)).toEqual({ secret: key.secret, id });
  });

  it.each([
    [''],
    ['short'],
    ['中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文'],
  ])('%o is none', (text) => {
    expect(readAk(text)).toBeUndefined();
  });
});
