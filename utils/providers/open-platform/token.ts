/** A new access token for a refresh token: `system.oauth2/getToken`, not signed. */
import * as v from 'valibot';
import { AppError } from '../../errors';
import type { Connection, Credentials } from '../../model/settings';
import { parseAs } from '../../parse';
import { field, known, readCount, readString } from '../read';
import { call } from './call';

const DEADLINE_MS = 10_000;
const answerSchema = v.object({ access_token: field, refresh_token: field, expires_in: field });

/**
 * The same credentials with the new pair. An answer may leave out the refresh token: the old one
 * stays good then. Throws `token-expired` where there is nothing to refresh with, or it is spent.
 * @param now epoch milliseconds
 */
export async function refreshToken(
  { baseUrl }: Connection,
  credentials: Credentials,
  { signal, now }: { signal: AbortSignal; now: number },
): Promise<Credentials> {
  // The end of the old token says nothing of the new one's.
  const { expiresAt: _ended, ...kept } = credentials;
  const { appKey, secret, refreshToken: old } = kept;
  if (!appKey || !secret || !old) throw new AppError('token-expired');
  const body = await call({
    url: `${baseUrl}/openapi/http/1/system.oauth2/getToken/${encodeURIComponent(appKey)}`,
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: appKey,
      client_secret: secret,
      refresh_token: old,
    }),
    deadlineMs: DEADLINE_MS,
    signal,
  });
  const answer = parseAs(answerSchema, body);
  const token = readString(answer?.access_token);
  if (token === undefined) throw new AppError('bad-answer');
  const seconds = readCount(answer?.expires_in); // "36000", as text
  return {
    ...kept,
    token,
    refreshToken: readString(answer?.refresh_token) ?? old,
    ...known({ expiresAt: seconds === undefined ? undefined : now + seconds * 1000 }),
  };
}
