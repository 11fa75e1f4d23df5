import { AppError } from '../errors';
import { readText } from './read';

/** Shorter ones are page numbers and the like. */
const SHORTEST = 8;

/**
 * A service may repeat in its refusal what it was sent, and its words go into records and onto the
 * screen: a key or token is blotted out of them, and only then are they cut to what fits there. Half
 * a token would not be found.
 */
export function hideSent(error: AppError, url: string, { headers, body }: RequestInit): AppError {
  const { detail } = error;
  if (!detail) return error;
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  const sent = [
    ...new URL(url).searchParams.values(),
    ...new Headers(headers).values(),
    ...(isForm ? body.values() : []),
  ];
  const secrets = sent
    .filter((value) => typeof value === 'string')
    .filter((value) => value.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  const hide = (said = '') =>
    readText(secrets.reduce((text, value) => text.replaceAll(value, '••••'), said));
  const serviceCode = hide(detail.serviceCode);
  const serviceMessage = hide(detail.serviceMessage);
  return new AppError(error.code, {
    detail: { ...detail, serviceCode, serviceMessage },
    cause: error.cause,
  });
}
