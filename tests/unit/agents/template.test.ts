import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentAddress } from '@/utils/core/agents/address';
import { KNOWN_AGENTS } from '@/utils/core/agents/known';
import {
  fillTemplate,
  siteOf,
  templateProblem,
  unknownPlaceholder,
} from '@/utils/core/agents/template';

const ORDERED = { url: 'https://detail.1688.com/offer/7.html', id: '7' };

describe('a template is refused', () => {
  it.each([
    ['missing', ''],
    ['long', `https://agent.example/${'a'.repeat(500)}{id}`],
    ['characters', 'https://agent.example/ {id}'],
    ['characters', 'https://agent.example/\u0000{id}'],
    ['characters', 'https://agent.example/\n{id}'],
    ['characters', 'https://agent.example\\@evil.example/{id}'],
    ['characters', 'https://agent.example/\u202E{id}'],
    ['characters', 'https://agent\u200B.example/{id}'],
    ['characters', 'https://agent.example/\uD800{id}'],
    ['https', 'javascript:alert({id})'],
    ['https', 'JavaScript://agent.example/%0Aalert({id})'],
    ['https', 'data:text/html,{id}'],
    ['https', 'blob:https://agent.example/{id}'],
    ['https', 'view-source:https://agent.example/{id}'],
    ['https', 'chrome-extension://abc/{id}'],
    ['https', 'file:///etc/{id}'],
    ['https', 'http://agent.example/{id}'],
    ['https', '//agent.example/{id}'],
    ['https', 'https:/agent.example/{id}'],
    ['https', 'https:agent.example/{id}'],
    ['https', 'agent.example/{id}'],
    ['https', '{url}'],
    ['credentials', 'https://superbuy.com@evil.example/{id}'],
    ['credentials', 'https://user:word@agent.example/{id}'],
    ['credentials', 'https://{id}@agent.example/'],
    ['site', 'https://{id}'],
    ['site', 'https://{id}.evil.example/'],
    ['site', 'https://agent.example{url}'],
    ['site', 'https://agent.example:{id}/'],
    ['site', 'https:///agent.example/{id}'],
    ['site', 'https://localhost/{id}'],
    ['site', 'https://127.0.0.1/{id}'],
    ['site', 'https://0x7f.0x1/{id}'],
    ['site', 'https://2130706433/{id}'],
    ['site', 'https://[::1]/{id}'],
    ['site', 'https://agent.example./{id}'],
    ['site', 'https://agent..example/{id}'],
    ['site', 'https://agent.example:99999/{id}'],
    ['site', 'https://agent%2eexample/{id}'],
    ['site', 'https://superbuу.com/{id}'], // with a Cyrillic у
    ['site', 'https://agent。example/{id}'],
    ['unknown', 'https://agent.example/{sku}/{id}'],
    ['unknown', 'https://agent.example/{{id}}'],
    ['unknown', 'https://agent.example/{ID}'],
    ['unknown', 'https://agent.example/{'],
    ['placeholder', 'https://agent.example/'],
    ['placeholder', 'https://agent.example/%7Bid%7D'],
  ] as const)('%s: %s', (problem, template) => {
    expect(templateProblem(template)).toBe(problem);
    expect(fillTemplate(template, ORDERED)).toBeUndefined();
    expect(agentAddress({ template }, { offerId: '7' })).toBeUndefined();
  });
});

it('a broken punycode label is left to the engine, which may take it for a name (Node 24 does)', () => {
  const problem = URL.canParse('https://xn--a.example/') ? undefined : 'site';
  expect(templateProblem('https://xn--a.example/{id}')).toBe(problem);
});

it.each([
  [
    'https://agent.example/p?u={url}',
    'https://agent.example/p?u=https%3A%2F%2Fdetail.1688.com%2Foffer%2F7.html',
  ],
  ['HTTPS://Agent.Example:8443/{id}', 'https://agent.example:8443/7'],
  ['https://agent.example:443/{id}/{id}', 'https://agent.example/7/7'],
  ['https://agent.example?a=1#/detail?id={id}', 'https://agent.example/?a=1#/detail?id=7'],
  ['https://xn--e1afmkfd.xn--p1ai/{id}', 'https://xn--e1afmkfd.xn--p1ai/7'],
  ['https://agent.example/下单/{id}', 'https://agent.example/%E4%B8%8B%E5%8D%95/7'],
])('%s is filled', (template, address) => {
  expect(templateProblem(template)).toBeUndefined();
  expect(fillTemplate(template, ORDERED)).toBe(address);
});

it('names what it cannot fill in', () => {
  expect(unknownPlaceholder('https://agent.example/{id}/{sku}')).toBe('{sku}');
  expect(unknownPlaceholder('https://agent.example/{id}')).toBeUndefined();
});

it('no offer has an address at an agent but those of 1688 with a number', () => {
  const template = 'https://agent.example/{id}?u={url}';
  expect(agentAddress({ template }, { offerId: '7', market: 'taobao' })).toBeUndefined();
  for (const offerId of ['', 'a1', '7/../8', '7?x', '１２', '-7', '7 ', '9'.repeat(25)]) {
    expect(agentAddress({ template }, { offerId })).toBeUndefined();
  }
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'javascript:1',
    '@evil.example/',
    '//evil.example',
    '{url}',
    '{id}',
    '\\',
    '&ref=x#',
  ),
);

it('whatever an offer is named, its address leads to the site of the template', () => {
  const templates = [
    ...KNOWN_AGENTS.map(({ template }) => template),
    'https://agent.example/{url}{id}',
    'https://agent.example/#{url}',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...templates), hostile, hostile, (template, url, id) => {
      const address = fillTemplate(template, { url, id });
      if (address === undefined) return; // lone surrogates cannot be encoded
      const { protocol, host, username, password } = new URL(address);
      expect([protocol, host]).toEqual(['https:', siteOf(template)]);
      expect(username + password).toBe('');
      // Nothing that is filled in adds a parameter.
      const marks = (text: string) => text.replace(/[^?&#]/g, '');
      expect(marks(address)).toBe(marks(template));
    }),
    { numRuns: 2000 },
  );
});

it('whatever is typed as a template, it is refused or leads to the site that is shown', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom('https://', 'http:', 'javascript:', 'agent.example', 'evil.example'),
      fc.constantFrom(
        '{url}',
        '{id}',
        '{',
        '@',
        '/',
        '\\',
        '?',
        '#',
        ':',
        '.',
        '%2f',
        '\t',
        '[',
        ']',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, isLikely) => {
      const template = (isLikely ? 'https://agent.example' : '') + parts.join('');
      const address = fillTemplate(template, ORDERED);
      expect(address === undefined).toBe(templateProblem(template) !== undefined);
      if (address === undefined) return;
      expect(template.toLowerCase()).toMatch(/^https:\/\//);
      expect(template).toMatch(/\{(?:url|id)\}/);
      const read = new URL(address);
      expect(read.protocol).toBe('https:');
      expect([read.host, `${read.hostname}:443`]).toContain(siteOf(template));
      expect(address).not.toMatch(/[\s\\]/);
    }),
    { numRuns: 5000 },
  );
});
