/**
 * What a relay is measured against, `bare-proxy.ts UPSTREAM`: the least that brings an image search to the
 * upstream and its answer back, on the same engines. It reads the question, makes the form with token and signature, and fetches
 * once. It knows no members, no limit, no cache, no log, and checks nothing.
 */
import { createHmac } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { IMAGE_SEARCH_API } from '../../../demo/gateway/apps';
import { APP } from '../../../tests/support/relay/upstream/question';

const [, , upstream = ''] = process.argv;
const app = new Hono();

const askedSchema = z.object({ request: z.object({ picture: z.object({ base64: z.string() }) }) });
const path = `param2/1/${IMAGE_SEARCH_API}/${APP.key}`;

app.post('/ask', async (c) => {
  const { picture } = askedSchema.parse(await c.req.json()).request;
  const form = new FormData();
  form.set('page', '1');
  form.set('pageSize', '20');
  form.set('access_token', APP.token);
  form.set('image', new Blob([Buffer.from(picture.base64, 'base64')]), 'picture.jpg');
  const pairs = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [name + value] : [],
  );
  const message = path + pairs.toSorted().join('');
  const signature = createHmac('sha1', APP.secret).update(message).digest('hex').toUpperCase();
  form.set('_aop_signature', signature);
  const answer = await fetch(`${upstream}/openapi/${path}`, { method: 'POST', body: form });
  const type = answer.headers.get('Content-Type') ?? 'application/json';
  return new Response(await answer.text(), {
    status: answer.status,
    headers: { 'Content-Type': type },
  });
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  // Its parent waits for this line.
  console.log(`ready http://127.0.0.1:${port}`);
});
process.once('SIGTERM', () => server.close(() => process.exit(0)));
