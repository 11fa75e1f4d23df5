import { randomUUID } from 'node:crypto';
import type { Env, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { SearchError } from './catalogue';

/** A refusal by one of the services, which says it in its own way. */
export abstract class Refusal extends Error {
  abstract respond(): Response;
}

/**
 * The refusals of one service: its codes with their words, and what it writes of one. `find` gives the
 * refusal with a code that somebody names, if there is one.
 */
export function refusalsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  write: (code: Code, message: string) => { status: number; body: object },
) {
  const isCode = (text: string): text is Code => Object.hasOwn(words, text);
  return class ServiceRefusal extends Refusal {
    static find(text: string): Refusal | undefined {
      return isCode(text) ? new ServiceRefusal(text) : undefined;
    }

    readonly code: Code;
    /** Seconds after which the call may be repeated. */
    readonly retryAfter: number | undefined;

    /** @param detail what exactly is wrong, after the code's own words; must not hold a secret */
    constructor(code: Code, detail?: string, retryAfter?: number) {
      super([words[code], detail].filter(Boolean).join(': '));
      this.code = code;
      this.retryAfter = retryAfter;
    }

    respond(): Response {
      const { code, message, retryAfter } = this;
      const { status, body } = write(code, message);
      const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
      return Response.json(body, { status, headers });
    }
  };
}

/** Refuses a request whose body is above so many bytes, before it is read. */
export function limitBody(maxSize: number, refusal: () => Refusal): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw refusal();
    },
  });
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
    if (error instanceof Refusal) return error.respond();
    if (error instanceof SearchError) {
      return (error.isPictureAtFault ? failures.picture() : failures.search()).respond();
    }
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return failures.other().respond();
  });
}

/**
 * The platform's error codes that this gateway can reach (some only by `/__faults`), with their words.
 * `gw.ParamInvalid` stands for the documented "400 arguments", for which no code is published.
 */
const MESSAGES = {
  '401': 'Request need user authorized',
  'gw.APIACLDecline': 'AppKey is not allowed(acl)',
  'gw.APIUnsupported': 'Unsupported API',
  'gw.AppKeyMissing': 'The app key is missing from the path',
  'gw.AppKeyNotFound': 'The app key is not registered',
  'gw.NoUsageLeftError': 'SLA bill has no usage left',
  'gw.ParamInvalid': 'Invalid parameter',
  'gw.ParamMissing': 'Missing parameter',
  'gw.QosAPIFrequencyLimit': 'API call limited',
  'gw.QosAppFrequencyLimit': 'App call limited',
  'gw.SignatureInvalid': 'Invalid signature',
  'gw.SignatureMissing': 'The request is not signed',
  'gw.SystemError': 'System error',
  ISPInvokeTimeout: 'The service behind the gateway took too long',
  ISPInvokeError: 'The service behind the gateway failed',
} as const;

type ErrorCode = keyof typeof MESSAGES;

/**
 * HTTP statuses that are not 400. A failure behind the gateway is answered with 200: a client has to
 * read the body.
 */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  '401': 401,
  'gw.SystemError': 500,
  ISPInvokeTimeout: 200,
  ISPInvokeError: 200,
};

/** A refusal with the platform's error code and message, which it repeats as `exception`. */
export const GatewayError = refusalsOf(MESSAGES, (code: ErrorCode, message) => ({
  status: STATUSES[code] ?? 400,
  body: {
    error_code: code,
    error_message: message,
    exception: message,
    request_id: randomUUID(),
  },
}));
