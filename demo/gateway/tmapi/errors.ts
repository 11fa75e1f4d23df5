import { codeIn, Refusal } from '../refusal';

/** The reseller's codes. They are the HTTP status too, and the body repeats them. */
const MESSAGES = {
  '401': 'apiToken is not valid.',
  '417': 'Failed to retrieve data, please try again or contact customer service.',
  '422': 'Parameter error.',
  '439': 'Subscription expired or insufficient balance.',
  '499': 'Please try again or set your request timeout to 60 seconds.',
  '500': 'Unexpected error, please contact customer service.',
  '503': 'API request concurrency limit exceeded, please reduce concurrency.',
} as const;

type TmapiCode = keyof typeof MESSAGES;

/** A refusal by the reseller. */
export class TmapiError extends Refusal {
  override readonly name = 'TmapiError';
  readonly code: number;

  constructor(code: TmapiCode, detail?: string) {
    super([MESSAGES[code], detail]);
    this.code = Number(code);
  }

  /** A plain response: two of the codes are no registered statuses, which `c.json` would ask for. */
  respond(): Response {
    const { code, message } = this;
    return Response.json({ code, msg: message, data: null }, { status: code });
  }
}

/** The refusal with this code, if there is one. */
export function findTmapiError(text: string): TmapiError | undefined {
  const code = codeIn(MESSAGES, text);
  return code && new TmapiError(code);
}
