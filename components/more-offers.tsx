import { ChevronDown, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/words';
import { Button } from './button';
import styles from './more-offers.module.css';

export interface MoreOffersProps {
  /** The next page is on its way. */
  isLoading: boolean;
  onMore: () => void;
  /** The button was pressed, and loses the focus that it had. */
  onPress: () => void;
  onCancel: () => void;
}

/** How far below the screen the end of the list may be when the next page is asked for. */
const AHEAD = '240px';

/**
 * The end of the list: more on a click, or when it is scrolled to. Not before anybody has scrolled:
 * a page costs a call of the user's own key.
 */
export function MoreOffers({ isLoading, onMore, onPress, onCancel }: MoreOffersProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLoading || !end.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (scrollY > 0 && entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isLoading, onMore]);
  const press = () => {
    end.current?.focus({ preventScroll: true });
    onPress();
    onMore();
  };
  return (
    <div class={styles.more} ref={end} tabIndex={-1} aria-busy={isLoading}>
      {isLoading ? (
        <>
          <p>{t('offers.loading')}</p>
          <Button label={t('panel.cancel')} icon={X} testId="cancel" onClick={onCancel} />
        </>
      ) : (
        <Button label={t('offers.more')} icon={ChevronDown} testId="more" onClick={press} />
      )}
    </div>
  );
}
