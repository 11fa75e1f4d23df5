import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { SIMILAR_OFFER_API } from '../../../../demo/gateway/apps';
import type { RunningGateway } from '../../../../demo/gateway/server';
import { PictureError } from '../../../../demo/retrieval/errors';
import { expectRefusal } from './expect-refusal';
import { startPictureServer } from './picture-server';
import { startStatedGateway } from './stated-offers';
import {
  APP,
  callApi,
  offerWith,
  picture,
  startTestGateway,
} from '../../../support/gateway/test-gateway';

const ask = (gateway: RunningGateway, fields: Record<string, string>) =>
  callApi(gateway, SIMILAR_OFFER_API, { access_token: APP.token, ...fields });

test('An offer has the documented shape, its price in fen', async () => {
  const gateway = await startStatedGateway();
  const response = await ask(gateway, { picUrl: `${await startPictureServer()}/a.jpg` });
  expect(await response.json()).toMatchObject({
    success: true,
    result: {
      total: 3,
      page: 1,
      pageSize: 20,
      result: [
        {},
        {
          offerId: '102',
          subject: '陶瓷马克杯',
          quantityBegin: 10,
          unit: '个',
          oldPrice: 980,
          imageUrl: `${gateway.url}/pictures/102.jpg`,
          province: '浙江',
          city: '永康',
          detailUrl: 'https://detail.1688.com/offer/102.html',
        },
        {},
      ],
    },
  });
});

test('A price that is not known is absent', async () => {
  const gateway = await startStatedGateway();
  const response = await ask(gateway, { picUrl: `${await startPictureServer()}/a.jpg` });
  const text = await response.text();
  expect(text.slice(text.indexOf('"103"'))).not.toContain('oldPrice');
});

test('There are 20 on a page', async () => {
  const gateway = await startTestGateway({ similarities: Array.from({ length: 45 }, () => 0.9) });
  const picUrl = `${await startPictureServer()}/a.jpg`;
  expect(await (await ask(gateway, { picUrl, page: '3' })).json()).toMatchObject({
    result: { total: 45, page: 3, pageSize: 20, result: { length: 5 } },
  });
});

test('A picture of the gateway itself is accepted as public', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gateway-similar-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'a.jpg');
  await writeFile(file, await picture({ width: 300, height: 260 }));
  const gateway = await startTestGateway({
    offers: [{ ...offerWith('101'), picture: file }],
    similarities: [0.9],
  });
  const response = await ask(gateway, { picUrl: `${gateway.url}/pictures/101.jpg` });
  expect(await response.json()).toMatchObject({ success: true, result: { total: 1 } });
});

describe('The address', () => {
  test.each([
    'data:image/png;base64,AAAA',
    'blob:http://127.0.0.1/1',
    'file:///etc/hostname',
    'cup.jpg',
    'http://127.0.0.1:1/a.jpg',
    'SITE/missing.jpg',
  ])('%s fails inside HTTP 200', async (address) => {
    const picUrl = address.replace('SITE', await startPictureServer());
    const response = await ask(await startTestGateway(), { picUrl });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      success: false,
      errorCode: 'PIC_URL_INVALID',
      errorMessage: 'picUrl cannot be loaded',
    });
  });

  test('fails inside HTTP 200 where it leads to something other than a picture', async () => {
    const error = new PictureError('unreadable', 'It is no picture.');
    const gateway = await startTestGateway({ retriever: { search: () => Promise.reject(error) } });
    const response = await ask(gateway, { picUrl: `${await startPictureServer()}/page.jpg` });
    expect(await response.json()).toMatchObject({ success: false, errorCode: 'PIC_URL_INVALID' });
  });

  test('must be there', async () => {
    const response = await ask(await startTestGateway(), { page: '1' });
    await expectRefusal(response, { code: 'gw.ParamMissing', message: 'picUrl' });
  });
});

test.each(['0', 'x', '1.5'])('The page %s is refused', async (page) => {
  const response = await ask(await startTestGateway(), { picUrl: 'http://127.0.0.1:1/', page });
  await expectRefusal(response, { code: 'gw.ParamInvalid', message: 'page' });
});

test('A failing search is reported inside HTTP 200', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const retriever = { search: () => Promise.reject(new Error('out of memory')) };
  const gateway = await startTestGateway({ retriever });
  const response = await ask(gateway, { picUrl: `${await startPictureServer()}/a.jpg` });
  await expectRefusal(response, { status: 200, code: 'ISPInvokeError' });
  report.mockRestore();
});
