/** The answer with a new pair of tokens, which three calls of `system.oauth2` share. */
import * as z from 'zod/mini';
import { AppError } from '../../errors';
import type { Credentials } from '../../model/settings';
import { parseAs } from '../../parse';
import { field, known, readCount, readString } from '../read';
import { readPlatformTime } from './platform-time';

const answerSchema = z.object({
  access_token: field,
  refresh_token: field,
  expires_in: field,
  refresh_token_timeout: field,
});

/**
 * The app's credentials with the new pair. An answer may leave out the refresh token: the one that
 * was asked with stays good then, and so does its end. Throws `bad-answer`.
 * @param now epoch milliseconds
 */
export function readTokens(body: unknown, asked: Credentials, now: number): Credentials {
  const answer = parseAs(answerSchema, body);
  const token = readString(answer?.access_token);
  if (token === undefined) throw new AppError('bad-answer');
  const { appKey, secret } = asked;
  const seconds = readCount(answer?.expires_in); // "36000", as text
  const refreshToken = readString(answer?.refresh_token) ?? asked.refreshToken;
  const isSame = refreshToken === asked.refreshToken;
  return known({
    appKey,
    secret,
    token,
    refreshToken,
    expiresAt: seconds === undefined ? undefined : now + seconds * 1000,
    refreshExpiresAt:
      readPlatformTime(answer?.refresh_token_timeout) ??
      (isSame ? asked.refreshExpiresAt : undefined),
  });
}
