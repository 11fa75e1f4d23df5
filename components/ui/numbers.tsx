import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n/words';
import styles from './numbers.module.css';

/** Stands where only this one does not know what others know. */
export function Unknown() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="visually-hidden">{t('panel.unknown')}</span>
    </>
  );
}

export interface EstimateProps {
  /** What is guessed, and how wide: explains itself to who points at it, and to who listens. */
  why: string;
  /** It may be more, and is not less. */
  isAtLeast?: boolean | undefined;
  children: ComponentChildren;
}

/** A number that is a guess looks like one. */
export function Estimate({ why, isAtLeast = false, children }: EstimateProps) {
  return (
    <span class={styles.estimate} title={why}>
      {isAtLeast ? '≥\u202F' : <span aria-hidden="true">~</span>}
      {children}
      <span class="visually-hidden"> ({why})</span>
    </span>
  );
}
