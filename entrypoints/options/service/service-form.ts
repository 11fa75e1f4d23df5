/** The texts and fields of each service on the options page, and whether they hold what it needs. */
import { sentences, t, nameLanguage } from '@/utils/io/i18n/words';
import { serviceInfoOf } from '@/utils/io/services/registry';
import {
  accountOf,
  type Accounts,
  credentialsFor,
  hasKey,
  NEEDED_OF_ACCOUNT,
} from '@/utils/core/model/accounts';
import {
  connectionOf,
  FORMS,
  MARKETS,
  type ServiceId,
  type Settings,
  TITLE_LANGUAGES,
} from '@/utils/core/model/settings';

interface ServiceForm {
  /** What it needs, in one sentence. */
  needs: string;
  /** What it is and who sets its price. */
  text: string;
  /** What the user must know before the first search. */
  note?: string;
  /** The page that issues its key. */
  keySource?: string;
  fields: readonly FormField[];
}

/** The console that creates an app and its own token. */
const PLATFORM_CONSOLE = 'https://open.1688.com';

/** What each service has beyond its two sentences. */
const SERVICES: Record<ServiceId, () => Omit<ServiceForm, 'needs' | 'text'>> = {
  demo: () => ({ note: t('options.demoStart'), fields: [] }),
  'open-platform': () => ({
    keySource: PLATFORM_CONSOLE,
    fields: [...appFields(), formField(), similarDegree(), origin()],
  }),
  'cross-border': () => ({
    keySource: PLATFORM_CONSOLE,
    note: t('options.sameApp'),
    fields: [...appFields(), titleLanguage(), origin()],
  }),
  'similar-offer': () => ({
    keySource: PLATFORM_CONSOLE,
    note: sentences(t('options.addressSent'), t('options.sameApp')),
    fields: [...appFields(), origin()],
  }),
  ak: () => ({
    keySource: 'https://clawhub.1688.com', // behind the key symbol, according to 1688's own skills
    fields: [secret('ak', t('options.akKey'), t('options.akKeyText')), address()],
  }),
  onebound: () => ({
    keySource: 'https://console.open.onebound.cn',
    note: t('options.keyInAddress'),
    fields: [
      secret('appKey', t('options.apiKey')),
      secret('secret', t('options.apiSecret')),
      market(),
      address(),
    ],
  }),
  tmapi: () => ({
    keySource: 'https://console.tmapi.io',
    note: sentences(t('options.addressSent'), t('options.keyInAddress')),
    fields: [secret('token', t('options.apiToken')), address()],
  }),
  web: () => ({ fields: [] }),
};

/** @param isFromTeam a team's relay has the key, and the address is the relay's */
export function formOf(service: ServiceId, isFromTeam = false): ServiceForm {
  const own = SERVICES[service]();
  const text = t(`options.${service}`);
  if (!isFromTeam) return { needs: t(`options.needs.${service}`), text, ...own };
  const isSent = ({ name }: FormField) =>
    name === 'similarDegree' || name === 'titleLanguage' || name === 'market';
  const takesAddress = serviceInfoOf(service).capabilities.picture === 'address';
  return {
    needs: t('options.needs.team'),
    text,
    ...(takesAddress && { note: t('options.addressSent') }),
    fields: own.fields.filter(isSent),
  };
}

/** Whether a service has what it needs: `free` needs no key, `team` has its team's relay. */
export type Readiness = 'free' | 'ready' | 'partly' | 'missing' | 'team';

/** Readiness of the stored values at the stored address. */
export function readinessOf(settings: Settings, accounts: Accounts, service: ServiceId): Readiness {
  const account = accountOf(service);
  if (account === undefined) return 'free';
  const connection = connectionOf(settings, service);
  if (connection.relay !== undefined) return 'team';
  const stored = credentialsFor(accounts, service, connection);
  if (!hasKey(stored)) return 'missing';
  const needed = connection.form === 'bare' ? (['token'] as const) : NEEDED_OF_ACCOUNT[account];
  return needed.every((name) => stored[name] !== undefined) ? 'ready' : 'partly';
}

/** Stored with the settings. */
type ConnectionName = 'form' | 'similarDegree' | 'titleLanguage' | 'market' | 'baseUrl';
/** Stored with the credentials. */
export const SECRET_NAMES = ['appKey', 'secret', 'token', 'refreshToken', 'ak'] as const;
type SecretName = (typeof SECRET_NAMES)[number];
export type FieldName = ConnectionName | SecretName;

/** One field of a service's card, in the user's words. */
export interface FormField {
  name: FieldName;
  kind: 'secret' | 'decimal' | 'origin' | 'address' | 'choice';
  label: string;
  hint?: string;
  /** Shown if the value cannot be read. */
  wrong?: string;
  /** Needed by few users, so it is folded away. */
  isAdvanced?: boolean;
  /** Options of a choice. */
  options?: readonly { value: string; label: string }[];
}

const secret = (name: SecretName, label: string, hint?: string): FormField => ({
  name,
  kind: 'secret',
  label,
  ...(hint !== undefined && { hint }),
});

/** Fields of an app on the open platform: the same for all of its APIs. Signing in fills in the tokens. */
const appFields = (): FormField[] => [
  secret('appKey', t('options.appKey')),
  secret('secret', t('options.secret')),
  { ...secret('token', t('options.token'), t('options.tokenText')), isAdvanced: true },
  {
    ...secret('refreshToken', t('options.refreshToken'), t('options.refreshTokenText')),
    isAdvanced: true,
  },
];

const formField = (): FormField => ({
  name: 'form',
  kind: 'choice',
  isAdvanced: true,
  label: t('options.form'),
  options: FORMS.map((value) => ({
    value,
    label: value === 'bare' ? t('options.formBare') : t('options.formSigned'),
  })),
});

const similarDegree = (): FormField => ({
  name: 'similarDegree',
  kind: 'decimal',
  isAdvanced: true,
  label: t('options.similarDegree'),
  hint: t('options.similarDegreeText'),
  wrong: t('options.similarDegreeWrong'),
});

const titleLanguage = (): FormField => {
  const names = new Intl.DisplayNames([nameLanguage()], { type: 'language' });
  return {
    name: 'titleLanguage',
    kind: 'choice',
    isAdvanced: true,
    label: t('options.titleLanguage'),
    options: [
      { value: '', label: t('options.titleLanguageOfReader') },
      ...TITLE_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })),
    ],
  };
};

const market = (): FormField => ({
  name: 'market',
  kind: 'choice',
  isAdvanced: true,
  label: t('options.market'),
  options: MARKETS.map((value) => ({
    value,
    label: value === 'taobao' ? t('options.marketTaobao') : t('options.market1688'),
  })),
});

/** The open platform signs paths from the root, so its address has no path. */
const origin = (): FormField => ({
  name: 'baseUrl',
  kind: 'origin',
  isAdvanced: true,
  label: t('options.baseUrl'),
  hint: t('options.baseUrlText'),
  wrong: t('options.baseUrlWrong'),
});

const address = (): FormField => ({
  name: 'baseUrl',
  kind: 'address',
  isAdvanced: true,
  label: t('options.baseUrl'),
  hint: t('options.addressText'),
  wrong: t('options.addressWrong'),
});
