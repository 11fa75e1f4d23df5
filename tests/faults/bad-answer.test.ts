/** What a service may answer in place of offers, or around them. */
import type { Page } from '@playwright/test';
import { afterAll, onTestFinished } from 'vitest';
import { type ServiceAnswer, openService } from '../support/browser/service';
import { firstProduct } from '../support/browser/gateway';
import { queryImage } from '../support/browser/panel';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import type { FAULTS } from '../support/tables/faults';
import { fault } from '../support/tables/row';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

/** An answer with one offer. */
const oneOffer = (title: string) =>
  `{"result":{"productList":[{"productId":"1","title":"${title}"}],"totalResults":1}}`;
const MUG = '马克杯';
/** The mug in GBK, a character for each byte. */
const MUG_GBK = '\u00c2\u00ed\u00bf\u00cb\u00b1\u00ad';
const typed = (charset: string) => ({ 'Content-Type': `application/json; charset=${charset}` });

interface Case {
  item: keyof typeof FAULTS;
  name: string;
  answer: ServiceAnswer;
  /** The code of a failure, or the title that is found. */
  end: string;
  /** How often the service is asked. Default: once. */
  posts?: number;
}

const CASES: Case[] = [
  { item: 'html', name: 'a login', answer: { body: '<!doctype html>Log in' }, end: 'bad-answer' },
  { item: 'bom', name: 'before the offers', answer: { body: `\uFEFF${oneOffer(MUG)}` }, end: MUG },
  {
    item: 'charset',
    name: 'GBK, and it says so',
    answer: { headers: typed('GBK'), body: Buffer.from(oneOffer(MUG_GBK), 'latin1') },
    end: MUG,
  },
  {
    item: 'charset',
    name: 'UTF-16, and it says UTF-8',
    answer: { headers: typed('UTF-8'), body: Buffer.from(oneOffer(MUG), 'utf16le') },
    end: 'bad-answer',
  },
  {
    item: 'half body',
    name: 'of JSON, in a whole answer',
    answer: { body: '{"result":{"pr' },
    end: 'bad-answer',
  },
  { item: 'empty 200', name: 'but for blanks', answer: { body: ' \r\n' }, end: 'bad-answer' },
  {
    item: 'other json',
    name: 'a list of what are no offers',
    answer: { body: '{"result":{"productList":[{"id":1},7,null]}}' },
    end: 'bad-answer',
  },
  {
    item: '4xx',
    name: 'without a word',
    answer: { status: 403, body: '' },
    end: 'service-refused',
  },
  {
    item: '5xx',
    name: 'a broken server',
    answer: { status: 502, body: 'Bad' },
    end: 'service-down',
    posts: 3,
  },
];

for (const { item, name, answer, end, posts = 1 } of CASES) {
  const expected = { end, way: 'fetch', recorded: posts, received: posts };
  fault(item, name, expected, async () => {
    const service = await openService(answer);
    onTestFinished(() => service.close());
    await scene.useService(service.url);
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));

    return {
      end: await endOf(panel),
      way: String((await queryImage(panel)).way),
      recorded: (await readRecord(panel)).posts,
      received: service.searches(),
    };
  });
}

/** Where it failed, there must be something to do about it. */
async function endOf(panel: Page): Promise<string> {
  const root = panel.getByTestId('panel');
  await panel.locator('[data-error], [data-testid=offer]').first().waitFor();
  const code = await root.getAttribute('data-error');
  if (code === null) {
    // The card says what the title means; the seller's own words are in its tooltip.
    const offer = await panel.getByTestId('offer').locator('h3').first().getAttribute('title');
    return /\p{Script=Han}+/u.exec(offer ?? '')?.[0] ?? 'no title';
  }
  const actions = await root.locator('h2').locator('..').locator('button, a').count();
  return actions === 1 ? code : `${code} with ${actions} actions`;
}
