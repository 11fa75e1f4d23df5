import { expect, describe, it } from 'vitest';
import { redact, secretsOf } from '@/utils/io/services/redact';

const SECRETS = [
  'Kq7-app.secret_Wz3x',
  'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  '27189d7e-f6f4-4bac-ae31-92cbfb97eb1d',
  'p+l/u=s Ab9?&x',
  '密钥-key-一二三四',
  'RGVtb1NlY3JldERlbW9TZWNyZXREZW1vU2VjcmV0MTJkZW1va2V5aWQwMDAwMDAwMDE',
];
const BEFORE = 'refused ';
const AFTER = ' (code 7)';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
const escape = (secret: string, prefix: string) =>
  units(secret)
    .map((code) => `${prefix}u${hex(code, 4)}`)
    .join('');
const between = (secret: string, by: string) => Array.from(secret).join(by);
/** The secret at each place that its bytes can have among groups of three, with what stands around them. */
const inBase64 = (encoding: 'base64' | 'base64url', around: string[]) => (secret: string) =>
  around.map((before) => utf8(`${before}${secret}${around[0] ?? ''}`).toString(encoding));

const SPELLINGS: Record<string, (secret: string) => string | string[]> = {
  'as it is': (secret) => secret,
  'in capitals': (secret) => secret.toUpperCase(),
  'percent-encoded': (secret) => encodeURIComponent(secret),
  'percent-encoded, each byte': (secret) =>
    [...utf8(secret)].map((byte) => `%${hex(byte, 2)}`).join(''),
  'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'as a form': (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
  'in JSON escapes': (secret) => escape(secret, '\\'),
  'in JSON in JSON': (secret) => escape(secret, '\\\\'),
  'in JSON escapes, in capitals': (secret) =>
    escape(secret, '\\').replaceAll(/[a-f]/g, (digit) => digit.toUpperCase()),
  'in JSON escapes here and there': (secret) =>
    units(secret)
      .map((code, at) => (at % 3 === 0 ? `\\u${hex(code, 4)}` : String.fromCharCode(code)))
      .join(''),
  'in HTML escapes': (secret) =>
    Array.from(secret)
      .map((character) => `&#x${hex(character.codePointAt(0) ?? 0, 2)};`)
      .join(''),
  'in HTML escapes, decimal': (secret) =>
    Array.from(secret)
      .map((character) => `&#${character.codePointAt(0) ?? 0};`)
      .join(''),
  'in hexadecimal': (secret) => utf8(secret).toString('hex'),
  'with spaces': (secret) => between(secret, ' '),
  'with line breaks': (secret) => between(secret, '\r\n  '),
  'with zero-width spaces': (secret) => between(secret, '\u200b'),
  'in quoted parts': (secret) => `"${secret.slice(0, 5)}" + "${secret.slice(5)}"`,
  'with a break in JSON': (secret) => `${secret.slice(0, 6)}\\n${secret.slice(6)}`,
  'in base64': inBase64('base64', ['']),
  'in base64, at any place': inBase64('base64', ['', 'x', 'id:', '{"a":"', 'Bearer ']),
  'in base64 for addresses': inBase64('base64url', ['', 'x', 'id:', '{"a":"', 'Bearer ']),
  'in base64 without padding': (secret) => utf8(secret).toString('base64').replaceAll('=', ''),
  'in base64 in lines': (secret) => between(utf8(`id:${secret}`).toString('base64'), '\n'),
  'in base64 in an address': (secret) => encodeURIComponent(utf8(`:${secret}:`).toString('base64')),
};

/** Any five of its letters in a row would be a beginning to guess the rest from. */
function rests(text: string, spelling: string): string[] {
  const parts = Array.from({ length: Math.max(spelling.length - 7, 0) }, (_, at) =>
    spelling.slice(at, at + 8),
  );
  return parts.filter((part) => text.includes(part));
}

describe.each(SECRETS)('%s', (secret) => {
  it.each(Object.entries(SPELLINGS))('%s is hidden', (_name, spell) => {
    for (const spelling of [spell(secret)].flat()) {
      const told = redact(`${BEFORE}${spelling}${AFTER}`, [secret]);
      expect(told.startsWith(BEFORE.slice(0, -2))).toBe(true);
      expect(told.endsWith(AFTER.slice(-3))).toBe(true);
      expect(told).toContain('••••');
      expect(told.length).toBeLessThan(60);
      const own = rests(told, spelling.slice(4, -6));
      expect(own).toEqual([]);
    }
  });
});

it('the redaction hides all secrets, wherever they overlap', () => {
  const [first = '', second = ''] = SECRETS;
  expect(redact(`${first}${second} and ${second}`, [second, first])).toBe('•••••••• and ••••');
  expect(redact('abcdefghijkl', ['abcdefgh', 'efghijkl'])).not.toMatch(/[a-l]{5}/);
});

it.each([
  'App 1000000 may not call this, page 1',
  'Request need user authorized',
  '100% of \\users and &#39;quotes&#39; stay as they are',
  '签名无效',
  '',
])('the redaction leaves %j alone', (text) => {
  expect(redact(text, [...SECRETS, '1000000'])).toBe(text);
});

it('the redaction hides the beginning of a secret at which a long text is cut', () => {
  const secret = SECRETS[1] ?? '';
  for (let shift = 0; shift < secret.length * 2; shift += 1) {
    const text = `${'-'.repeat(7_990 - shift)}${Array.from(secret).join(' ')}${'y'.repeat(9_000)}`;
    expect(redact(text, [secret])).not.toMatch(/a 1 b/);
  }
});

it('the redaction knows every text of credentials, and no time', () => {
  const own = { appKey: 'k', secret: 's', token: 't', refreshToken: 'r', ak: 'a' };
  const credentials = { ...own, member: 'm' };
  const known = secretsOf({ ...credentials, expiresAt: 1, origin: 'https://own.test' });
  expect(known).toEqual(['k', 's', 't', 'r', 'a', 'm']);
});
