/** One relay in memory, before an upstream of the test, for what nobody should send. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createClosers } from '../../../demo/closers';
import { CANARY } from '../../../demo/gateway/accounts';
import { listen } from '../browser/listen';
import { openPictures } from './pictures';
import { openRelays, type Relays, type RelaysOptions } from './relays';
import { answerTo } from './upstream/question';

/** A request as it arrived at the upstream, with its body in Latin-1. */
interface Arrived {
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Door {
  url: string;
  relays: Relays;
  token: string;
  /** Each time another member's: after some requests that are refused, a relay reads no more of a member. */
  anyToken: () => string;
  /** What arrived at the upstream. */
  arrived: Arrived[];
  /** How the upstream answers next; undefined: as it should. */
  answerBy: (answer: ((response: ServerResponse, arrived: Arrived) => void) | undefined) => void;
  picture: (words: string) => Uint8Array<ArrayBuffer>;
  close: () => Promise<void>;
}

export const SEARCH_PATH = '/ask';
export const TYPE = 'application/json';

export async function openDoor(options: Partial<RelaysOptions> = {}): Promise<Door> {
  const closers = createClosers();
  const arrived: Arrived[] = [];
  let answerWith: ((response: ServerResponse, arrived: Arrived) => void) | undefined;
  try {
    const upstream = await closers.keep(
      listen((request, response) => void receive(request, response)),
    );
    const relays = await closers.keep(
      openRelays({
        count: 1,
        members: 20,
        upstreamUrl: `http://127.0.0.1:${upstream.port}`,
        perSecond: 100,
        app: CANARY.app,
        ...options,
      }),
    );
    const [url = ''] = relays.urls;
    const [token = ''] = relays.tokens;
    let turn = 0;
    return {
      url,
      relays,
      token,
      anyToken: () => {
        turn += 1;
        return relays.tokens[turn % relays.tokens.length] ?? '';
      },
      arrived,
      answerBy: (answer) => {
        answerWith = answer;
      },
      picture: await openPictures(),
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { url = '', headers } = request;
    const one = { url, headers, body: Buffer.concat(chunks).toString('latin1') };
    arrived.push(one);
    if (answerWith) {
      answerWith(response, one);
      return;
    }
    const { status, body } = answerTo({ id: 'any' });
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  }
}

/** A search by a picture that is right in every field, but for what is given beside the picture. */
export function searchBody(picture: Uint8Array, more: Readonly<Record<string, unknown>> = {}) {
  const shown = { mime: 'image/jpeg', base64: Buffer.from(picture).toString('base64') };
  const request = { picture: shown, cursor: '1', ...more };
  return JSON.stringify({ service: 'open-platform', kind: 'page', request, settings: {} });
}
