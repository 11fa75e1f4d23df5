/** What the options page says and asks of each service: the one place that knows. */
import type { ServiceId } from '@/utils/model/settings';
import { sentences } from '@/utils/sentences';
import { t } from '@/utils/words';
import {
  address,
  appFields,
  formField,
  market,
  origin,
  secret,
  similarDegree,
  titleLanguage,
  type FormField,
} from './form-field';

export interface ServiceForm {
  /** What it is, what it needs and who sets its price. */
  text: string;
  /** What the user must know before the first search. */
  note?: string;
  /** Where its key is to be had. */
  keySource?: string;
  fields: readonly FormField[];
}

/** The console in which an app and its own token are made. */
const PLATFORM_CONSOLE = 'https://open.1688.com';

const SERVICES: Record<ServiceId, () => ServiceForm> = {
  demo: () => ({ text: t('options.demo'), note: t('options.demoStart'), fields: [] }),
  'open-platform': () => ({
    text: t('options.openPlatform'),
    keySource: PLATFORM_CONSOLE,
    fields: [...appFields(), formField(), similarDegree(), origin()],
  }),
  'cross-border': () => ({
    text: t('options.crossBorder'),
    keySource: PLATFORM_CONSOLE,
    note: t('options.sameApp'),
    fields: [...appFields(), titleLanguage(), origin()],
  }),
  'similar-offer': () => ({
    text: t('options.similarOffer'),
    keySource: PLATFORM_CONSOLE,
    note: sentences(t('options.addressSent'), t('options.sameApp')),
    fields: [...appFields(), origin()],
  }),
  ak: () => ({
    text: t('options.ak'),
    keySource: 'https://clawhub.1688.com', // behind the sign of a key, as 1688's own skills say
    fields: [secret('ak', t('options.akKey'), t('options.akKeyText')), address()],
  }),
  onebound: () => ({
    text: t('options.onebound'),
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
    text: t('options.tmapi'),
    keySource: 'https://console.tmapi.io',
    note: sentences(t('options.addressSent'), t('options.keyInAddress')),
    fields: [secret('token', t('options.apiToken')), address()],
  }),
  web: () => ({ text: t('options.web'), fields: [] }),
};

export function formOf(service: ServiceId): ServiceForm {
  return SERVICES[service]();
}
