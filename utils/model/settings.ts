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
/** Empty outside of a build: the bench and the screenshots run this file as it is. */
const BUILD: Partial<ImportMetaEnv> = import.meta.env ?? {};
export const IS_DEMO_BUILD = BUILD.MODE === 'demo';
/** URL of `npm run gateway`; a demo build may set another port. */
export const DEMO_GATEWAY_URL = BUILD.WXT_DEMO_GATEWAY ?? 'http://127.0.0.1:16880';

/** An unreadable field is dropped. */
const optionalText = z.catch(z.optional(z.string()), undefined);
const optionalNumber = z.catch(z.optional(z.number()), undefined);

/** A base URL without a trailing slash. */
const originSchema = z.pipe(
  z.string().check(z.refine((url) => /^https?:/.test(url) && URL.canParse(url))),
  z.transform((url) => url.replace(/(?<!\/)\/+$/, '')),
);
/** Base of the API's paths; may be a relay, also in the local network. */
const baseUrl = originSchema;
const share = z.number().check(z.minimum(0), z.maximum(1));

/** `signed` sends app key and signature; `bare` sends neither. */
export const FORMS = ['signed', 'bare'] as const;

/** Connection of the open platform's image search. */
const openPlatformSchema = z.object({
  baseUrl,
  form: z.catch(z.enum(FORMS), 'signed'),
  /** Minimum similarity, 0 to 1; absent: all offers. */
  similarDegree: z.catch(z.optional(share), undefined),
});
export type OpenPlatformConnection = z.infer<typeof openPlatformSchema>;

/** Languages that the cross-border API translates Chinese titles into. */
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

/** Markets that OneBound searches in the same way. */
export const MARKETS = ['1688', 'taobao'] as const;
const oneboundSchema = z.object({
  baseUrl,
  market: z.catch(z.enum(MARKETS), '1688'),
});

const plainSchema = z.object({ baseUrl });

/** How a service's client reaches it: base URL and its own fields. */
export interface Connection {
  baseUrl: string;
  form?: OpenPlatformConnection['form'];
  similarDegree?: number | undefined;
  titleLanguage?: (typeof TITLE_LANGUAGES)[number];
  market?: z.infer<typeof oneboundSchema>['market'];
}

/** 1688's own page for searching by picture; nothing can be configured. */
const WEB: Connection = { baseUrl: 'https://www.1688.com' };
const DEMO: OpenPlatformConnection = { baseUrl: DEMO_GATEWAY_URL, form: 'signed' };
const OPEN_PLATFORM: OpenPlatformConnection = { baseUrl: OPEN_PLATFORM_URL, form: 'signed' };
/** Defaults of services that are stored only after a change. */
const UNCHANGED = {
  'cross-border': { baseUrl: OPEN_PLATFORM_URL, titleLanguage: 'en' },
  'similar-offer': { baseUrl: OPEN_PLATFORM_URL },
  ak: { baseUrl: 'https://skills-gateway.1688.com' },
  onebound: { baseUrl: 'https://api-gw.onebound.cn', market: '1688' },
  tmapi: { baseUrl: 'https://api.tmapi.io' },
} as const satisfies Record<Exclude<ServiceId, 'demo' | 'open-platform' | 'web'>, Connection>;

/** Absent if unchanged or unreadable. */
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
  /**
   * With access to all sites: show the menu item on everything, not only on pictures. Absent: yes.
   */
  menuEverywhere: z.catch(z.optional(z.boolean()), undefined),
  /** Pictures of offers are compared on this computer. Absent: yes. */
  likeness: z.catch(z.optional(z.boolean()), undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a key is bound to: scheme, host and port. */
export function originOf(connection: Pick<Connection, 'baseUrl'>): string {
  return new URL(connection.baseUrl).origin;
}

/** Connection of a service: as configured, else the default. */
export function connectionOf({ connections }: Settings, id: ServiceId): Connection {
  if (id === 'web') return WEB;
  return id === 'demo' || id === 'open-platform'
    ? connections[id]
    : (connections[id] ?? UNCHANGED[id]);
}

/**
 * Services that the user can switch between. Services that were never saved in the options are
 * excluded: the user has not seen there what is sent to whom.
 */
export function setUpServices({ service, connections }: Settings): ServiceId[] {
  const stored: { [Id in ServiceId]?: Connection | undefined } = connections;
  return SERVICE_IDS.filter(
    (id) => id === service || accountOf(id) === undefined || stored[id] !== undefined,
  );
}

export const DEFAULT_SETTINGS: Settings = {
  ...(IS_DEMO_BUILD ? { service: 'demo' as const } : {}),
  connections: { demo: DEMO, 'open-platform': OPEN_PLATFORM },
};

/**
 * Account whose credentials a service uses. The APIs of the open platform share one app and token,
 * which is renewed once for all, because a refresh token may be valid only once.
 */
export const ACCOUNT_IDS = ['open-platform', 'ak', 'onebound', 'tmapi'] as const;
export type AccountId = (typeof ACCOUNT_IDS)[number];

/** Credentials of one account; stored only in their own store. */
const credentialsSchema = z.object({
  /** App key of the open platform; OneBound's `key`. */
  appKey: optionalText,
  secret: optionalText,
  /** Token of the open platform; TMAPI's `apiToken`. */
  token: optionalText,
  /** Absent for a static token, which never expires. */
  refreshToken: optionalText,
  /** Epoch milliseconds; absent: never or unknown. */
  expiresAt: optionalNumber,
  /** Epoch milliseconds; absent: unknown. */
  refreshExpiresAt: optionalNumber,
  /** The AK of 1688's console: key and secret in one text. */
  ak: optionalText,
});
export interface Credentials extends z.infer<typeof credentialsSchema> {
  /**
   * The only origin that they may be sent to. Without any other field: the account has keys, but for this
   * origin, not for the one that they were read for.
   */
  origin?: string | undefined;
}

/** False for nothing but an origin. */
export function hasKey({ origin: _origin, ...fields }: Credentials): boolean {
  return Object.values(fields).some((value) => value !== undefined);
}

const { ak, ...app } = credentialsSchema.shape;
const { appKey, secret, token } = app;
/** The fields that each account uses. */
const FIELDS = {
  'open-platform': z.object(app),
  ak: z.object({ ak }),
  onebound: z.object({ appKey, secret }),
  tmapi: z.object({ token }),
} as const satisfies Record<AccountId, z.ZodMiniType>;

/** By the origin that they were entered for; an unreadable one is dropped. */
const byOrigin = <T extends z.ZodMiniType>(fields: T) =>
  z.catch(z.record(z.string(), z.catch(z.optional(fields), undefined)), {});

/** Credentials of each account. */
export const accountsSchema = z.object({
  'open-platform': byOrigin(FIELDS['open-platform']),
  ak: byOrigin(FIELDS.ak),
  onebound: byOrigin(FIELDS.onebound),
  tmapi: byOrigin(FIELDS.tmapi),
});
type CredentialsByOrigin = Readonly<Record<string, Credentials | undefined>>;
export type Accounts = Record<AccountId, CredentialsByOrigin>;

/** Credentials of each account from before they were stored by origin. */
export const unboundSchema = z.object({
  'open-platform': z.catch(z.optional(FIELDS['open-platform']), undefined),
  ak: z.catch(z.optional(FIELDS.ak), undefined),
  onebound: z.catch(z.optional(FIELDS.onebound), undefined),
  tmapi: z.catch(z.optional(FIELDS.tmapi), undefined),
});

/** Account of a service; undefined for the demo and for 1688's own page. */
export function accountOf(id: ServiceId): AccountId | undefined {
  if (id === 'demo' || id === 'web') return undefined;
  return id === 'ak' || id === 'onebound' || id === 'tmapi' ? id : 'open-platform';
}

/** The origins of the account's services that are set up, each once. */
export function originsOf(settings: Settings, account: AccountId): string[] {
  const services = setUpServices(settings).filter((id) => accountOf(id) === account);
  return [...new Set(services.map((id) => originOf(connectionOf(settings, id))))];
}

/**
 * The credentials of the service's account that were entered for the origin of this connection. Empty where
 * it needs no key or has none; where it has one for another origin, that origin and nothing else.
 */
export function credentialsFor(
  accounts: Accounts,
  service: ServiceId,
  connection: Connection,
): Credentials {
  const account = accountOf(service);
  if (!account) return {};
  const origin = originOf(connection);
  const { [origin]: key, ...others } = accounts[account];
  if (key && hasKey(key)) return { ...key, origin };
  const elsewhere = Object.entries(others).find(([, other]) => other && hasKey(other))?.[0];
  return elsewhere === undefined ? {} : { origin: elsewhere };
}
