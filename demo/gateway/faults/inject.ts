import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { AimedFault, FaultSwitch } from './switch';
import { findAkError } from '../ak/errors';
import { findGatewayError } from '../errors';
import { findOneboundError } from '../onebound/errors';
import { respondWith } from '../refusal';
import { findTmapiError } from '../tmapi/errors';

export interface NodeEnv {
  Bindings: HttpBindings;
}

const PAGE = '<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>';

/** Injects the faults that are set into the requests that they are aimed at. */
export function injectFaults(faults: FaultSwitch): MiddlewareHandler<NodeEnv> {
  return async function injectFault(c, next) {
    const taken = faults.take(c.req.path, ({ kind }) => kind !== 'zero-image-id');
    for (const fault of taken) {
      const answer = await before(c, fault);
      if (answer !== undefined) return answer;
    }
    await next();
    for (const fault of taken) await after(c, fault);
    return undefined;
  };
}

/** Replaces the answer. */
async function before(c: Context<NodeEnv>, fault: AimedFault): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'latency':
      await sleep(fault.ms);
      return undefined;
    case 'rate-limit':
      if (fault.retryAfter !== undefined) c.header('Retry-After', fault.retryAfter);
      return c.text('Too Many Requests', 429);
    case 'status':
      return new Response('Service failure', { status: fault.status });
    case 'reset':
      c.env.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'html':
      return c.html(PAGE);
    case 'refuse':
      return refusalOf(c, fault.code) ?? c.text(`There is no refusal "${fault.code}" here.`, 501);
    case 'half-body':
    case 'charset':
    case 'zero-image-id':
      return undefined;
  }
}

/** How the answer is changed. */
async function after(c: Context<NodeEnv>, { kind }: AimedFault): Promise<void> {
  if (kind === 'charset') {
    const bytes = Buffer.from(await c.res.text(), 'utf16le');
    c.res = new Response(bytes, { status: c.res.status, headers: c.res.headers });
  }
  if (kind === 'half-body') {
    const bytes = Buffer.from(await c.res.arrayBuffer());
    const { outgoing } = c.env;
    outgoing.writeHead(c.res.status, {
      'Content-Type': 'application/json',
      'Content-Length': bytes.length,
    });
    outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy());
    c.res = RESPONSE_ALREADY_SENT;
  }
}

/** By the start of a service's paths. */
const FINDERS = [
  ['/ak/', findAkError],
  ['/onebound/', findOneboundError],
  ['/tmapi/', findTmapiError],
  ['/', findGatewayError],
] as const;

/** The refusal with this code by the service that the request is for; undefined where it has none. */
function refusalOf(c: Context, code: string): Response | undefined {
  const [, find] = FINDERS.find(([start]) => c.req.path.startsWith(start)) ?? FINDERS[3];
  const refusal = find(code);
  return refusal && respondWith(c, refusal);
}
