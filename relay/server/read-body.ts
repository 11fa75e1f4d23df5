/** The body of a request, counted while it arrives, with a deadline for all of it and for each pause. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { joinBytes } from '../../utils/core/bytes';
import { Refusal } from '../refusal';
import type { Share } from './shares';

export interface BodyLimits {
  bytes: number;
  /** Milliseconds for all of it. */
  totalMs: number;
  /** Milliseconds without a byte. */
  silenceMs: number;
}

export const BODY_LIMITS: BodyLimits = {
  bytes: 4 * 1024 * 1024,
  // A picture of 1 MB over a slow line of 1 Mbit/s.
  totalMs: 15_000,
  silenceMs: 5_000,
};

/**
 * Throws `Refusal` `too-large` (a claimed length is refused before a byte is read), `too-slow`, `bad-request`, and
 * that of the share.
 */
export async function readBody(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { limits: { bytes: maxBytes, totalMs, silenceMs }, share }: { limits: BodyLimits; share: Share },
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  if (incoming.headers.expect !== undefined) outgoing.writeContinue();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const slow = () => end(new Refusal('too-slow', 'The body took too long to arrive.'));
    const total = setTimeout(slow, totalMs);
    const silence = setTimeout(slow, silenceMs);
    const onData = (part: Buffer) => {
      silence.refresh();
      length += part.length;
      const refusal = length > maxBytes ? tooLarge() : share.add(part.length);
      if (refusal) end(refusal);
      else parts.push(part);
    };
    const onEnd = () => {
      stop();
      resolve(joinBytes(parts));
    };
    const onClose = () => end(new Refusal('bad-request', 'The body ended too early.'));
    const stop = () => {
      clearTimeout(total);
      clearTimeout(silence);
      incoming.off('data', onData).off('end', onEnd).off('error', onClose).off('close', onClose);
    };
    const end = (refusal: Refusal) => {
      stop();
      reject(refusal);
    };
    incoming.on('data', onData).on('end', onEnd).on('error', onClose).on('close', onClose);
  });
}

const tooLarge = () => new Refusal('too-large', 'The body must not be above 4 MB.');
