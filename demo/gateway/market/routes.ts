import { Hono } from 'hono';
import * as z from 'zod/mini';
import { firstIssue, jsonText } from '../schema';
import type { Market } from './market';
import { moveList } from './move';
import { planMoves } from './plan';

const change = z.strictObject({
  moves: z.optional(moveList),
  /** Plan in place of moves: those that it draws for so many days. */
  plan: z.optional(
    z.strictObject({ seed: z.string(), days: z.int().check(z.minimum(1), z.maximum(366)) }),
  ),
  clock: z.optional(
    z.strictObject({
      day: z.number().check(z.minimum(0)),
      dayMs: z.optional(z.int().check(z.minimum(1_000))),
    }),
  ),
});

/** `/__market`: GET returns day and moves, POST sets what it names. Refused to web pages. */
export function createMarketRoutes(market: Market): Hono {
  const app = new Hono().basePath('/__market');
  app.use(async (c, next) => {
    if (c.req.header('origin') !== undefined) return c.text('Not for pages.', 403);
    return next();
  });
  const state = () => ({ day: market.day(), moves: market.moves() });
  app.get('/', (c) => c.json(state()));
  app.post('/', async (c) => {
    const result = z.pipe(jsonText, change).safeParse(await c.req.text());
    if (!result.success) {
      const { at, message } = firstIssue(result.error);
      return c.text(`${at || 'The change'}: ${message}`, 400);
    }
    const { moves, plan, clock } = result.data;
    if (plan) market.setMoves(planMoves(market.catalogue, plan));
    if (moves) market.setMoves(moves);
    if (clock) market.setClock(clock);
    return c.json(state());
  });
  return app;
}
