/** The connection test: two calls that need no picture and cost nothing. */
import { AppError, isAppError } from '../../errors';
import { clockOffMinutes } from '../failure';
import type { CheckOptions, Reach } from '../provider';
import { call } from './call';
import { CURRENT_TIME, signedForm, tokenForm } from './form';
import { readPlatformTime } from './platform-time';

const DEADLINE_MS = 10_000;

/**
 * Throws the cause as `AppError`, and returns where a search would work.
 * 1. `system/currentTime`, signed, proves address, key and secret, and tells the service's time.
 * 2. The search API without a picture: the order of its checks is token, permission, arguments, so
 *    that a complaint about the argument means that all before it is well.
 * @param api the one that a search would call
 */
export async function checkConnection(
  api: string,
  reach: Reach,
  { signal, now }: CheckOptions,
): Promise<void> {
  const send = ({ url, fields }: { url: string; fields: Record<string, string> }) =>
    call({ url, body: new URLSearchParams(fields), deadlineMs: DEADLINE_MS, signal });
  const probe = await tokenForm(reach, api, {}); // whatever is missing is said before a request
  if (reach.connection.form !== 'bare') {
    checkClock(await send(await signedForm(reach, CURRENT_TIME, {})), now);
  }
  try {
    await send(probe);
  } catch (error) {
    const isArgument =
      isAppError(error) && /\.Param(Missing|Invalid)$/.test(error.detail?.serviceCode ?? '');
    if (!isArgument) throw error;
  }
}

/** A time that cannot be read is no reason to fail. */
function checkClock(body: unknown, now: number): void {
  const service = readPlatformTime(body);
  if (service === undefined) return;
  const offMinutes = clockOffMinutes(now - service);
  if (offMinutes !== undefined) throw new AppError('clock-wrong', { detail: { offMinutes } });
}
