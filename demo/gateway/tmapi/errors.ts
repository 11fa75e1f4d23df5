/** The reseller's codes. They are the HTTP status too, and the body repeats them. */
const MESSAGES = {
  401: 'apiToken is not valid.',
  417: 'Failed to retrieve data, please try again or contact customer service.',
  422: 'Parameter error.',
  439: 'Subscription expired or insufficient balance.',
  499: 'Please try again or set your request timeout to 60 seconds.',
  500: 'Unexpected error, please contact customer service.',
  503: 'API request concurrency limit exceeded, please reduce concurrency.',
} as const;

const CODES = [401, 417, 422, 439, 499, 500, 503] as const;

type TmapiCode = (typeof CODES)[number];

/** A refusal by the reseller. */
export class TmapiError extends Error {
  override readonly name = 'TmapiError';
  readonly code: TmapiCode;

  constructor(code: TmapiCode, detail?: string) {
    super([MESSAGES[code], detail].filter(Boolean).join(' '));
    this.code = code;
  }
}

export function findTmapiError(text: string): TmapiError | undefined {
  const code = CODES.find((value) => String(value) === text);
  return code === undefined ? undefined : new TmapiError(code);
}

/** A plain response: two of the codes are no registered statuses, which `c.json` would ask for. */
export function tmapiErrorResponse({ code, message }: TmapiError): Response {
  return Response.json({ code, msg: message, data: null }, { status: code });
}
