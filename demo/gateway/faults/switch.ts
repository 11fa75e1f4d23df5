import * as z from 'zod/mini';
import { Hono } from 'hono';
import { firstIssue, jsonText } from '../schema';

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
