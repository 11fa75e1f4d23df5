/** An upstream that does what a test says, and remembers what it was sent. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

interface Sent {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Behaviour = (response: ServerResponse, sent: Sent, count: number) => void;

export interface Upstream {
  url: string;
  sent: Sent[];
  behave: (behaviour: Behaviour) => void;
}

/** Ends with the running test. */
export async function startUpstream(
  behaviour: Behaviour = answer({ result: {} }),
): Promise<Upstream> {
  const sent: Sent[] = [];
  let current = behaviour;
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const seen = { method, url, headers, body };
      sent.push(seen);
      current(response, seen, sent.length);
      return undefined;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    behave: (next) => {
      current = next;
    },
  };
}

export function answer(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Behaviour {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  request.setEncoding('latin1');
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
