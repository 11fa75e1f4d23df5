import { Trash2 } from 'lucide';
import { Button } from '@/components/button';
import { Choice } from '@/components/choice';
import { Field } from '@/components/field';
import { TextField } from '@/components/text-field';
import type { Credentials } from '@/utils/model/settings';
import { t } from '@/utils/words';
import { maskSecret, type Draft, type WrongField } from './draft';
import styles from './options-page.module.css';

export interface OpenPlatformFormProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  /** Shown masked, as a placeholder: never in full, and never as a value. */
  stored: Credentials;
  wrong: readonly WrongField[];
  /** Removes what is stored. */
  onForget: () => void;
}

export function OpenPlatformForm(props: OpenPlatformFormProps) {
  const { draft, onChange, stored, wrong, onForget } = props;
  const hasStored = Object.values(stored).some((value) => value !== undefined);
  return (
    <>
      <p class={styles.text}>{t('options.credentialsText')}</p>
      {(['appKey', 'secret', 'token', 'refreshToken'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          kind="secret"
          label={t(`options.${name}`)}
          hint={name === 'refreshToken' ? t('options.refreshTokenText') : undefined}
          value={draft[name]}
          placeholder={maskSecret(stored[name])}
          onInput={(value) => onChange({ [name]: value })}
        />
      ))}
      <TextField
        id="expiresAt"
        kind="moment"
        label={t('options.expiresAt')}
        hint={t('options.expiresAtText')}
        value={draft.expiresAt}
        onInput={(expiresAt) => onChange({ expiresAt })}
      />
      {hasStored && (
        <Button label={t('options.forget')} icon={Trash2} onClick={onForget} testId="forget" />
      )}
      <Field id="form" label={t('options.form')}>
        <Choice
          id="form"
          label={t('options.form')}
          value={draft.form}
          options={[
            { value: 'signed', label: t('options.formSigned') },
            { value: 'bare', label: t('options.formBare') },
          ]}
          onChange={(form) => onChange({ form })}
          testId="form"
        />
      </Field>
      <TextField
        id="similarDegree"
        kind="decimal"
        label={t('options.similarDegree')}
        hint={t('options.similarDegreeText')}
        error={wrong.includes('similarDegree') ? t('options.similarDegreeWrong') : undefined}
        value={draft.similarDegree}
        onInput={(similarDegree) => onChange({ similarDegree })}
      />
      <TextField
        id="baseUrl"
        kind="url"
        label={t('options.baseUrl')}
        hint={t('options.baseUrlText')}
        error={wrong.includes('baseUrl') ? t('options.baseUrlWrong') : undefined}
        value={draft.baseUrl}
        onInput={(baseUrl) => onChange({ baseUrl })}
      />
    </>
  );
}
