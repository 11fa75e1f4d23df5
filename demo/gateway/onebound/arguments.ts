import type { HonoRequest } from 'hono';
import { CANARY } from '../canary';
import { equalInConstantTime } from '../signature';
import { OneboundError } from './errors';

/** Keys of the reseller's: public on purpose, they open nothing but this gateway. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['demo-key', 'demo-secret'],
  [CANARY.onebound.key, CANARY.onebound.secret],
]);

/** The caller's key, which with its secret must stand in the address, or the refusal 4005. */
export function callerOf(request: HonoRequest): string {
  const key = request.query('key') ?? '';
  const secret = KEYS.get(key);
  if (secret === undefined || !equalInConstantTime(request.query('secret') ?? '', secret)) {
    throw new OneboundError('4005');
  }
  return key;
}

/** A whole number of the address from 1 to `max`, or the refusal 4003. */
export function countOf(
  request: HonoRequest,
  name: string,
  { otherwise, max }: { otherwise: number; max: number },
): number {
  const text = request.query(name);
  if (text === undefined || text === '') return otherwise;
  const count = Number(text);
  if (/^\d{1,6}$/.test(text) && count >= 1 && count <= max) return count;
  throw new OneboundError('4003', `${name} must be a whole number from 1 to ${max}`);
}

/** Arguments of every call, as the documents name them. */
const COMMON = ['key', 'secret', 'api_name', 'cache', 'result_type', 'lang', 'version'];

/** The refusal 4003 of a parameter that the call's document does not name. */
export function onlyKnown(request: HonoRequest, names: readonly string[]): void {
  const known = new Set([...COMMON, ...names]);
  const other = Object.keys(request.query()).find((name) => !known.has(name));
  if (other !== undefined) throw new OneboundError('4003', `${other} is no parameter of this call`);
}
