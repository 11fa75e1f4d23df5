import { describe, expect, test } from 'vitest';
import { createMarket } from '../../../../../demo/gateway/market/market';
import { moveList, type Move } from '../../../../../demo/gateway/market/move';
import { planMoves } from '../../../../../demo/gateway/market/plan';
import {
  createClock,
  EXTENSION,
  offerWith,
  searchByImage,
} from '../../../../support/gateway/test-gateway';
import { callAk } from '../ak/client';
import { answerTo, base64, PAGE, uploadedId } from '../cross-border/client';
import { LONG_ID, startStatedGateway, STATED_OFFERS } from '../stated-offers';

const DAY = 86_400_000;
const moves = (...list: object[]): Move[] => moveList.parse(list);

describe('the days', () => {
  test('stand still until a clock is set, and then pass with it', () => {
    const clock = createClock();
    const market = createMarket([offerWith('1')], clock.now);
    clock.advance(DAY);
    expect(market.day()).toBe(0);
    market.setClock({ day: 3, dayMs: 60_000 });
    clock.advance(90_000);
    expect(market.day()).toBe(4.5);
    market.setClock({ day: 7 });
    clock.advance(DAY);
    expect(market.day()).toBe(7);
  });

  test('a move holds from its day until the day it ends', () => {
    const market = createMarket([offerWith('1'), offerWith('2')], () => 0);
    market.setMoves(
      moves(
        { kind: 'factor', factor: 2, from: 1, until: 3 },
        { kind: 'withdrawn', offers: ['2'], from: 2, until: 2.5 },
      ),
    );
    const seen = [0, 0.99, 1, 2, 2.49, 2.5, 3].map((day) => {
      market.setClock({ day });
      return [market.offer('1')?.price, market.offers().length, market.offer('2')?.price];
    });
    expect(seen).toEqual([
      ['14.20', 2, '14.20'],
      ['14.20', 2, '14.20'],
      ['28.40', 2, '28.40'],
      ['28.40', 1, undefined],
      ['28.40', 1, undefined],
      ['28.40', 2, '28.40'],
      ['14.20', 2, '14.20'],
    ]);
  });

  test('an offer that is withdrawn from the start appears', () => {
    const market = createMarket([offerWith('1')], () => 0);
    market.setMoves(moves({ kind: 'withdrawn', until: 2 }));
    expect(market.offers()).toEqual([]);
    market.setClock({ day: 2 });
    expect(market.offers()).toHaveLength(1);
    expect(market.catalogue).toHaveLength(1);
  });
});

describe('a plan', () => {
  const offers = Array.from({ length: 200 }, (_, index) => ({
    ...offerWith(String(index)),
    stock: 50,
  }));

  test('is the same for the same seed', () => {
    const plan = planMoves(offers, { seed: 'a', days: 30 });
    expect(planMoves(offers, { seed: 'a', days: 30 })).toEqual(plan);
    expect(planMoves(offers, { seed: 'b', days: 30 })).not.toEqual(plan);
    expect(moveList.parse(plan)).toEqual(plan);
  });

  test('has moves of each kind that a market has by itself, on each day', () => {
    const plan = planMoves(offers, { seed: 'a', days: 30 });
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(
      new Set(['factor', 'moq', 'stock', 'withdrawn', 'renamed']),
    );
    expect(new Set(plan.map(({ from }) => Math.floor(from))).size).toBe(30);
    expect(plan.every(({ from }) => from >= 1)).toBe(true);
  });
});

describe('the switch', () => {
  async function startMarket(change: object) {
    const gateway = await startStatedGateway({ callsPerSecond: 100 });
    const set = (body: object) =>
      fetch(`${gateway.url}/__market`, { method: 'POST', body: JSON.stringify(body) });
    expect((await set(change)).status).toBe(200);
    return { gateway, set };
  }

  test('moves the answers of every service alike', async () => {
    const { gateway, set } = await startMarket({
      moves: [
        { kind: 'factor', factor: 2, from: 1 },
        { kind: 'withdrawn', offers: ['102'], from: 1 },
      ],
    });
    const read = async () => {
      const imageId = await uploadedId(gateway);
      const texts = {
        image: await (await searchByImage(gateway)).text(),
        query: JSON.stringify(await answerTo(gateway, 'imageQuery', { ...PAGE, imageId })),
        words: JSON.stringify(await answerTo(gateway, 'keywordQuery', { ...PAGE, keyword: '杯' })),
        detail: JSON.stringify(
          await answerTo(gateway, 'detail', { offerId: LONG_ID, country: 'en' }),
        ),
        gone: JSON.stringify(await answerTo(gateway, 'detail', { offerId: '102', country: 'en' })),
        ak: await (
          await callAk(gateway, {
            imgBase64: await base64(),
            pageSize: 20,
            purchaseAmount: 2,
            scoreLevel: 'low',
          })
        ).text(),
      };
      return Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          [
            /"(?:price|currentPrice)":"?14\.2/.test(text) && 'before',
            /"(?:price|currentPrice)":"?28\.4/.test(text) && 'after',
            /9\.80?\b/.test(text) && 'the other',
            text.includes('OFFER_NOT_FOUND') && 'not found',
          ].filter(Boolean),
        ]),
      );
    };
    const both = ['before', 'the other'];
    expect(await read()).toEqual({
      image: both,
      query: both,
      words: both,
      detail: ['before'],
      gone: ['the other'],
      ak: both,
    });
    await set({ clock: { day: 1 } });
    expect(await read()).toEqual({
      image: ['after'],
      query: ['after'],
      words: ['after'],
      detail: ['after'],
      gone: ['not found'],
      ak: ['after'],
    });
  });

  test('draws a plan, and says the day', async () => {
    const { gateway } = await startMarket({
      plan: { seed: 'a', days: 60 },
      clock: { day: 2 },
    });
    const state = await (await fetch(`${gateway.url}/__market`)).json();
    const { day, moves: drawn } = Object(state);
    expect(day).toBe(2);
    expect(drawn).toEqual(planMoves(STATED_OFFERS, { seed: 'a', days: 60 }));
  });

  test.each([
    { moves: [{ kind: 'fire' }] },
    { moves: [{ kind: 'factor', factor: -1 }] },
    { moves: [{ kind: 'currency', currency: 'shells' }] },
    { clock: { day: -1 } },
    { clock: { day: 1, dayMs: 1 } },
    { plan: { seed: 'a', days: 0 } },
    [],
  ])('refuses %j', async (change) => {
    const gateway = await startStatedGateway();
    const body = JSON.stringify(change);
    const answer = await fetch(`${gateway.url}/__market`, { method: 'POST', body });
    expect(answer.status).toBe(400);
  });

  test('is not for extensions or pages', async () => {
    const { url } = await startStatedGateway();
    const response = await fetch(`${url}/__market`, { headers: { Origin: EXTENSION } });
    expect(response.status).toBe(403);
  });
});
