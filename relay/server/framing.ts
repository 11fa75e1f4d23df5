/**
 * Requests that another server before this one could read otherwise: as two, or as another's. Node 20's
 * parser refuses `Transfer-Encoding` with `Content-Length`, two lengths, a broken one and line feeds alone. It
 * takes other codings before `chunked`, chunks in HTTP/1.0, a body with GET, and headers that come twice.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal';

const ONCE = ['host', 'authorization', 'content-type'];

/** Refusal after which nothing on the connection can be trusted. */
export function framingRefusal(incoming: IncomingMessage): Refusal | undefined {
  const what = wrongIn(incoming);
  return what === undefined ? undefined : new Refusal('bad-request', what);
}

function wrongIn({
  method,
  httpVersion,
  headers,
  rawHeaders,
}: IncomingMessage): string | undefined {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return 'This version of HTTP is not served.';
  if (httpVersion === '1.1' && headers.host === undefined) return 'The header host is missing.';
  const { 'transfer-encoding': coding, 'content-length': length } = headers;
  const isChunked = coding !== undefined;
  if (isChunked && (coding.toLowerCase() !== 'chunked' || httpVersion !== '1.1')) {
    return 'This transfer coding is not served.';
  }
  if (isChunked && length !== undefined) return 'The length of the body is said twice.';
  const hasBody = isChunked || (length !== undefined && length !== '0');
  if (hasBody && (method === 'GET' || method === 'HEAD')) return 'This method has no body.';
  const twice = ONCE.find((name) => countOf(rawHeaders, name) > 1);
  return twice && `The header ${twice} is sent more than once.`;
}

function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;
}
