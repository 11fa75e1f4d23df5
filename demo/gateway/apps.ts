import { CANARY } from './canary';

/** The business APIs that this gateway answers, as `namespace/name`. */
export const IMAGE_SEARCH_API = 'com.alibaba.product/alibaba.product.image.search';
export const SIMILAR_OFFER_API = 'com.alibaba.linkplus/alibaba.cross.similar.offer.search';

const crossBorder = (name: string) => `com.alibaba.fenxiao.crossborder/${name}`;

export const CROSS_BORDER = {
  upload: crossBorder('product.image.upload'),
  imageQuery: crossBorder('product.search.imageQuery'),
  detail: crossBorder('product.search.queryProductDetail'),
  keywordQuery: crossBorder('product.search.keywordQuery'),
  sellerOffers: crossBorder('product.search.querySellerOfferList'),
} as const;

const ALL_APIS = [IMAGE_SEARCH_API, SIMILAR_OFFER_API, ...Object.values(CROSS_BORDER)];

/** An app as registered in the platform's console. */
export interface App {
  readonly key: string;
  readonly secret: string;
  /** Token from the console for the app's own use: no expiry, no refresh token. */
  readonly staticToken: string;
  /** Business APIs (`namespace/name`) that the app has subscribed to. */
  readonly subscriptions: readonly string[];
  /** False when the paid package of calls is used up. */
  readonly hasUsageLeft: boolean;
}

/** Demo credentials: public on purpose, they open nothing but this gateway on this machine. */
export const APPS: readonly App[] = [
  {
    key: '1000000',
    secret: 'demo-secret',
    staticToken: 'demo-token',
    subscriptions: ALL_APIS,
    hasUsageLeft: true,
  },
  {
    key: '1000001',
    secret: 'unsubscribed-secret',
    staticToken: 'unsubscribed-token',
    subscriptions: [],
    hasUsageLeft: true,
  },
  {
    key: '1000002',
    secret: 'used-up-secret',
    staticToken: 'used-up-token',
    subscriptions: ALL_APIS,
    hasUsageLeft: false,
  },
  {
    key: CANARY.app.key,
    secret: CANARY.app.secret,
    staticToken: CANARY.app.token,
    subscriptions: ALL_APIS,
    hasUsageLeft: true,
  },
];

/** The app with this key, if it is registered. */
export function findApp(key: string): App | undefined {
  return APPS.find((app) => app.key === key);
}
