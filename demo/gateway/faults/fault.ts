import * as v from 'valibot';

const count = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Which requests a fault befalls: those whose path begins so, and how many of them. */
const aim = { path: v.optional(v.string(), '/'), times: v.optional(count(1, 1_000_000), 1) };

const fault = v.variant('kind', [
  v.strictObject({ kind: v.literal('latency'), ms: count(1, 600_000), ...aim }),
  /** 429 with this `Retry-After`, whatever it says, or without one. */
  v.strictObject({ kind: v.literal('rate-limit'), retryAfter: v.optional(v.string()), ...aim }),
  v.strictObject({ kind: v.literal('status'), status: count(500, 599), ...aim }),
  /** The connection ends before the answer. */
  v.strictObject({ kind: v.literal('reset'), ...aim }),
  /** The connection ends within the answer. */
  v.strictObject({ kind: v.literal('half-body'), ...aim }),
  /** A web page with status 200, as of a captive portal. */
  v.strictObject({ kind: v.literal('html'), ...aim }),
  /** UTF-16 that says it is UTF-8. */
  v.strictObject({ kind: v.literal('charset'), ...aim }),
  /** A refusal of the service's own, by its code. */
  v.strictObject({ kind: v.literal('refuse'), code: v.string(), ...aim }),
  /** `product.image.upload` answers the id `"0"`. */
  v.strictObject({ kind: v.literal('zero-image-id'), ...aim }),
  /** Every access token that was given out dies after so many calls of the open platform. */
  v.strictObject({ kind: v.literal('expire-tokens'), after: count(1, 1_000_000) }),
  /** A refresh gives a new refresh token; who uses the old one again loses both. */
  v.strictObject({ kind: v.literal('single-use-refresh-tokens') }),
]);

export const faultList = v.array(fault);

export type Fault = v.InferOutput<typeof fault>;
export type AimedFault = Extract<Fault, { path: string }>;
