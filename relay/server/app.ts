/** All that a relay answers. The order of middleware is the order in which a request has to prove itself. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Refusal } from '../refusal';
import { servicesOf } from '../services/accounts';
import { answerMember } from './call';
import { enterAsMember, requireAdmin } from './enter';
import type { AppDeps, RelayEnv } from './env';
import { joinPage, PAGE_POLICY } from './join-page';

const CLOSING_RETRY_MS = 5000;

export function createApp(deps: AppDeps): Hono<RelayEnv> {
  const { team, store, metrics, log, isClosing, sendMs } = deps;
  const app = new Hono<RelayEnv>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: PAGE_POLICY,
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false, // of whoever ends TLS
      xFrameOptions: 'DENY',
    }),
    async function observe(c, next) {
      const start = performance.now();
      const id = randomUUID();
      c.set('id', id);
      c.set('seen', {});
      await next();
      endInTime(c.env.outgoing, sendMs);
      // Afterwards: of an answer that is no `c.json`, Hono 4.13 forgets the headers that were set before.
      c.header('X-Request-Id', id);
      c.header('Cache-Control', 'no-store');
      const ms = Math.round(performance.now() - start);
      const { method } = c.req;
      const { status } = c.res;
      const seen = c.get('seen');
      // Nobody fills the log without a token: the metrics count them.
      const level = seen.code === 'member-unknown' ? 'debug' : 'info';
      log[level]({ id, method, path: pathOf(c), ...seen, status, ms }, 'request');
    },
    async function letIn(c, next) {
      // A proxy before the relay may judge paths, and read another form of one otherwise.
      if ((c.env.incoming.url ?? '').split('?', 1)[0] !== c.req.path) {
        throw new Refusal('bad-request', 'The path is not in its normal form.');
      }
      if (isClosing() && c.req.path !== '/healthz') throw closing();
      await next();
    },
  );

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', (c) => c.json({ store: store.state() }));
  app.get('/join', (c) => c.html(joinPage(team().config)));
  app.on(['GET', 'POST'], '/team', enterAsMember(deps), (c) => {
    const { name, accounts } = team().config;
    return c.json({ name, member: c.get('member'), services: servicesOf(accounts) });
  });
  app.get('/metrics', async (c) => {
    requireAdmin(c, team());
    return c.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  });
  app.post('/ask', enterAsMember(deps), (c) => answerMember(c, deps));
  app.all('*', enterAsMember(deps), () => {
    throw new Refusal('service-unknown', 'The relay has no such address.');
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error);
    log.error({ id: c.get('id'), err: error }, 'the relay failed');
    return refuse(c, new Refusal('upstream-failed', 'The relay failed. Its log says why.'));
  });

  function refuse(c: Context<RelayEnv>, refusal: Refusal): Response {
    const { code, status, body, message, cause, retryAfterMs } = refusal;
    c.get('seen').code = code;
    metrics.refused(code);
    if (cause !== undefined) log.warn({ id: c.get('id'), code, cause }, message);
    // A body that is not wanted is not taken in either.
    if (!c.env.incoming.complete) c.header('Connection', 'close');
    if (retryAfterMs !== undefined) c.header('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
    return c.json(body, status);
  }

  return app;
}

/** Whoever reads a byte now and then would hold the answer, and the connection, for hours. */
function endInTime(outgoing: ServerResponse, ms: number): void {
  if (outgoing.closed) return;
  const timer = setTimeout(() => outgoing.destroy(), ms);
  outgoing.once('close', () => clearTimeout(timer));
}

const pathOf = (c: Context<RelayEnv>) => (c.env.incoming.url ?? '').split('?', 1)[0]?.slice(0, 100);

const closing = () =>
  new Refusal('closing', 'The relay is stopping.', { retryAfterMs: CLOSING_RETRY_MS });
