import { FORMS, MARKETS, TITLE_LANGUAGES } from '@/utils/model/settings';
import { t, uiLanguage } from '@/utils/words';

/** What a service is told of how it is reached. */
type ConnectionName = 'form' | 'similarDegree' | 'titleLanguage' | 'market' | 'baseUrl';
/** What is kept secret. */
export const SECRET_NAMES = ['appKey', 'secret', 'token', 'refreshToken', 'ak'] as const;
type SecretName = (typeof SECRET_NAMES)[number];
export type FieldName = ConnectionName | SecretName | 'expiresAt';

/** One field of a service's card, in the user's words. */
export interface FormField {
  name: FieldName;
  kind: 'secret' | 'moment' | 'decimal' | 'origin' | 'address' | 'choice';
  label: string;
  hint?: string;
  /** Said where what was entered cannot be read. */
  wrong?: string;
  /** Of a choice. */
  options?: readonly { value: string; label: string }[];
}

export const secret = (name: SecretName, label: string, hint?: string): FormField => ({
  name,
  kind: 'secret',
  label,
  ...(hint !== undefined && { hint }),
});

/** Of an app on the open platform: the same for all of its APIs. */
export const appFields = (): FormField[] => [
  secret('appKey', t('options.appKey')),
  secret('secret', t('options.secret')),
  secret('token', t('options.token')),
  secret('refreshToken', t('options.refreshToken'), t('options.refreshTokenText')),
  {
    name: 'expiresAt',
    kind: 'moment',
    label: t('options.expiresAt'),
    hint: t('options.expiresAtText'),
  },
];

export const formField = (): FormField => ({
  name: 'form',
  kind: 'choice',
  label: t('options.form'),
  options: FORMS.map((value) => ({
    value,
    label: value === 'bare' ? t('options.formBare') : t('options.formSigned'),
  })),
});

export const similarDegree = (): FormField => ({
  name: 'similarDegree',
  kind: 'decimal',
  label: t('options.similarDegree'),
  hint: t('options.similarDegreeText'),
  wrong: t('options.similarDegreeWrong'),
});

export const titleLanguage = (): FormField => {
  const names = new Intl.DisplayNames([uiLanguage()], { type: 'language' });
  return {
    name: 'titleLanguage',
    kind: 'choice',
    label: t('options.titleLanguage'),
    options: TITLE_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })),
  };
};

export const market = (): FormField => ({
  name: 'market',
  kind: 'choice',
  label: t('options.market'),
  options: MARKETS.map((value) => ({
    value,
    label: value === 'taobao' ? t('options.marketTaobao') : t('options.market1688'),
  })),
});

/** The open platform signs its paths from the root: its address has none. */
export const origin = (): FormField => ({
  name: 'baseUrl',
  kind: 'origin',
  label: t('options.baseUrl'),
  hint: t('options.baseUrlText'),
  wrong: t('options.baseUrlWrong'),
});

export const address = (): FormField => ({
  name: 'baseUrl',
  kind: 'address',
  label: t('options.baseUrl'),
  hint: t('options.addressText'),
  wrong: t('options.addressWrong'),
});
