/** What each search service can do, without its client, and what of that a query or a market needs. */
import { hostPattern } from '../../core/hosts/host-pattern';
import { setUpServices } from '../../core/model/accounts';
import type { OtherMarket } from '../../core/model/listing';
import type { AllowedOrigin } from '../../core/model/picture-origins';
import type { Query } from '../../core/model/query';
import {
  type Connection,
  OPEN_PLATFORM_URL,
  type ServiceId,
  type Settings,
} from '../../core/model/settings';
import type { Capabilities, ServiceInfo } from './service';

/** 1688's picture servers. */
const ALICDN: AllowedOrigin = { origin: 'https://alicdn.com', withSubdomains: true };

const hosts = ({ baseUrl }: Connection) => ({ api: [hostPattern(baseUrl)], pictures: [ALICDN] });

/** A search by the bytes of a picture, page by page, and nothing else. */
const PICTURES_ALONE: Capabilities = {
  picture: 'bytes',
  similarity: false,
  tiers: 'none',
  paging: true,
  sort: [],
  filters: [],
  crop: false,
  words: false,
  sellerOffers: false,
  details: false,
};

const MARKETS: readonly OtherMarket[] = ['alibaba', 'aliexpress'];

const SERVICE_INFOS: Record<ServiceId, ServiceInfo> = {
  demo: {
    id: 'demo',
    // The gateway answers extensions by CORS: no access is needed to reach it.
    hosts: ({ baseUrl }) => ({ api: [], pictures: [{ origin: new URL(baseUrl).origin }] }),
    capabilities: {
      ...PICTURES_ALONE,
      similarity: true,
      tiers: 'details',
      words: true,
      sellerOffers: true,
      details: true,
      markets: MARKETS,
      priceOfCall: 0,
    },
  },
  'open-platform': {
    id: 'open-platform',
    hosts: ({ baseUrl }) => hosts({ baseUrl: baseUrl || OPEN_PLATFORM_URL }),
    capabilities: { ...PICTURES_ALONE, similarity: true },
  },
  'cross-border': {
    id: 'cross-border',
    hosts,
    uploadsFirst: true,
    capabilities: {
      ...PICTURES_ALONE,
      tiers: 'details',
      sort: ['price-asc', 'price-desc', 'sold-desc', 'repurchase-desc'],
      filters: ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'],
      crop: true,
      words: true,
      wordsWithPicture: true,
      sellerOffers: true,
      details: true,
    },
  },
  'similar-offer': {
    id: 'similar-offer',
    hosts,
    capabilities: { ...PICTURES_ALONE, picture: 'address' },
  },
  ak: {
    id: 'ak',
    hosts,
    capabilities: {
      ...PICTURES_ALONE,
      similarity: true,
      paging: false,
      sort: ['price-asc', 'price-desc', 'sold-desc'],
      words: true,
      wordsWithPicture: true,
    },
  },
  onebound: {
    id: 'onebound',
    hosts,
    uploadsFirst: true,
    capabilities: { ...PICTURES_ALONE, markets: MARKETS },
  },
  tmapi: {
    id: 'tmapi',
    hosts,
    uploadsFirst: true,
    capabilities: {
      ...PICTURES_ALONE,
      picture: 'address',
      tiers: 'results',
      sort: ['price-asc', 'price-desc', 'sold-desc'],
      // No `markets`: its documents describe no search of Alibaba.com or AliExpress by picture (2026-11-28).
    },
  },
  web: {
    id: 'web',
    // A search leads from 1688's page to other hosts of it, and where it asks who the user is, to Taobao's.
    hosts: () => ({
      api: ['https://*.1688.com/*', 'https://login.taobao.com/*'],
      pictures: [ALICDN],
    }),
    takesPictureAlone: true,
    // Similarity is on some of its pages.
    capabilities: { ...PICTURES_ALONE, similarity: true, priceOfCall: 0 },
  },
};

export function serviceInfoOf(id: ServiceId): ServiceInfo {
  return SERVICE_INFOS[id];
}

/**
 * The service that is asked for a market: the chosen one where it can, else another that is set up; undefined
 * if none can. The demo answers only where it is chosen: its listings are invented.
 */
export function marketServiceOf(settings: Settings, market: OtherMarket): ServiceId | undefined {
  const able = setUpServices(settings).filter((id) =>
    serviceInfoOf(id).capabilities.markets?.includes(market),
  );
  return able.find((id) => id === settings.service) ?? able.find((id) => id !== 'demo');
}

/** The part of a query that a service supports. */
export function usableQuery(query: Query, can: Capabilities): Query {
  const { words, isWordsOnly, sort, filters = [] } = query;
  const takesWords = isWordsOnly ? can.words : can.wordsWithPicture;
  const taken = filters.filter((filter) => can.filters.includes(filter));
  return {
    ...(words && takesWords && { words, ...(isWordsOnly && { isWordsOnly }) }),
    ...(sort && can.sort.includes(sort) && { sort }),
    ...(taken.length > 0 && { filters: taken }),
  };
}

/** True where the service supports the query's words and all its filters, so that its offers can be merged. */
export function appliesWholeQuery(query: Query, can: Capabilities): boolean {
  const { words, filters = [] } = usableQuery(query, can);
  return words === query.words && filters.length === (query.filters ?? []).length;
}
