import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Behaviour } from '../../../../../demo/gateway/web/behaviour';
import { PLANTED } from '../../../../../demo/gateway/web/planted';
import { startStandIn, type StandIn } from '../../../../../demo/gateway/web/stand-in';
import { offerWith, picture } from '../../../../support/gateway/test-gateway';

const OFFERS = ['101', '102', '103'].map((id) => offerWith(id));
const HITS = OFFERS.map(({ offerId: id }, index) => ({ id, similarity: 0.9 - index / 10 }));

async function start(behaviour: Partial<Behaviour> = {}): Promise<StandIn> {
  const retriever = { search: () => Promise.resolve(HITS) };
  const standIn = await startStandIn({ offers: OFFERS, retriever, behaviour });
  onTestFinished(() => standIn.close());
  return standIn;
}

interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

/** A request as a browser sends it, to the port in place of the name. */
function ask({ port }: StandIn, address: string, body?: Uint8Array): Promise<Answer> {
  const { host, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: `${pathname}${search}`,
        headers: { host },
        method: body ? 'POST' : 'GET',
        rejectUnauthorized: false,
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        text(response).then(
          (read) => resolve({ status: statusCode, location: headers.location, body: read }),
          reject,
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function upload(standIn: StandIn): Promise<string> {
  const bytes = await picture({ width: 300, height: 300 });
  const { body } = await ask(standIn, 'https://www.1688.com/stand-in/upload', bytes);
  const [, address = ''] = /"address":"([^"]*)"/.exec(body) ?? [];
  return address;
}

const PAGES = [
  'https://www.1688.com/',
  'https://s.1688.com/',
  'https://s.1688.com/selloffer/offer_search.htm?keywords=杯',
  'https://aibuy.1688.com/landingpage/home/inventory/products.html?bizType=ERP',
  'https://login.1688.com/member/signin.htm',
  'https://login.taobao.com/member/signin.htm',
  'https://www.1688.com/_____tmd_____/punish',
  'https://detail.1688.com/offer/101.html',
  'https://air.1688.com/kapp/1688-search/pc-image-search/',
];

test('each page holds the planted data of an account on demand, and none otherwise', async () => {
  const standIn = await start({ uploadMs: 0 });
  const { title, ...data } = PLANTED;
  for (const address of [...PAGES, await upload(standIn)]) {
    const { body } = await ask(standIn, address);
    for (const value of [...Object.values(data), title]) expect(body).not.toContain(value);
  }
  standIn.behave({ planted: true, uploadMs: 0 });
  for (const address of [...PAGES, await upload(standIn)]) {
    const { status, body } = await ask(standIn, address);
    expect(status).toBe(200);
    for (const value of Object.values(data)) expect(body).toContain(value);
  }
});

test.each([
  ['air', 'https://air.1688.com/kapp/1688-search/pc-image-search/'],
  ['search', 'https://s.1688.com/'],
  ['pages-fast', 'https://pages-fast.1688.com/'],
] as const)('results on %s have their address', async (address, begin) => {
  const standIn = await start({ address, uploadMs: 0 });
  const results = await upload(standIn);
  expect(results.startsWith(begin)).toBe(true);
  expect(results).toMatch(/[?&]tab=imageSearch&imageId=(\d+)&imageIdList=\1(?:&|$)/);
  await ask(standIn, results);
  expect(standIn.pages).toEqual(['results']);
  expect(standIn.cards.map(({ offerId }) => offerId)).toEqual(['101', '102', '103']);
});

test.each(['tab', 'image-id'] as const)(
  'an address without its %s shows recommendations',
  async (addressLacks) => {
    const standIn = await start({ addressLacks, uploadMs: 0 });
    const { body } = await ask(standIn, await upload(standIn));
    expect(body).toContain('猜你喜欢');
    expect(standIn.pages).toEqual(['recommendations']);
  },
);

test('the sign-in leads back to the results, and not to other sites', async () => {
  const standIn = await start({ loginAt: 'results', uploadMs: 0 });
  const results = await upload(standIn);
  const { location = '' } = await ask(standIn, results);
  const done = new URL(location).searchParams.get('Done');
  expect(done).toBe(results);
  const signIn = 'https://login.1688.com/stand-in/sign-in?Done=';
  const none = new Uint8Array();
  expect((await ask(standIn, `${signIn}https://evil.example/`, none)).location).toBe(
    'https://www.1688.com/',
  );
  expect((await ask(standIn, `${signIn}${encodeURIComponent(results)}`, none)).location).toBe(
    results,
  );
});

test('requests are on record by host and path, and forgotten on demand', async () => {
  const standIn = await start();
  await ask(standIn, 'https://detail.1688.com/offer/101.html?a=1');
  const asked = { method: 'GET', host: 'detail.1688.com', path: '/offer/101.html', query: '?a=1' };
  expect(standIn.requests).toEqual([asked]);
  standIn.behave();
  expect(standIn.requests).toEqual([]);
});

test('a page of one host is not served by another, and other hosts not at all', async () => {
  const standIn = await start();
  expect((await ask(standIn, 'https://air.1688.com/offer/101.html')).status).toBe(404);
  expect((await ask(standIn, 'https://example.com/')).status).toBe(403);
});

test('an advertisement’s address leads to its offer', async () => {
  const standIn = await start();
  const hidden = Buffer.from('101').toString('base64url');
  const { location } = await ask(standIn, `https://dj.1688.com/ci_bb?a=1&e=${hidden}.xF-`);
  expect(location).toBe('https://detail.1688.com/offer/101.html');
});
