/** What the stand-in for 1688 answers a picture, as its page draws it, for a reader without a browser. */
import { request } from 'node:https';
import { Window } from 'happy-dom';
import { onTestFinished, vi } from 'vitest';
import * as z from 'zod/mini';
import type { GatewayOffer } from '../../../demo/gateway/catalogue';
import type { Behaviour } from '../../../demo/gateway/web/behaviour';
import { type StandIn, startStandIn } from '../../../demo/gateway/web/stand-in';

/** A stand-in for the running test, that finds all of these offers for every picture. */
export async function standInWith(
  offers: readonly GatewayOffer[],
  behaviour: Partial<Behaviour> = {},
): Promise<StandIn> {
  const hits = offers.map(({ offerId: id }, at) => ({ id, similarity: 0.99 - at / 1_000 }));
  const search = (_: Uint8Array, limit: number) => Promise.resolve(hits.slice(0, limit));
  const standIn = await startStandIn({ offers, retriever: { search }, behaviour });
  onTestFinished(() => standIn.close());
  return standIn;
}

const uploadedSchema = z.object({ address: z.string() });
const configSchema = z.object({ cardsAddress: z.optional(z.string()) });
const cardsSchema = z.object({ total: z.number(), cards: z.array(z.string()) });

/** A page of 1688 as a document, and its address. */
interface ShownPage {
  page: Document;
  address: string;
}

/** The page at an address of the stand-in, without what its scripts draw. */
export async function openPage(standIn: StandIn, address: string): Promise<ShownPage> {
  const { body, location } = await ask(standIn, address);
  return location === undefined
    ? { page: parse(body), address }
    : openPage(standIn, new URL(location, address).href);
}

/** The results of a picture, with so many of the list's parts drawn, of sixty cards each. */
export async function openResults(
  standIn: StandIn,
  picture: Uint8Array,
  parts = 1,
): Promise<ShownPage> {
  const uploaded = await ask(standIn, 'https://www.1688.com/stand-in/upload', picture);
  const shown = await openPage(standIn, uploadedSchema.parse(JSON.parse(uploaded.body)).address);
  const script = shown.page.querySelector('script[data-config*="cards"]');
  const config: unknown = JSON.parse(script?.getAttribute('data-config') ?? '{}');
  const { cardsAddress } = configSchema.parse(config);
  if (cardsAddress === undefined) return shown;
  for (let part = 1; part <= parts; part += 1) {
    const address = new URL(`${cardsAddress}&beginPage=${part}`, shown.address).href;
    const { cards } = cardsSchema.parse(JSON.parse((await ask(standIn, address)).body));
    shown.page.querySelector('[data-list]')?.insertAdjacentHTML('beforeend', cards.join(''));
  }
  return shown;
}

/** Answered by the stand-in, whatever host the address names. */
function ask({ port }: StandIn, address: string, body?: Uint8Array) {
  const { hostname, pathname, search } = new URL(address);
  return new Promise<{ body: string; location: string | undefined }>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: `${pathname}${search}`,
        method: body ? 'POST' : 'GET',
        headers: { Host: hostname },
        servername: hostname,
        rejectUnauthorized: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            body: Buffer.concat(chunks).toString('utf8'),
            location: answer.headers.location,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What the reader knows of a browser. */
const NAMES = [
  'Document',
  'DocumentFragment',
  'Element',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLInputElement',
  'HTMLUnknownElement',
  'Node',
  'NodeFilter',
  'ShadowRoot',
] as const;

/** The stand-in's scripts do not run. */
function parse(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  onTestFinished(() => window.happyDOM.close());
  window.document.write(html);
  for (const name of NAMES) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => null } });
  return document;
}
