import type { ComponentChildren } from 'preact';
import { t } from '@/utils/io/i18n/words';

/** Placeholder of a value that is unknown here and known of others. */
export function Unknown() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="visually-hidden">{t('panel.unknown')}</span>
    </>
  );
}

interface EstimateProps {
  /** What is estimated and its range, as tooltip and for screen readers. */
  why: string;
  /** The value is a lower bound. */
  isAtLeast?: boolean | undefined;
  children: ComponentChildren;
}

/** An estimated number: "~" before it, or "≥", which would be mirrored to "≤" from right to left. */
export function Estimate({ why, isAtLeast = false, children }: EstimateProps) {
  return (
    <span title={why}>
      <bdi dir="ltr">
        {isAtLeast ? '≥\u202F' : <span aria-hidden="true">~</span>}
        {children}
      </bdi>
      <span class="visually-hidden"> ({why})</span>
    </span>
  );
}
