import { Check, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n/words';
import { Icon } from './icon';
import styles from './numbers.module.css';

export interface SignedProps {
  /** Absent while it is not known. */
  isGood: boolean | undefined;
  words: string;
}

/** How something ended, told apart by sign and colour as well. */
export function Signed({ isGood, words }: SignedProps) {
  return (
    <span class={styles.signed} data-good={isGood}>
      {isGood !== undefined && <Icon node={isGood ? Check : TriangleAlert} />}
      <span>{words}</span>
    </span>
  );
}

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
