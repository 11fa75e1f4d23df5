import { describe, expect, it } from 'vitest';
import { type TabFacts, canLead, claimOf } from '@/utils/core/pages-1688/result-tab';

const RESULTS = 'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=';
const HOME = 'https://www.1688.com/';
const OWN: TabFacts = { id: 7, windowId: 1, cookieStoreId: 'default', url: HOME };
/** Opened by the search's page, with its results. */
const OPENED: TabFacts = { ...OWN, id: 9, openerTabId: 7, url: `${RESULTS}12` };
const WAY = { others: [1, 7], former: { document: 'a', imageId: '11' } };

const claim = (tab: Partial<TabFacts>, own: Partial<TabFacts> = {}, claimed: number[] = []) =>
  claimOf({ ...OPENED, ...tab }, { ...OWN, ...own }, WAY, new Set(claimed));

describe('a tab that was opened while a search waits', () => {
  it.each<[string, Partial<TabFacts>, Partial<TabFacts>]>([
    ['the search’s own tab has opened it', {}, {}],
    ['the search’s own tab has opened a check', { url: 'https://sec.1688.com/punish' }, {}],
    [
      'it has the number of the picture that the search’s own tab shows',
      { openerTabId: 1 },
      { url: `${RESULTS}12` },
    ],
  ])('is taken without asking where %s', (_, tab, own) => {
    expect(claim(tab, own)).toBe('sure');
  });

  it.each<[string, Partial<TabFacts>, Partial<TabFacts>]>([
    ['the browser names the tab in front as its opener', { openerTabId: 1 }, {}],
    ['the browser names no opener', { openerTabId: undefined }, {}],
    ['it has another number', { openerTabId: 1 }, { url: `${RESULTS}13` }],
    [
      'both have the number of the search before',
      { openerTabId: 1, url: `${RESULTS}11` },
      { url: `${RESULTS}11` },
    ],
  ])('is asked about where %s', (_, tab, own) => {
    expect(claim(tab, own)).toBe('asked');
  });

  it.each<[string, Partial<TabFacts>]>([
    ['it is in another window', { windowId: 2 }],
    ['it is in another container', { cookieStoreId: 'work' }],
    ['it was open before the picture was put in', { id: 1 }],
    ['it shows 1688’s login', { url: 'https://login.1688.com/?imageId=12' }],
    ['it shows Taobao’s login', { url: 'https://login.taobao.com/' }],
    ['it shows another page of 1688', { url: 'https://s.1688.com/selloffer/offer_search.htm' }],
    ['it shows another site', { url: 'https://bank.example/image-search?imageId=12' }],
    ['its host is only like 1688’s', { url: 'https://air.1688.com.evil.test/?imageId=12' }],
    ['it is not encrypted', { url: RESULTS.replace('https', 'http') }],
    ['its address is not known', { url: undefined }],
    ['a check was opened by somebody else', { url: 'https://sec.1688.com/punish', openerTabId: 1 }],
  ])('a tab is none of the search’s where %s', (_, tab) => {
    expect(claim(tab)).toBeUndefined();
  });

  it('a tab is none of the search’s where it is another search’s', () => {
    expect(claim({}, {}, [9])).toBeUndefined();
  });

  it('a tab is none of the search’s before the picture was put in', () => {
    expect(claimOf(OPENED, OWN, {}, new Set())).toBeUndefined();
  });
});

describe('the tab of the search before', () => {
  const lead = (tab: Partial<TabFacts & { active: boolean }>) =>
    canLead({ ...OWN, active: false, ...tab }, 1);

  it.each([HOME, `${RESULTS}12`, 'https://login.1688.com/member/signin.htm'])(
    'is used again while it shows %s',
    (url) => {
      expect(lead({ url })).toBe(true);
    },
  );

  it.each<[string, Partial<TabFacts & { active: boolean }>]>([
    ['is in front', { active: true }],
    ['was moved to another window', { windowId: 2 }],
    ['shows another site', { url: 'https://mail.example/' }],
    ['shows an order', { url: 'https://trade.1688.com/order/buyer_order_list.htm' }],
    ['shows an offer', { url: 'https://detail.1688.com/offer/721188620217.html' }],
    ['shows what the extension may not know', { url: undefined }],
  ])('is the user’s where it %s', (_, tab) => {
    expect(lead(tab)).toBe(false);
  });
});
