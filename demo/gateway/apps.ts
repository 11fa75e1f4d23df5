/** The only business API that this gateway answers, as `namespace/name`. */
export const IMAGE_SEARCH_API = 'com.alibaba.product/alibaba.product.image.search';

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
    subscriptions: [IMAGE_SEARCH_API],
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
    subscriptions: [IMAGE_SEARCH_API],
    hasUsageLeft: false,
  },
];

/** The app with this key, if it is registered. */
export function findApp(key: string): App | undefined {
  return APPS.find((app) => app.key === key);
}
