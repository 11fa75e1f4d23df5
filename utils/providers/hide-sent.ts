import { AppError } from '../errors';

/** Shorter ones are page numbers and the like. */
const SHORTEST = 8;

/**
 * A service may repeat in its refusal what it was sent, and its words go into records and onto the
 * screen: a key or token is blotted out of them.
 */
export function hideSent(error: AppError, url: string, { headers, body }: RequestInit): AppError {
  const said = error.detail?.serviceMessage;
  if (said === undefined) return error;
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  const sent = [
    ...new URL(url).searchParams.values(),
    ...new Headers(headers).values(),
    ...(isForm ? body.values() : []),
  ];
  const hidden = sent
    .filter((value) => typeof value === 'string')
    .filter((value) => value.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, value) => text.replaceAll(value, '••••'), said);
  return new AppError(error.code, {
    detail: { ...error.detail, serviceMessage: hidden },
    cause: error.cause,
  });
}
