import * as z from 'zod/mini';

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
const optionalText = z.catch(z.optional(z.string()), undefined);
const optionalNumber = z.catch(z.optional(z.number()), undefined);

/** An address that requests can be sent to, without a slash at its end. */
const originSchema = z.pipe(
  z.string().check(z.refine((url) => /^https?:/.test(url) && URL.canParse(url))),
  z.transform((url) => url.replace(/\/+$/, '')),
);
/** Where the API's paths begin; a company's own relay is possible, also in the own network. */
const baseUrl = originSchema;
const share = z.number().check(z.minimum(0), z.maximum(1));

/** `signed` appends the app key and signs; `bare` is the form without both. */
export const FORMS = ['signed', 'bare'] as const;

/** How the open platform's own image search is reached. */
const openPlatformSchema = z.object({
  baseUrl,
  form: z.catch(z.enum(FORMS), 'signed'),
  /** Only offers at least this similar, 0 to 1; absent: all that the service finds. */
  similarDegree: z.catch(z.optional(share), undefined),
});
export type OpenPlatformConnection = z.infer<typeof openPlatformSchema>;

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
const crossBorderSchema = z.object({
  baseUrl,
  titleLanguage: z.catch(z.enum(TITLE_LANGUAGES), 'en'),
});

/** Whose offers OneBound searches: it does so in the same way. */
export const MARKETS = ['1688', 'taobao'] as const;
const oneboundSchema = z.object({
  baseUrl,
  market: z.catch(z.enum(MARKETS), '1688'),
});

const plainSchema = z.object({ baseUrl });

/** What a service's client is told of how it is reached: the address, and its own fields. */
export interface Connection {
  baseUrl: string;
  form?: OpenPlatformConnection['form'];
  similarDegree?: number | undefined;
  titleLanguage?: (typeof TITLE_LANGUAGES)[number];
  market?: z.infer<typeof oneboundSchema>['market'];
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
const changed = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

export const settingsSchema = z.object({
  /** Absent until the user has chosen. */
  service: z.catch(z.optional(z.enum(SERVICE_IDS)), undefined),
  connections: z.catch(
    z.object({
      demo: z.catch(openPlatformSchema, DEMO),
      'open-platform': z.catch(openPlatformSchema, OPEN_PLATFORM),
      'cross-border': changed(crossBorderSchema),
      'similar-offer': changed(plainSchema),
      ak: changed(plainSchema),
      onebound: changed(oneboundSchema),
      tmapi: changed(plainSchema),
    }),
    { demo: DEMO, 'open-platform': OPEN_PLATFORM },
  ),
  /** With access to all sites: the menu item on everything, not on pictures alone. Absent: yes. */
  menuEverywhere: z.catch(z.optional(z.boolean()), undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

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
const credentialsSchema = z.object({
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
export type Credentials = z.infer<typeof credentialsSchema>;

const { ak, ...app } = credentialsSchema.shape;
const { appKey, secret, token } = app;
/** One group for each account, with the fields that it has. */
export const accountsSchema = z.object({
  'open-platform': z.catch(z.object(app), {}),
  ak: z.catch(z.object({ ak }), {}),
  onebound: z.catch(z.object({ appKey, secret }), {}),
  tmapi: z.catch(z.object({ token }), {}),
});
export type Accounts = Record<AccountId, Credentials>;

/** Whose credentials a service takes; the demo has its own, and 1688's own page takes none. */
export function accountOf(id: ServiceId): AccountId | undefined {
  if (id === 'demo' || id === 'web') return undefined;
  return id === 'ak' || id === 'onebound' || id === 'tmapi' ? id : 'open-platform';
}
