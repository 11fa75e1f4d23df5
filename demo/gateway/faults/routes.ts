import { Hono } from 'hono';
import * as v from 'valibot';
import { faultList } from './fault';
import type { FaultSwitch } from './switch';

/** `/__faults`: GET shows what is set, POST of a list takes its place. Not for pages. */
export function createFaultRoutes(faults: FaultSwitch): Hono {
  const app = new Hono().basePath('/__faults');
  app.use(async (c, next) => {
    if (c.req.header('origin') !== undefined) return c.text('Not for pages.', 403);
    return next();
  });
  app.get('/', (c) => c.json(faults.list()));
  app.post('/', async (c) => {
    const result = v.safeParse(v.pipe(v.string(), v.parseJson(), faultList), await c.req.text());
    if (!result.success) {
      const [issue] = result.issues;
      return c.text(`${v.getDotPath(issue) ?? 'The list'}: ${issue.message}`, 400);
    }
    faults.set(result.output);
    return c.json(faults.list());
  });
  return app;
}
