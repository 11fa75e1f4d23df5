import './json-source';
import { onTestFinished, vi } from 'vitest';

/** What a service was asked. */
export interface Seen {
  method: string;
  url: URL;
  headers: Headers;
  /** The fields of a form; a file is left out. */
  fields: Record<string, string>;
  text: string;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, text and bytes as they are. */
  body: object | string | Uint8Array<ArrayBuffer>;
}

/** Answers one request after the other in place of the network; the last answer stays. */
export function serve(...answers: [Answer, ...Answer[]]): Seen[] {
  const seen: Seen[] = [];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    // `Request` refuses the form's own signal of another realm; what is sent does not depend on it.
    seen.push(await read(new Request(url, { ...init, signal: null })));
    const answer = answers[seen.length - 1] ?? answers.at(-1);
    return respond(answer ?? { body: '' });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return seen;
}

async function read(request: Request): Promise<Seen> {
  const { method, headers } = request;
  const url = new URL(request.url);
  const isForm = /form/.test(headers.get('Content-Type') ?? '');
  const copy = request.clone();
  const form = isForm ? await request.formData() : new FormData();
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  return { method, url, headers, fields, text: await copy.text() };
}

function respond({ status = 200, headers, body }: Answer): Response {
  const isPlain = typeof body === 'string' || body instanceof Uint8Array;
  return new Response(isPlain ? body : JSON.stringify(body), {
    status,
    ...(headers && { headers }),
  });
}

export const signal = new AbortController().signal;
const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
export const picture = { mime: 'image/jpeg' as const, bytes };

/** Answers that are none, whatever the service: each with the code that it must become. */
export const TROUBLE = [
  ['a web page', { body: '<!doctype html><title>Login' }, 'bad-answer'],
  ['nothing', { body: '' }, 'bad-answer'],
  ['half an answer', { body: '{"result":{"result":{"data":[{"offe' }, 'bad-answer'],
  ['an answer of another kind', { body: { hello: 1 } }, 'bad-answer'],
  ['a web page with status 502', { status: 502, body: '<h1>Bad gateway' }, 'service-down'],
] satisfies [string, Answer, string][];
