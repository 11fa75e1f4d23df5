import { Hono } from 'hono';
import * as z from 'zod/mini';
import { firstIssue, jsonText } from '../schema';
import { faultList } from './fault';
import type { FaultSwitch } from './switch';

/** `/__faults`: GET returns the faults set, POST replaces the list. Refused to web pages. */
export function createFaultRoutes(faults: FaultSwitch): Hono {
  const app = new Hono().basePath('/__faults');
  app.use(async (c, next) => {
    if (c.req.header('origin') !== undefined) return c.text('Not for pages.', 403);
    return next();
  });
  app.get('/', (c) => c.json(faults.list()));
  app.post('/', async (c) => {
    const result = z.pipe(jsonText, faultList).safeParse(await c.req.text());
    if (!result.success) {
      const { at, message } = firstIssue(result.error);
      return c.text(`${at || 'The list'}: ${message}`, 400);
    }
    faults.set(result.data);
    return c.json(faults.list());
  });
  return app;
}
