import { expect, it } from 'vitest';
import { seenReport } from '@/utils/core/pages-1688/report';
import { type Way, wayAt } from '@/utils/core/pages-1688/way';
import { search } from '../../support/panel/fixtures';

const PRODUCT = { version: '1.2.3', browser: 'Firefox' };
const WAY: Way = {
  ...wayAt(4711, 1_764_580_000_000, { document: 'F0RMERD0C', imageId: '880011223344' }),
  step: 'press',
  state: 'unknown',
  given: { document: 'G1VEND0C', way: 'paste', at: 1_764_580_001_000 },
  pressed: 'PRESSEDD0C',
  others: [4712, 4713],
  shown: { at: 1_764_580_002_000, instead: 4714 },
  log: [
    { step: 'open', state: 'loading', ms: 0 },
    { step: 'give', state: 'upload', ms: 812.4 },
  ],
};

it('the report of a page says the version, the browser, the way, and what the reader has noted', () => {
  expect(seenReport({ way: WAY, seen: '{"cards":0}' }, PRODUCT)).toBe(
    [
      'Find on 1688 1.2.3, Firefox',
      'step press, state unknown',
      'open loading 0 ms',
      'give upload 812 ms',
      '{"cards":0}',
    ].join('\n'),
  );
});

it('the report of a search that came to no page is its first line', () => {
  expect(seenReport(search(), PRODUCT)).toBe('Find on 1688 1.2.3, Firefox');
});

it('the report of a page holds no address, title, number of a tab or search, and no time of day', () => {
  const full = search({
    id: 'secret-search-id',
    way: WAY,
    target: {
      tabId: 4715,
      frameId: 0,
      kind: 'image',
      srcUrl: 'https://cdn.shop.example/p/1.jpg?token=t0ken',
      pageUrl: 'https://www.shop.example/zhang.wei',
      pageTitle: 'Zhang Wei 13800138000',
    },
  });
  const report = seenReport(full, PRODUCT);
  const planted =
    /471\d|D0C|880011223344|17645|secret-search-id|t0ken|shop\.example|Zhang|13800138000|https?:/;
  expect(report).not.toMatch(planted);
  expect(JSON.stringify(full)).toMatch(planted);
});
