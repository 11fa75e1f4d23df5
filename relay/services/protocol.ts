/** What the relay knows of an upstream's protocol: which calls it lets through, and how they are signed. */
import type { AppError } from '../../utils/core/errors';
import type { Answer } from '../../utils/io/services/answer';
import type { AccountName } from '../config/schema';
import { Refusal } from '../refusal';
import type { ServiceName } from './service';

/** A member's request, whose body has been read whole. */
export interface MemberRequest {
  query: URLSearchParams;
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
}

/** What a member asks an API, after every check. */
export interface Question {
  /** Parameters as they are sent; an object is its JSON, with its fields in the order of the schema. */
  fields: Readonly<Record<string, string>>;
  picture?: { bytes: Uint8Array<ArrayBuffer>; mime: string } | undefined;
}

/** A call as it leaves, signed. */
export interface SignedCall {
  url: string;
  init: RequestInit;
  /** Values of this call alone that prove who asks. */
  secrets: readonly string[];
}

/** What a signature is made with besides the account's keys. */
export interface Signing {
  /** Epoch milliseconds, corrected. */
  now: number;
  /** Whether the upstream has refused the time of a call. */
  isCorrected: boolean;
  /** Token of the open platform, which changes when it is renewed. */
  token: string;
}

/** One call of an upstream. */
export interface Api {
  service: ServiceName;
  account: AccountName;
  method: 'GET' | 'POST';
  /** Name in logs and the audit. */
  name: string;
  /** Throws `Refusal` `bad-request`, as strictly as the upstream. */
  read: (request: MemberRequest) => Promise<Question> | Question;
  sign: (question: Question, signing: Signing) => Promise<SignedCall> | SignedCall;
  /** The error of an answer, which may come inside HTTP 200. */
  readError: (answer: Answer, offMinutes: number | undefined) => AppError | undefined;
  /** Whether equal questions get the answer for the next hour, where it is no error. */
  isKept: (body: unknown) => boolean;
}

/** Finds the API by the path of a request, without the relay's own. */
export type FindApi = (path: string) => Api | undefined;

export function badRequest(message: string): Refusal {
  return new Refusal('bad-request', message);
}
