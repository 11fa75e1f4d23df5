import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usedAgents } from '@/utils/core/agents/address';
import { referralsIn, referralText, withoutReferrals } from '@/utils/core/agents/referral';

const found = (template: string) => referralsIn(template).map(referralText);

describe('a code is found, and taken out', () => {
  it.each([
    [
      'partnercode=6t86Xk',
      'https://a.example/buy?url={url}&partnercode=6t86Xk',
      'https://a.example/buy?url={url}',
    ],
    [
      'inviteCode=AB',
      'https://a.example/product/0/{id}?inviteCode=AB',
      'https://a.example/product/0/{id}',
    ],
    ['invite_code=AB', 'https://a.example/p?invite_code=AB&id={id}', 'https://a.example/p?id={id}'],
    [
      'invitation_code=AB',
      'https://a.example/p?url={url}&invitation_code=AB&x=1',
      'https://a.example/p?url={url}&x=1',
    ],
    ['ref=1', 'https://a.example/p?ref=1&id={id}', 'https://a.example/p?id={id}'],
    ['REF=1', 'https://a.example/p?id={id}&REF=1#top', 'https://a.example/p?id={id}#top'],
    ['affcode=x', 'https://a.example/p?id={id};affcode=x', 'https://a.example/p?id={id}'],
    ['aff-id=x', 'https://a.example/p?id={id}&aff-id=x', 'https://a.example/p?id={id}'],
    [
      'promotionCode=x',
      'https://a.example/item-{id}.html?promotionCode=x',
      'https://a.example/item-{id}.html',
    ],
    [
      'memberId=3',
      'https://a.example/#/p?productLink={url}&memberId=3',
      'https://a.example/#/p?productLink={url}',
    ],
    ['utm_source=x', 'https://a.example/p?utm_source=x&id={id}', 'https://a.example/p?id={id}'],
    ['u=9', 'https://a.example/p?id={id}&u=9', 'https://a.example/p?id={id}'],
    [
      'share_id=9',
      'https://a.example/#/d?offerId={id}&share_id=9',
      'https://a.example/#/d?offerId={id}',
    ],
    ['ref=a/b', 'https://a.example/p?ref=a/b&id={id}', 'https://a.example/p?id={id}'],
    ['ref=a b', 'https://a.example/p?r%65f=a%20b&id={id}', 'https://a.example/p?id={id}'],
    ['ｒｅｆ=1', 'https://a.example/p?ｒｅｆ=1&id={id}', 'https://a.example/p?id={id}'],
    ['ref=x', 'https://a.example/ref/x/p/{id}', 'https://a.example/p/{id}'],
    ['ref=x', 'https://a.example/p/{id}/ref=x', 'https://a.example/p/{id}'],
    ['ref=mine-{id}', 'https://a.example/p?i={id}&ref=mine-{id}', 'https://a.example/p?i={id}'],
  ])('%s in %s', (text, template, rest) => {
    expect(found(template)).toEqual([text]);
    expect(referralsIn(template)[0]?.isNested).toBe(false);
    expect(withoutReferrals(template)).toBe(rest);
    expect(found(rest)).toEqual([]);
  });
});

it('several are all named', () => {
  const template = 'https://a.example/p?ref=1&utm_source=a&utm_medium=b&id={id}&aff=2';
  expect(found(template)).toEqual(['ref=1', 'utm_source=a', 'utm_medium=b', 'aff=2']);
  expect(withoutReferrals(template)).toBe('https://a.example/p?id={id}');
});

it.each([
  'https://a.example/go?to=https%3A%2F%2Fb.example%2Fp%3Fref%3Dx%26id%3D{id}',
  'https://a.example/go?to=https%253A%252F%252Fb.example%252Fp%253Fref%253Dx%2526id%253D{id}',
  'https://a.example/go?url={url}%26ref%3Dx',
])('one inside another value is found, and cannot be taken out: %s', (template) => {
  expect(referralsIn(template)).toEqual([{ name: 'ref', value: 'x', isNested: true }]);
  expect(withoutReferrals(template)).toBe(template);
});

it.each([
  'https://a.example/p?id={id}&platform=ALI_1688&source=AL&channel=1688&type=1&from=search-input',
  'https://a.example/p?uid={id}&ref={url}', // these are the offer's
  'https://a.example/p?ref=&id={id}',
  'https://a.example/reference/{id}?refresh=1&lang=en',
  'https://a.example/preferences/{id}?page=2&currency=USD',
])('nothing is found in %s', (template) => {
  expect(found(template)).toEqual([]);
  expect(withoutReferrals(template)).toBe(template);
});

it('a code is found among any other parameters, and nothing else is lost with it', () => {
  const word = fc.stringMatching(/^[xyz]{1,4}$/);
  const name = fc.constantFrom('ref', 'Aff_Code', 'inviteCode', 'utm_campaign', 'partner-id', 'u');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), name, word, fc.nat(), (others, code, value, at) => {
      const parameters = ['id={id}', ...others.map((pair) => pair.join('='))];
      const place = at % (parameters.length + 1);
      const all = parameters.toSpliced(place, 0, `${code}=${value}`);
      const template = `https://a.example/p?${all.join('&')}`;
      expect(found(template)).toEqual([`${code}=${value}`]);
      expect(withoutReferrals(template)).toBe(`https://a.example/p?${parameters.join('&')}`);
    }),
  );
});

it('any text is read, and what is taken out leaves nothing to take out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const rest = withoutReferrals(text);
      expect(referralsIn(rest).filter(({ isNested }) => !isNested)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

describe('agents in menus and files', () => {
  const template = 'https://a.example/p?id={id}&ref=1';
  const name = 'A';
  it('an agent is among them if the user has seen it and kept each of its codes', () => {
    const used = (agent: Parameters<typeof usedAgents>[0][number]) => usedAgents([agent]).length;
    expect(used({ name, template })).toBe(0);
    expect(used({ name, template, keeps: ['ref=2'] })).toBe(0);
    expect(used({ name, template, keeps: ['ref=1'] })).toBe(1);
    expect(used({ name, template, keeps: ['ref=1'], isPending: true })).toBe(0);
    expect(used({ name, template: 'https://a.example/p?id={id}', isPending: true })).toBe(0);
    expect(used({ name, template: 'javascript:{id}' })).toBe(0);
    expect(used({ name, template: 'https://a.example/p?id={id}' })).toBe(1);
  });
});
