import * as v from 'valibot';

/** Services that the user can choose. */
export const SERVICE_IDS = [
  'demo',
  'open-platform',
  'cross-border',
  'similar-offer',
  'ak',
  'onebound',
  'tmapi',
  'web',
] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export const OPEN_PLATFORM_URL = 'https://gw.open.1688.com';
/** Where `npm run gateway` listens; a demo build may be told another port. */
export const DEMO_GATEWAY_URL = import.meta.env.WXT_DEMO_GATEWAY ?? 'http://127.0.0.1:16880';

/** An absent field where the stored one cannot be read. */
const optionalText = v.fallback(v.optional(v.string()), undefined);
const optionalNumber = v.fallback(v.optional(v.number()), undefined);

/** An address that requests can be sent to, without a slash at its end. */
const originSchema = v.pipe(
  v.string(),
  v.check((url) => /^https?:/.test(url) && URL.canParse(url)),
  v.transform((url) => url.replace(/\/+$/, '')),
);
/** Where the API's paths begin; a company's own relay is possible, also in the own network. */
const baseUrl = originSchema;
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** `signed` appends the app key and signs; `bare` is the form without both. */
export const FORMS = ['signed', 'bare'] as const;

/** How the open platform's own image search is reached. */
const openPlatformSchema = v.object({
  baseUrl,
  form: v.fallback(v.picklist(FORMS), 'signed'),
  /** Only offers at least this similar, 0 to 1; absent: all that the service finds. */
  similarDegree: v.fallback(v.optional(share), undefined),
});
export type OpenPlatformConnection = v.InferOutput<typeof openPlatformSchema>;

/** Languages into which the cross-border API translates; Chinese is what it translates from. */
export const TITLE_LANGUAGES = [
  'en',
  'ja',
  'ko',
  'ru',
  'vi',
  'es',
  'fr',
  'pt',
  'th',
  'id',
  'ar',
] as const;
const crossBorderSchema = v.object({
  baseUrl,
  titleLanguage: v.fallback(v.picklist(TITLE_LANGUAGES), 'en'),
});

/** Whose offers OneBound searches: it does so in the same way. */
export const MARKETS = ['1688', 'taobao'] as const;
const oneboundSchema = v.object({
  baseUrl,
  market: v.fallback(v.picklist(MARKETS), '1688'),
});

const plainSchema = v.object({ baseUrl });

/** What a service's client is told of how it is reached: the address, and its own fields. */
export interface Connection {
  baseUrl: string;
  form?: OpenPlatformConnection['form'];
  similarDegree?: number | undefined;
  titleLanguage?: (typeof TITLE_LANGUAGES)[number];
  market?: v.InferOutput<typeof oneboundSchema>['market'];
}

/** The page of 1688 that searches by picture: nothing of it can be set. */
const WEB: Connection = { baseUrl: 'https://www.1688.com' };
const DEMO: OpenPlatformConnection = { baseUrl: DEMO_GATEWAY_URL, form: 'signed' };
const OPEN_PLATFORM: OpenPlatformConnection = { baseUrl: OPEN_PLATFORM_URL, form: 'signed' };
/** Of the services that are stored only once they were changed. */
const UNCHANGED = {
  'cross-border': { baseUrl: OPEN_PLATFORM_URL, titleLanguage: 'en' },
  'similar-offer': { baseUrl: OPEN_PLATFORM_URL },
  ak: { baseUrl: 'https://skills-gateway.1688.com' },
  onebound: { baseUrl: 'https://api-gw.onebound.cn', market: '1688' },
  tmapi: { baseUrl: 'https://api.tmapi.io' },
} as const satisfies Record<Exclude<ServiceId, 'demo' | 'open-platform' | 'web'>, Connection>;

/** Absent where nothing was changed, or cannot be read. */
const changed = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

export const settingsSchema = v.object({
  /** Absent until the user has chosen. */
  service: v.fallback(v.optional(v.picklist(SERVICE_IDS)), undefined),
  connections: v.fallback(
    v.object({
      demo: v.fallback(openPlatformSchema, DEMO),
      'open-platform': v.fallback(openPlatformSchema, OPEN_PLATFORM),
      'cross-border': changed(crossBorderSchema),
      'similar-offer': changed(plainSchema),
      ak: changed(plainSchema),
      onebound: changed(oneboundSchema),
      tmapi: changed(plainSchema),
    }),
    { demo: DEMO, 'open-platform': OPEN_PLATFORM },
  ),
  /** With access to all sites: the menu item on everything, not on pictures alone. Absent: yes. */
  menuEverywhere: v.fallback(v.optional(v.boolean()), undefined),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** How a service is reached: as the user changed it, else as it is by itself. */
export function connectionOf({ connections }: Settings, id: ServiceId): Connection {
  if (id === 'web') return WEB;
  return id === 'demo' || id === 'open-platform'
    ? connections[id]
    : (connections[id] ?? UNCHANGED[id]);
}

/** Services to switch between. Whose card was never saved is left out: it says what is sent where. */
export function setUpServices({ service, connections }: Settings): ServiceId[] {
  const stored: { [Id in ServiceId]?: Connection | undefined } = connections;
  return SERVICE_IDS.filter(
    (id) => id === service || accountOf(id) === undefined || stored[id] !== undefined,
  );
}

export const DEFAULT_SETTINGS: Settings = {
  ...(import.meta.env.MODE === 'demo' ? { service: 'demo' as const } : {}),
  connections: { demo: DEMO, 'open-platform': OPEN_PLATFORM },
};

/**
 * Whose secrets a service is called with. Several APIs of the open platform belong to one app: its
 * token is renewed once for all of them, because a refresh token may be good only once.
 */
export type AccountId = 'open-platform' | 'ak' | 'onebound' | 'tmapi';

/** The secrets of one account. They live in their own store and nowhere else. */
const credentialsSchema = v.object({
  /** Of the app on the open platform; OneBound's `key`. */
  appKey: optionalText,
  secret: optionalText,
  /** Of the open platform; TMAPI's `apiToken`. */
  token: optionalText,
  /** Absent for the static token of one's own app, which never expires. */
  refreshToken: optionalText,
  /** Epoch milliseconds at which the token ends; absent: never, or unknown. */
  expiresAt: optionalNumber,
  /** Epoch milliseconds at which the refresh token ends; absent: unknown. */
  refreshExpiresAt: optionalNumber,
  /** The one text that 1688's console gives out for its AK gateway: key and secret together. */
  ak: optionalText,
});
export type Credentials = v.InferOutput<typeof credentialsSchema>;

const { ak, ...app } = credentialsSchema.entries;
const { appKey, secret, token } = app;
/** One group for each account, with the fields that it has. */
export const accountsSchema = v.object({
  'open-platform': v.fallback(v.object(app), {}),
  ak: v.fallback(v.object({ ak }), {}),
  onebound: v.fallback(v.object({ appKey, secret }), {}),
  tmapi: v.fallback(v.object({ token }), {}),
});
export type Accounts = Record<AccountId, Credentials>;

/** Whose credentials a service takes; the demo has its own, and 1688's own page takes none. */
export function accountOf(id: ServiceId): AccountId | undefined {
  if (id === 'demo' || id === 'web') return undefined;
  return id === 'ak' || id === 'onebound' || id === 'tmapi' ? id : 'open-platform';
}
