import { Hono, type MiddlewareHandler } from 'hono';
import type { Retriever } from '../../retrieval/retriever';
import { type GatewayOffer, createFinder } from '../catalogue';
import { serve } from '../http-server';
import { createLoadPicture, type IsShopPicture } from '../pictures';
import { ORDINARY, type Behaviour } from './behaviour';
import { offerFacts, type OfferPageTruth } from './offer-facts';
import { createRecord, type StandInRecord } from './shown';
import { createSites } from './routes';
import { selfSigned } from './self-signed';
import { HOST_NAMES, hostOf, HOSTS } from './sites';

/** 1688's own pages on this computer: what they do, and what was done with them. */
export interface StandIn extends Readonly<StandInRecord> {
  readonly port: number;
  readonly hosts: readonly string[];
  /**
   * Rules of `--host-resolver-rules` that send Chromium here, with `--ignore-certificate-errors`. The first rule
   * that fits a name holds: names of the same companies that are not served here are not found.
   */
  readonly resolverRules: readonly string[];
  /** The hash for `--ignore-certificate-errors-spki-list`: it accepts the certificate of this start alone. */
  readonly publicKeyHash: string;
  /** Changed at any time; each page follows it from when it is served. */
  readonly behaviour: Behaviour;
  /** The ordinary behaviour with these changes; signed out, unchecked, and nothing on record. */
  behave(changes?: Partial<Behaviour>): void;
  /** What the page of an offer says. Throws for a number that is no offer's. */
  offerPageTruth(offerId: string): OfferPageTruth;
  close(): Promise<void>;
}

export interface StandInDeps {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
  readonly behaviour?: Partial<Behaviour>;
  /** Pictures that the guest page loads by their address, beside those of the offers. Default: none. */
  readonly isShopPicture?: IsShopPicture;
}

/** Domains of which nothing but the stand-in is reached. */
const COMPANIES = ['1688.com', 'alicdn.com', 'taobao.com', 'tmall.com', 'mmstat.com'];

/** Serves all of the hosts on one port of loopback, with one self-signed certificate. */
export async function startStandIn(deps: StandInDeps): Promise<StandIn> {
  const { offers, retriever, isShopPicture = () => false } = deps;
  const behaviour: Behaviour = { ...ORDINARY, ...deps.behaviour };
  const record = createRecord();
  const visit = { isSignedIn: false, hasPassed: false };
  const app = new Hono();
  app.use(keepRequests(record));
  app.route(
    '/',
    createSites({
      offers,
      behaviour,
      record,
      visit,
      find: createFinder(offers, retriever),
      load: createLoadPicture('', isShopPicture),
    }),
  );
  const { publicKeyHash, ...certificate } = selfSigned(HOSTS.www, ...HOST_NAMES);
  const { port, close } = await serve(0, () => app, certificate);
  const standIn = {
    port,
    behaviour,
    hosts: HOST_NAMES,
    publicKeyHash,
    resolverRules: [
      ...HOST_NAMES.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
      ...COMPANIES.map((domain) => `MAP *.${domain} ~NOTFOUND`),
    ],
    behave: (changes: Partial<Behaviour> = {}) => {
      Object.assign(behaviour, ORDINARY, changes);
      Object.assign(visit, { isSignedIn: false, hasPassed: false });
      forget(record);
    },
    offerPageTruth: (offerId: string) => {
      const offer = offers.find((one) => one.offerId === offerId);
      if (offer === undefined) throw new Error(`There is no offer ${offerId}.`);
      return offerFacts(offer);
    },
    close,
  };
  return Object.assign(record, standIn);
}

function forget(record: StandInRecord): void {
  const { requests, pages, taken, presses, uploads } = record;
  for (const list of [requests, pages, taken, presses, uploads]) list.length = 0;
  record.cards = [];
}

/** Refuses hosts that are not served here. No page is kept by the browser. */
function keepRequests(record: StandInRecord): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const host = hostOf(c);
    record.requests.push({ method: c.req.method, host, path: pathname, query: search });
    if (!HOST_NAMES.some((name) => name === host)) {
      return c.text('This host name is not served here.', 403);
    }
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    return undefined;
  };
}
