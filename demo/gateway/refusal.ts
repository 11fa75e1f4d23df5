import type { Context, Env, Hono } from 'hono';
import { SearchError } from './finder';

/** A refusal by one of the services, which says it in its own way. */
export abstract class Refusal extends Error {
  /** Seconds after which the call may be repeated. */
  readonly retryAfter: number | undefined;

  constructor(words: readonly (string | undefined)[], retryAfter?: number) {
    super(words.filter(Boolean).join(': '));
    this.retryAfter = retryAfter;
  }

  abstract respond(c: Pick<Context, 'json'>): Response;
}

export function respondWith(c: Pick<Context, 'json'>, refusal: Refusal): Response {
  const response = refusal.respond(c);
  const { retryAfter } = refusal;
  if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter));
  return response;
}

/** What a service says of a failure that is not the caller's. */
interface Failures {
  /** The picture that was asked with cannot be read. */
  picture: () => Refusal;
  /** The search has failed. */
  search: () => Refusal;
  /** Anything else has. */
  other: () => Refusal;
}

/** Answers refusals as they are, and says what a service says of everything else. */
export function refuseBy<E extends Env>(app: Hono<E>, failures: Failures): void {
  app.onError((error, c) => {
    if (error instanceof Refusal) return respondWith(c, error);
    if (error instanceof SearchError) {
      return respondWith(c, error.isPictureAtFault ? failures.picture() : failures.search());
    }
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return respondWith(c, failures.other());
  });
}

/** The key of this name in a service's table of codes, if it is one. */
export function codeIn<Code extends string>(
  table: Readonly<Record<Code, unknown>>,
  text: string,
): Code | undefined {
  const isCode = (code: string): code is Code => code === text;
  return Object.keys(table).find(isCode);
}
