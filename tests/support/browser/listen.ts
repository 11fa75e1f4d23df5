import { once } from 'node:events';
import {
  type OutgoingHttpHeaders,
  type RequestListener,
  type ServerResponse,
  createServer,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { selfSigned } from '../../../demo/gateway/web/self-signed';

export interface TestServer {
  port: number;
  close: () => Promise<void>;
}

export interface ListenOptions {
  /** Default: a free one. */
  port?: number;
  /** Default: IPv4 loopback. */
  host?: string;
}

/** Serves on a port of loopback. */
export async function listen(
  listener: RequestListener,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<TestServer> {
  const server = createServer(listener).listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Serves https on a loopback port, with a self-signed certificate. */
export async function listenSecurely(listener: RequestListener): Promise<TestServer> {
  const server = createSecureServer(selfSigned('secure.test'), listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Sends the browser there for a host of the web, such as `*.alicdn.com` (`standIns` of a scene). */
export function inPlaceOf(host: string, { port }: TestServer): string {
  return `MAP ${host}:443 127.0.0.1:${port}`;
}

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

/** A pace at which no answer arrives in time. */
const BYTE_MS = 250;

export function sendBroken(
  response: ServerResponse,
  breakage: Breakage,
  { status = 200, headers, body }: BrokenAnswer,
): void {
  const bytes = Buffer.from(body);
  // The end of the connection would be the end of the answer without a length.
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
