/**
 * One more account of each service, whose secrets occur nowhere else: a search for leaks knows them
 * by sight. They open nothing but this gateway.
 */
export const CANARY = {
  app: {
    key: '7731042986',
    secret: 'canary-app-secret-Kq7',
    token: 'canary-app-token-Wz3',
  },
  ak: { id: 'canarykeyid0000001', secret: 'CanarySecretOfTheAkGateway9Xb41p' },
  onebound: { key: 'canary-onebound-key-Rt5', secret: 'canary-onebound-secret-Hv8' },
  tmapi: { token: 'canary-tmapi-token-Jn2' },
} as const;

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

const DEMO = { id: 'demokeyid000000001', secret: 'DemoSecretDemoSecretDemoSecret12' };

/** Keys of 1688's own console: public on purpose, they open nothing but this gateway. */
const KEYS: ReadonlyMap<string, string> = new Map(
  [DEMO, CANARY.ak].map(({ id, secret }) => [id, secret]),
);

/** The secret of a key id. */
export function secretOf(keyId: string): string | undefined {
  return KEYS.get(keyId);
}

/** An AK as the console shows it: secret and key id in one string. */
const writeAk = ({ id, secret }: { id: string; secret: string }) =>
  Buffer.from(secret + id, 'utf8').toString('base64url');

export const DEMO_AK = writeAk(DEMO);
export const CANARY_AK = writeAk(CANARY.ak);
