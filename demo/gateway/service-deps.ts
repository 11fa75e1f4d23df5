import type { GatewayOffer, FindOffers } from './catalogue';
import type { PictureUrl, LoadPicture } from './pictures';
import { createHash } from 'node:crypto';
import { GatewayError } from './refusal';

/** What the services beside the open platform share with it. */
export interface ServiceDeps {
  readonly offers: readonly GatewayOffer[];
  readonly find: FindOffers;
  readonly load: LoadPicture;
  readonly pictureUrl: PictureUrl;
  readonly uploads: Uploads;
  readonly takeCall: TakeCall;
  readonly now: () => number;
  /** Where the gateway answers, without a slash at its end. */
  readonly baseUrl: string;
}

/** The oldest picture is evicted when the limit is reached. */
const KEPT = 200;

/** Pictures that were uploaded to be searched with, by id. They live as long as the process. */
export function createUploads() {
  const pictures = new Map<string, Uint8Array>();
  return {
    /** The id has 19 digits and lies above 2^53, like the platform's; the same picture has the same. */
    keep(picture: Uint8Array): string {
      const digest = createHash('sha256').update(picture).digest('hex').slice(0, 14);
      const id = `10${(BigInt(`0x${digest}`) % 10n ** 17n).toString().padStart(17, '0')}`;
      pictures.delete(id);
      pictures.set(id, picture);
      const [oldest] = pictures.keys();
      if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
      return id;
    },
    get: (id: string): Uint8Array | undefined => pictures.get(id),
  };
}

export type Uploads = ReturnType<typeof createUploads>;

/** Calls a second that one app may make; users of the platform report limits of 3 to 10. */
export const CALLS_PER_SECOND = 10;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/**
 * A token bucket for each caller, holding one second's calls. The function that it returns counts
 * a call: it gives the seconds to wait where it is one too many.
 */
export function createBuckets(callsPerSecond: number, now: () => number) {
  const buckets = new Map<string, Bucket>();

  return function takeCall(caller: string): number | undefined {
    const time = now();
    const last = buckets.get(caller) ?? { tokens: callsPerSecond, filledAt: time };
    const passed = Math.max(0, time - last.filledAt); // a clock may be set back
    const refill = (passed / 1000) * callsPerSecond;
    const tokens = Math.min(callsPerSecond, last.tokens + refill);
    const isOver = tokens < 1;
    buckets.set(caller, { tokens: isOver ? tokens : tokens - 1, filledAt: time });
    return isOver ? Math.ceil((1 - tokens) / callsPerSecond) : undefined;
  };
}

export type TakeCall = ReturnType<typeof createBuckets>;

/** The open platform's way to say it: the function throws `gw.QosAppFrequencyLimit`. */
export function createRateLimit(takeCall: TakeCall) {
  return function countCall(appKey: string): void {
    const retryAfter = takeCall(appKey);
    if (retryAfter !== undefined)
      throw new GatewayError('gw.QosAppFrequencyLimit', undefined, retryAfter);
  };
}
