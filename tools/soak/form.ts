/** A search as it arrives: a form with a picture. */
import type { IncomingMessage } from 'node:http';

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The file in a form; undefined where there is none. */
export function pictureIn(body: Buffer, { headers }: IncomingMessage): Buffer | undefined {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
  const head = body.indexOf('filename=');
  if (boundary === undefined || head < 0) return undefined;
  const start = body.indexOf('\r\n\r\n', head) + 4;
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start));
}

/** From 1. */
export function pageIn(body: Buffer): number {
  return Number(/name="page"\r\n\r\n(\d+)/.exec(body.toString('latin1'))?.[1] ?? 1);
}
