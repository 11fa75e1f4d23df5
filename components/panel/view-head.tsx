import { ArrowLeft } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import styles from './view-head.module.css';

interface ViewHeadProps {
  title: string;
  /** Takes the focus as the view opens. */
  titleRef: RefObject<HTMLHeadingElement | null>;
  /** Default: back to the search. */
  backLabel?: string;
  /** Stable hook for tests and automation. */
  backTestId: string;
  onBack: () => void;
}

/** Title and way back of what stands in place of the single search. */
export function ViewHead({
  title,
  titleRef,
  backLabel = t('history.back'),
  backTestId,
  onBack,
}: ViewHeadProps) {
  return (
    <header class={styles.header}>
      <Button label={backLabel} icon={ArrowLeft} look="bare" testId={backTestId} onClick={onBack} />
      <h2 class={styles.title} ref={titleRef} tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
