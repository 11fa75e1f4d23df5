/** The connection test: two calls that need no picture and cost nothing. */
import { AppError, isAppError } from '../../errors';
import type { Connection, Credentials } from '../../model/settings';
import { call } from './call';
import { CURRENT_TIME, IMAGE_SEARCH, signedForm } from './form';

const DEADLINE_MS = 10_000;
/** A clock that is off by less is nobody's cause of a refused request. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Throws the cause as `AppError`, and returns where a search would work.
 * 1. `system/currentTime`, signed, proves address, key and secret, and tells the service's time.
 * 2. The image API without a picture: the order of its checks is token, permission, arguments, so
 *    that a complaint about the argument means that all before it is well.
 */
export async function checkConnection(
  connection: Connection,
  credentials: Credentials,
  { signal, now }: { signal: AbortSignal; now: number },
): Promise<void> {
  const { token } = credentials;
  if (!token) throw new AppError('not-set-up');
  const ask = async (api: string, parameters: Record<string, string>) => {
    const form = await signedForm(connection, credentials, api, parameters);
    return call({ ...form, deadlineMs: DEADLINE_MS, signal });
  };
  if (connection.form === 'signed') {
    const { body } = await ask(CURRENT_TIME, {});
    checkClock(body, now);
  }
  try {
    await ask(IMAGE_SEARCH, { access_token: token });
  } catch (error) {
    const isArgument =
      isAppError(error) && /\.Param(Missing|Invalid)$/.test(error.detail?.serviceCode ?? '');
    if (!isArgument) throw error;
  }
}

/** `20261010164552223+0800`. A time that cannot be read is no reason to fail. */
function checkClock(body: unknown, now: number): void {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([+-]\d\d)(\d\d)$/.exec(String(body));
  if (!match) return;
  const [, year, month, day, hour, minute, second, milli, zoneHour, zoneMinute] = match;
  const service = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}${zoneHour}:${zoneMinute}`,
  );
  const offMs = now - service;
  if (Math.abs(offMs) > CLOCK_TOLERANCE_MS) {
    throw new AppError('clock-wrong', { detail: { offMinutes: Math.round(offMs / 60_000) } });
  }
}
