import * as z from 'zod/mini';

const count = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

/** Requests that a fault is injected into: those whose path begins so, and how many of them. */
const aim = { path: z._default(z.string(), '/'), times: z._default(count(1, 1_000_000), 1) };

const fault = z.discriminatedUnion('kind', [
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

export const faultList = z.array(fault);

export type Fault = z.infer<typeof fault>;
export type AimedFault = Extract<Fault, { path: string }>;
