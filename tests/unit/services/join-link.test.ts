import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJoinLink, readRelay } from '@/utils/io/services/team';

const TOKEN = `fo1688_${'aZ09_-'.repeat(7)}b`;

describe('a join link', () => {
  it.each([
    ['https://relay.example/join', 'https://relay.example'],
    ['https://relay.example:8443/join', 'https://relay.example:8443'],
    ['https://example.com/tools/relay/join', 'https://example.com/tools/relay'],
    ['http://127.0.0.1:8788/join', 'http://127.0.0.1:8788'],
    ['http://192.168.1.20:8788/join', 'http://192.168.1.20:8788'],
    ['http://relay.lan/join', 'http://relay.lan'],
    ['  HTTPS://Relay.Example/a/../join ', 'https://relay.example'],
  ])('%s is of %s', (link, baseUrl) => {
    expect(readJoinLink(`${link.trimEnd()}#${TOKEN}`)).toEqual({ baseUrl, member: TOKEN });
  });

  it.each([
    ['a relay that everybody on the way can read', `http://relay.example/join#${TOKEN}`],
    ['user information', `https://relay.example@other.example/join#${TOKEN}`],
    ['a query', `https://relay.example/join?to=other#${TOKEN}`],
    ['another page', `https://relay.example/joined#${TOKEN}`],
    ['a page below it', `https://relay.example/join/#${TOKEN}`],
    ['no token', 'https://relay.example/join'],
    ['a token in the path', `https://relay.example/${TOKEN}/join`],
    ['a short token', `https://relay.example/join#${TOKEN.slice(0, -1)}`],
    ['a long token', `https://relay.example/join#${TOKEN}a`],
    ['a line after the token', `https://relay.example/join#${TOKEN}\nx`],
    ['another scheme', `ftp://relay.example/join#${TOKEN}`],
    ['a script', `javascript:alert(1)//join#${TOKEN}`],
    ['no address', `relay.example/join#${TOKEN}`],
    ['a megabyte', `https://relay.example/${'a'.repeat(1_000_000)}/join#${TOKEN}`],
  ])('is none with %s', (_, link) => {
    expect(readJoinLink(link)).toBeUndefined();
  });

  it('never throws, and gives only an address that is read the same again, and a token', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://',
        'HTTPS:\\\\',
        '/join',
        '#',
        TOKEN,
        '..',
        '//',
        '@',
        '?',
      ),
      fc.constantFrom(
        '127.1',
        '0x7f.1',
        '[::1]',
        'relay.example',
        'relay。example',
        ':8788',
        '%2f',
      ),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const link = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const likely = fc
      .tuple(fc.constantFrom('http://', 'https://'), piece, fc.option(piece, { nil: '' }))
      .map(([scheme, host, path]) => `${scheme}${host}${path}/join#${TOKEN}`);
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(link, likely), (text) => {
        const invitation = readJoinLink(text);
        if (!invitation) return;
        found += 1;
        const { protocol, username, search, hash } = new URL(invitation.baseUrl);
        expect([username, search, hash]).toEqual(['', '', '']);
        expect(['http:', 'https:']).toContain(protocol);
        expect(readRelay(invitation.baseUrl)).toBe(invitation.baseUrl);
        expect(readJoinLink(`${invitation.baseUrl}/join#${invitation.member}`)).toEqual(invitation);
      }),
      { numRuns: 5_000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
