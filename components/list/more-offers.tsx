import { ChevronDown, X } from 'lucide';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import styles from './more-offers.module.css';

export interface MoreOffersProps {
  /** The next page is on its way. */
  isLoading: boolean;
  onMore: () => void;
  /** The next page is asked for while the focus is here, where the button goes away. */
  onFocusLost: () => void;
  /** Absent where it is not waited for long. */
  onCancel?: (() => void) | undefined;
}

/** How far below the screen the end of the list may be when the next page is asked for. */
const AHEAD = '240px';

/**
 * The end of the list: more on a click, or when it is scrolled to. Not before anybody has scrolled:
 * a page costs a call of the user's own key.
 */
export function MoreOffers({ isLoading, onMore, onFocusLost, onCancel }: MoreOffersProps) {
  const end = useRef<HTMLDivElement>(null);
  const load = useCallback(() => {
    if (end.current?.contains(document.activeElement)) {
      end.current.focus({ preventScroll: true });
      onFocusLost();
    }
    onMore();
  }, [onMore, onFocusLost]);
  useEffect(() => {
    if (isLoading || !end.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (scrollY > 0 && entries.some(({ isIntersecting }) => isIntersecting)) load();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isLoading, load]);
  return (
    <div class={styles.more} ref={end} tabIndex={-1} aria-busy={isLoading}>
      {isLoading ? (
        <>
          <p>{t('offers.loading')}</p>
          {onCancel && (
            <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
          )}
        </>
      ) : (
        <Button label={t('offers.more')} icon={ChevronDown} testId="more" onClick={load} />
      )}
    </div>
  );
}
