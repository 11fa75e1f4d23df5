import { describe, expect, it } from 'vitest';
import { readAk } from '@/utils/io/services/ak/sign';

const key = { secret: 'TestSecretTestSecretTestSecret12', id: 'testkeyid000000001' };

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
  ])('%o is refused', (text) => {
    expect(readAk(text)).toBeUndefined();
  });
});
