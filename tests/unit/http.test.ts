import { createServer, type RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { request } from '@/utils/io/http';

let close: (() => void) | undefined;
let url = '';

function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object')
        url = `http://127.0.0.1:${address.port}/`;
      resolve();
    });
  });
}

const ask = (options: Partial<Parameters<typeof request>[0]> = {}) =>
  request({
    url,
    deadlineMs: 2_000,
    maxBytes: 1_000,
    tooLarge: 'bad-answer',
    signal: new AbortController().signal,
    ...options,
  });
const online = (onLine: boolean) => vi.stubGlobal('navigator', { onLine });

beforeEach(() => online(true));
afterEach(() => {
  close?.();
  close = undefined;
  vi.unstubAllGlobals();
});

describe('request', () => {
  it('hands over any status with its body', async () => {
    await serve((_request, response) => response.writeHead(403).end('no'));
    const answer = await ask();
    expect({ ...answer, bytes: new TextDecoder().decode(answer.bytes) }).toMatchObject({
      status: 403,
      bytes: 'no',
    });
  });

  it('stops an answer that is too long while it arrives', async () => {
    await serve((_request, response) => {
      const more = setInterval(() => response.write('x'.repeat(600)), 1);
      response.on('close', () => clearInterval(more));
    });
    await expect(ask()).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('gives up a server that is silent', async () => {
    await serve(() => undefined);
    await expect(ask({ deadlineMs: 50 })).rejects.toMatchObject({ code: 'timed-out' });
  });

  it('gives up a server that drips', async () => {
    await serve((_request, response) => {
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    });
    await expect(ask({ deadlineMs: 100 })).rejects.toMatchObject({ code: 'timed-out' });
  });

  it('ends when it is cancelled', async () => {
    await serve(() => undefined);
    const controller = new AbortController();
    const asked = ask({ signal: controller.signal });
    controller.abort('cancelled');
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('calls a server that is not there down, and names its host', async () => {
    await serve(() => undefined);
    close?.();
    await expect(ask()).rejects.toMatchObject({
      code: 'service-down',
      detail: { host: new URL(url).host },
    });
  });

  it('calls the same offline where the browser is', async () => {
    await serve(() => undefined);
    close?.();
    online(false);
    await expect(ask()).rejects.toMatchObject({ code: 'offline' });
  });

  it('reports a connection that breaks in the middle', async () => {
    await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '500' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(ask()).rejects.toMatchObject({ code: 'service-down' });
  });
});
