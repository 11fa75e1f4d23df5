import type { Context } from 'hono';
import { findAkError } from '../ak/errors';
import { findGatewayError } from '../errors';
import { findOneboundError } from '../onebound/errors';
import { respondWith } from '../refusal';
import { findTmapiError } from '../tmapi/errors';

/** By the start of a service's paths. */
const FINDERS = [
  ['/ak/', findAkError],
  ['/onebound/', findOneboundError],
  ['/tmapi/', findTmapiError],
  ['/', findGatewayError],
] as const;

/** The refusal with this code by the service that the request is for; undefined where it has none. */
export function refusalOf(c: Context, code: string): Response | undefined {
  const [, find] = FINDERS.find(([start]) => c.req.path.startsWith(start)) ?? FINDERS[3];
  const refusal = find(code);
  return refusal && respondWith(c, refusal);
}
