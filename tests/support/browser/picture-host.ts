import { once } from 'node:events';
import { createServer } from 'node:https';
import { selfSigned } from '../../../demo/gateway/web/self-signed';
import { listen } from './listen';

/** A request for a picture, as it arrived. */
export interface PictureRequest {
  /** Host and path, with `http:` before it where it was not asked for by https. */
  address: string;
  cookie: string | undefined;
  referer: string | undefined;
}

/** Answers for every host that the browser is sent here for, and counts. */
export interface PictureHost {
  /** The port of plain http. */
  port: number;
  /** Ports that must count as the public internet. */
  ports: number[];
  /** Rules that send the browser here for these hosts. */
  standIns: string[];
  requests: PictureRequest[];
  close(): Promise<void>;
}

const COOKIES = [
  'none=1; SameSite=None; Secure; Path=/',
  'lax=1; SameSite=Lax; Path=/',
  'strict=1; SameSite=Strict; Path=/',
];

/**
 * @param hosts of https, whose every address is this picture; `/page` is a page that sets cookies, and
 * `/to/` leads to whatever address follows
 */
export async function openPictureHost(
  hosts: readonly string[],
  picture: Uint8Array,
): Promise<PictureHost> {
  const requests: PictureRequest[] = [];
  const answer: Parameters<typeof listen>[0] = ({ headers, url = '/', socket }, response) => {
    const isPlain = !('encrypted' in socket);
    requests.push({
      address: `${isPlain ? 'http:' : ''}${headers.host}${url}`,
      cookie: headers.cookie,
      referer: headers.referer,
    });
    if (url === '/page') {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': COOKIES });
      response.end('<!doctype html><title>Pictures</title>');
      return;
    }
    const [, elsewhere] = url.split('/to/');
    const isElsewhere = elsewhere !== undefined;
    response.writeHead(isElsewhere ? 302 : 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'no-store',
      ...(isElsewhere && { Location: decodeURIComponent(elsewhere) }),
    });
    response.end(isElsewhere ? '' : picture);
  };

  const plain = await listen(answer);
  const secure = createServer(selfSigned(hosts[0] ?? ''), answer).listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const address = secure.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: plain.port,
    ports: [plain.port, address.port],
    standIns: hosts.map((host) => `MAP ${host}:443 127.0.0.1:${address.port}`),
    requests,
    close: async () => {
      secure.close();
      secure.closeAllConnections();
      await Promise.all([once(secure, 'close'), plain.close()]);
    },
  };
}
