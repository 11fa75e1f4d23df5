import { Trash2 } from 'lucide';
import { t } from '@/utils/i18n/words';
import styles from './access.module.css';
import { Button } from './button';

interface GrantedSite {
  /** Match pattern of the grant. */
  pattern: string;
  /** A search service lives there: without it no search arrives. */
  isService: boolean;
}

export interface AccessListProps {
  sites: readonly GrantedSite[];
  onRemove: (pattern: string) => void;
}

/** The single sites that the extension may read, each with the way to take that back. */
export function AccessList({ sites, onRemove }: AccessListProps) {
  return (
    <section class={styles.list}>
      <h3 class={styles.title}>{t('access.sites')}</h3>
      {sites.length === 0 && <p class={styles.note}>{t('access.none')}</p>}
      <ul>
        {sites.map(({ pattern, isService }) => (
          <li key={pattern} class={styles.site} data-testid="access-site" data-pattern={pattern}>
            <span class={styles.name}>
              <bdi>{siteOf(pattern)}</bdi>
              {isService && <span class={styles.note}>{t('access.service')}</span>}
            </span>
            <Button
              label={t('access.remove', [siteOf(pattern)])}
              icon={Trash2}
              look="bare"
              testId="access-remove"
              onClick={() => onRemove(pattern)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `https://*.alicdn.com/*` without the path, which is always the whole site. */
function siteOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}

export interface AccessSwitchProps {
  label: string;
  /** What it is good for, and what it means. */
  text: string;
  isOn: boolean;
  /** Called straight from the click, so that access can be asked for. */
  onChange: (isOn: boolean) => void;
  /** Stable hook for tests and automation. */
  testId: string;
}

/** Something that is on or off, with its reason. It moves when that has happened, not before. */
export function AccessSwitch({ label, text, isOn, onChange, testId }: AccessSwitchProps) {
  return (
    <div class={styles.switch}>
      <label class={styles.label}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          aria-describedby={`${testId}-text`}
          checked={isOn}
          data-testid={testId}
          onChange={({ currentTarget }) => {
            currentTarget.checked = isOn; // the browser may refuse
            onChange(!isOn);
          }}
        />
        {label}
      </label>
      <p class={styles.text} id={`${testId}-text`}>
        {text}
      </p>
    </div>
  );
}
