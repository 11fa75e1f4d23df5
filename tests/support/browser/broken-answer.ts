import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * How an answer breaks on its way: none comes, it comes a byte at a time, the connection is reset before
 * it, or ends inside of it.
 */
export type Breakage = 'hang' | 'trickle' | 'reset' | 'half body';

interface BrokenAnswer {
  status?: number | undefined;
  headers: OutgoingHttpHeaders;
  body: Uint8Array | string;
}

/** At this pace no answer arrives in time. */
const BYTE_MS = 250;

export function sendBroken(
  response: ServerResponse,
  breakage: Breakage,
  { status = 200, headers, body }: BrokenAnswer,
): void {
  const bytes = Buffer.from(body);
  // Without it the end of the connection would be the end of the answer.
  const begin = () => response.writeHead(status, { ...headers, 'Content-Length': bytes.length });
  switch (breakage) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'half body':
      begin().write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
      return;
    case 'trickle':
      begin();
      drip(response, bytes);
  }
}

function drip(response: ServerResponse, bytes: Buffer): void {
  let sent = 0;
  const dripping = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1));
    sent += 1;
    if (sent === bytes.length) response.end();
  }, BYTE_MS);
  response.on('close', () => clearInterval(dripping));
}
