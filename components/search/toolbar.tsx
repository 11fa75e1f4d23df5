import { Settings } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { serviceName } from '@/utils/i18n/search-words';
import { t } from '@/utils/i18n/words';
import type { ServiceId } from '@/utils/model/settings';
import type { Sort } from '@/utils/pricing/sort';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { OtherPicture } from './other-picture';
import type { PictureInputProps } from './picture-input';
import { Summary, type SummaryProps } from './summary';
import styles from './toolbar.module.css';

interface ToolbarProps {
  /** Data URL; shown small once the picture itself is out of sight. */
  imageUrl?: string | undefined;
  /** Of a list that has no answer of its own. */
  summary?: SummaryProps | undefined;
  /** They can be put in order; where there are none, there is room for a label. */
  hasOffers: boolean;
  sort: Sort;
  /** Those that can be chosen. */
  sorts: readonly Sort[];
  onSort: (sort: Sort) => void;
  /** The service says how alike an offer is; else its own order stands in place of that. */
  hasSimilarity: boolean;
  service: ServiceId | undefined;
  /** Those that can be chosen. */
  services: readonly ServiceId[];
  onService: (service: ServiceId) => void;
  /** Absent where the view below offers the same. */
  inputs?: PictureInputProps | undefined;
  onOptions: () => void;
  /** Absent where the pictures of the page are offered elsewhere. */
  onPictures?: (() => void) | undefined;
}

export function Toolbar(props: ToolbarProps) {
  const {
    imageUrl,
    summary,
    hasOffers,
    sort,
    sorts,
    onSort,
    hasSimilarity,
    service,
    services,
    onService,
    inputs,
    onOptions,
    onPictures,
  } = props;
  const top = useRef<HTMLSpanElement>(null);
  const isScrolled = useScrolledPast(top);
  const id = useId();
  return (
    <>
      <span ref={top} class={styles.top} aria-hidden="true" />
      <section class={styles.toolbar} data-scrolled={isScrolled}>
        {isScrolled && imageUrl && <img class={styles.picture} src={imageUrl} alt="" />}
        {summary && <Summary {...summary} />}
        {!summary && !hasOffers && (
          <label class={styles.label} for={id}>
            {t('panel.service')}
          </label>
        )}
        <div class={styles.choices}>
          {(summary || hasOffers) && (
            <Choice
              label={t('panel.sort')}
              value={sort}
              // The current order is listed even while no offer knows its value.
              options={[...new Set([...sorts, sort])].map((value) => ({
                value,
                label: sortName(value, hasSimilarity),
              }))}
              onChange={onSort}
              testId="sort"
            />
          )}
          <Choice
            id={id}
            label={t('panel.service')}
            value={service}
            options={services.map((value) => ({ value, label: serviceName(value) }))}
            onChange={onService}
            testId="service"
          />
          <span class={styles.icons}>
            {inputs && <OtherPicture {...inputs} onPictures={onPictures} />}
            <Button label={t('panel.options')} icon={Settings} look="roomy" onClick={onOptions} />
          </span>
        </div>
      </section>
    </>
  );
}

function sortName(sort: Sort, hasSimilarity: boolean): string {
  return sort === 'match' && !hasSimilarity ? t('sort.asFound') : t(`sort.${sort}`);
}

/** Whether an element has been scrolled out of sight. */
function useScrolledPast(element: RefObject<Element | null>): boolean {
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) =>
      setPast(entry?.isIntersecting === false),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isPast;
}
