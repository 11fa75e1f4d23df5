/** One exchange with an upstream: no redirect, one deadline, 1 MB at most, JSON or a failure. */
import { joinBytes } from '../../utils/core/bytes';
import { parseJson } from '../../utils/core/parse';
import { Refusal } from '../refusal';
import type { SignedCall } from './protocol';

export interface UpstreamAnswer {
  host: string;
  status: number;
  headers: Headers;
  /** Body as it was sent. */
  text: string;
  body: unknown;
}

/** Several times the longest that a service is known to answer: each MB takes a relay 20 ms, and memory. */
const MAX_BYTES = 1024 * 1024;
/** Highest status that a `Response` for the member can have. */
const MAX_STATUS = 599;

/**
 * Never repeats a call; Node's own `fetch` does so after a 421, which no service sends (Node 20.20). Throws `Refusal` `upstream-failed`; what it says holds neither address nor key.
 * @param signal ends the whole exchange, the body included
 */
export async function fetchUpstream(
  { url, init }: SignedCall,
  { signal }: { signal: AbortSignal },
): Promise<UpstreamAnswer> {
  const { host } = new URL(url);
  const response = await fetch(url, { ...init, redirect: 'manual', signal }).catch(
    (cause: unknown) => {
      throw signal.aborted ? tooLate(cause) : failed('cannot be reached', cause);
    },
  );
  const { status, headers } = response;
  const bytes = await readWhole(response, signal);
  if (status >= 300 && status < 400) throw failed('sends to another address', status);
  if (status > MAX_STATUS) throw failed('answers with a status that is none', status);
  const text = decode(bytes, headers);
  return { host, status, headers, text, body: readJson(text, status) };
}

function failed(what: string, cause: unknown): Refusal {
  return new Refusal('upstream-failed', `The service ${what}.`, { cause });
}

const tooLate = (cause: unknown) =>
  failed('did not answer in time; it may have counted the call', cause);

async function readWhole(response: Response, signal: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  // Node 20: once its request is collected, `fetch` forgets the signal, and a silent body never ends.
  const stop = () => {
    reader.cancel().catch(() => undefined); // `fetch` may have broken it off itself
  };
  signal.addEventListener('abort', stop);
  try {
    return await readParts(reader, signal);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw signal.aborted ? tooLate(error) : failed('broke off its answer', error);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function readParts(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) throw tooLate(signal.reason);
    if (done) return joinBytes(parts);
    length += value.length;
    parts.push(value);
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw failed('answered more than 1 MB', undefined);
    }
  }
}

/** JSON is UTF-8; the header's charset counts only where the bytes are not valid UTF-8. */
function decode(bytes: Uint8Array, headers: Headers): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = /charset=["']?([\w-]+)/i.exec(headers.get('Content-Type') ?? '')?.[1];
    return decodeAs(named, bytes);
  }
}

function decodeAs(charset: string | undefined, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw failed('answered text that cannot be read', cause);
  }
}

const TOO_MANY = 429;

function readJson(text: string, status: number): unknown {
  try {
    return parseJson(text);
  } catch {
    // A limit says what it has to say without a body.
    if (status === TOO_MANY && !isPage(text)) return undefined;
    throw failed(isPage(text) ? 'answered a web page' : `answered no JSON (${status})`, status);
  }
}

const isPage = (text: string) => text.trimStart().startsWith('<');
