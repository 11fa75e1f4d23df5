import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { firstIssue, jsonText } from './schema';
import { AkError } from './ak';
import { GatewayError } from './refusal';
import { OneboundError } from './onebound';
import { TmapiError } from './tmapi';

const count = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

/** Requests that a fault is injected into: those whose path begins so, and how many of them. */
const aim = { path: z._default(z.string(), '/'), times: z._default(count(1, 1_000_000), 1) };

const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latency'), ms: count(1, 600_000), ...aim }),
  /** 429 with this `Retry-After`, whatever it says, or without one. */
  z.strictObject({ kind: z.literal('rate-limit'), retryAfter: z.optional(z.string()), ...aim }),
  z.strictObject({ kind: z.literal('status'), status: count(500, 599), ...aim }),
  /** The connection ends before the answer. */
  z.strictObject({ kind: z.literal('reset'), ...aim }),
  /** The connection ends within the answer. */
  z.strictObject({ kind: z.literal('half-body'), ...aim }),
  /** A web page with status 200, as of a captive portal. */
  z.strictObject({ kind: z.literal('html'), ...aim }),
  /** UTF-16 that says it is UTF-8. */
  z.strictObject({ kind: z.literal('charset'), ...aim }),
  /** A refusal of the service's own, by its code. */
  z.strictObject({ kind: z.literal('refuse'), code: z.string(), ...aim }),
  /** `product.image.upload` answers the id `"0"`. */
  z.strictObject({ kind: z.literal('zero-image-id'), ...aim }),
  /** Every issued access token expires after this many calls of the open platform. */
  z.strictObject({ kind: z.literal('expire-tokens'), after: count(1, 1_000_000) }),
  /** A refresh gives a new refresh token; who uses the old one again loses both. */
  z.strictObject({ kind: z.literal('single-use-refresh-tokens') }),
  /** The image search says of no offer how similar it is. */
  z.strictObject({ kind: z.literal('no-similarity') }),
]);

const faultList = z.array(faultSchema);

export type Fault = z.infer<typeof faultSchema>;
export type AimedFault = Extract<Fault, { path: string }>;

const isAimed = (fault: Fault): fault is AimedFault => 'path' in fault;

/** The faults that are set, and how much is left of each. */
export function createFaultSwitch() {
  let faults: Fault[] = [];

  return {
    /** Takes the place of those before. */
    set(list: readonly Fault[]): void {
      faults = [...list];
    },
    list: (): readonly Fault[] => faults,

    /** The faults of this request, each used once more. */
    take(path: string, isOfKind: (fault: AimedFault) => boolean): AimedFault[] {
      const taken = faults
        .filter(isAimed)
        .filter((fault) => isOfKind(fault) && path.startsWith(fault.path));
      faults = faults.flatMap((fault) => {
        if (!isAimed(fault) || !taken.includes(fault)) return [fault];
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
      });
      return taken;
    },

    hasSingleUseRefreshTokens: (): boolean =>
      faults.some(({ kind }) => kind === 'single-use-refresh-tokens'),

    hasNoSimilarity: (): boolean => faults.some(({ kind }) => kind === 'no-similarity'),

    /** Counts a call; true when the access tokens die with it. */
    countCall(): boolean {
      let isExpiring = false;
      faults = faults.flatMap((fault): Fault[] => {
        if (fault.kind !== 'expire-tokens') return [fault];
        if (fault.after > 1) return [{ ...fault, after: fault.after - 1 }];
        isExpiring = true;
        return [];
      });
      return isExpiring;
    },
  };
}

export type FaultSwitch = ReturnType<typeof createFaultSwitch>;

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
      return (
        refusalOf(c.req.path, fault.code) ??
        c.text(`There is no refusal "${fault.code}" here.`, 501)
      );
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
const REFUSALS = [
  ['/ak/', AkError],
  ['/onebound/', OneboundError],
  ['/tmapi/', TmapiError],
  ['/', GatewayError],
] as const;

/** The refusal with this code by the service that the request is for; undefined where it has none. */
function refusalOf(path: string, code: string): Response | undefined {
  const [, refusals] = REFUSALS.find(([start]) => path.startsWith(start)) ?? REFUSALS[3];
  return refusals.find(code)?.respond();
}
