import * as z from 'zod/mini';
import { baseUrlSchema as baseUrl } from './base-url';
import { LANGUAGES, baseOf } from './languages';
import { teamSchema } from './team';

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
type TitleLanguage = (typeof TITLE_LANGUAGES)[number];

/** The reader's, else English. @param reader BCP 47 tag */
export function titleLanguageFor(reader: string): TitleLanguage {
  return TITLE_LANGUAGES.find((language) => language === baseOf(reader)) ?? 'en';
}

const crossBorderSchema = z.object({
  baseUrl,
  /** Absent: the reader's. */
  titleLanguage: z.catch(z.optional(z.enum(TITLE_LANGUAGES)), undefined),
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
  titleLanguage?: TitleLanguage | undefined;
  market?: z.infer<typeof oneboundSchema>['market'];
  /** Address of the team's relay, where that stands for the service; never stored with it. */
  relay?: string;
}

/** 1688's own page for searching by picture; nothing can be configured. */
const WEB: Connection = { baseUrl: 'https://www.1688.com' };
const DEMO: OpenPlatformConnection = { baseUrl: DEMO_GATEWAY_URL, form: 'signed' };
const OPEN_PLATFORM: OpenPlatformConnection = { baseUrl: OPEN_PLATFORM_URL, form: 'signed' };
/** Defaults of services that are stored only after a change. */
const UNCHANGED = {
  'cross-border': { baseUrl: OPEN_PLATFORM_URL },
  'similar-offer': { baseUrl: OPEN_PLATFORM_URL },
  ak: { baseUrl: 'https://skills-gateway.1688.com' },
  onebound: { baseUrl: 'https://api-gw.onebound.cn', market: '1688' },
  tmapi: { baseUrl: 'https://api.tmapi.io' },
} as const satisfies Record<Exclude<ServiceId, 'demo' | 'open-platform' | 'web'>, Connection>;

/** Absent if unchanged or unreadable. */
const changed = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/** What stands for a Chinese title; absent: a translation, else a gloss. */
export const TITLE_MODES = ['translated', 'gloss', 'original'] as const;
export type TitleMode = (typeof TITLE_MODES)[number];

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
  /** The menu item is shown on everything, not only on pictures, given access to all sites. Absent: yes. */
  menuEverywhere: z.catch(z.optional(z.boolean()), undefined),
  /** Pictures of offers are compared on this computer. Absent: yes. */
  likeness: z.catch(z.optional(z.boolean()), undefined),
  /** Language of all texts. Absent: the browser's. */
  language: z.catch(z.optional(z.enum(LANGUAGES)), undefined),
  titles: z.catch(z.optional(z.enum(TITLE_MODES)), undefined),
  /** Single letters work in a list of offers. Absent: yes. */
  letterKeys: z.catch(z.optional(z.boolean()), undefined),
  /** The team that the user has joined. */
  team: z.catch(z.optional(teamSchema), undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a key is bound to: scheme, host and port. */
export function originOf(connection: Pick<Connection, 'baseUrl'>): string {
  return new URL(connection.baseUrl).origin;
}

/** Connection of a service: to the team's relay where that stands for it, else the user's own. */
export function connectionOf(settings: Settings, id: ServiceId): Connection {
  const own = ownConnectionOf(settings, id);
  const { team } = settings;
  if (!team?.services.some((service) => service === id)) return own;
  return { ...own, baseUrl: team.baseUrl, relay: team.baseUrl };
}

/** Connection of a service without a team: as configured, else the default. */
export function ownConnectionOf({ connections }: Settings, id: ServiceId): Connection {
  if (id === 'web') return WEB;
  return id === 'demo' || id === 'open-platform'
    ? connections[id]
    : (connections[id] ?? UNCHANGED[id]);
}

export const DEFAULT_SETTINGS: Settings = {
  ...(IS_DEMO_BUILD ? { service: 'demo' as const } : {}),
  connections: { demo: DEMO, 'open-platform': OPEN_PLATFORM },
};
