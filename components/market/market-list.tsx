import { ArrowLeft } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { marketFailureWords, marketName } from '@/utils/io/i18n/market-words';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import {
  type ComparedListing,
  MARKET_SORTS,
  type MarketSort,
  sortListings,
} from '@/utils/core/pricing/market/compare-listings';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import { SkeletonList } from '../list/skeleton-list';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { QuietFailure } from '../ui/message';
import { MarketCard } from './market-card';
import styles from './market-list.module.css';

export interface MarketListProps {
  line: MarketLine;
  pictureOrigins: PictureOrigins;
  onAsk: () => void;
  onBack: () => void;
}

/** The listings of one market in place of the offers. Takes the focus, and gives it back. */
export function MarketList({ line, pictureOrigins, onAsk, onBack }: MarketListProps) {
  const { market, status, failure, isEmbedding, compared = [], answer } = line;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [market]);
  const { rows, listRef, sort, chooseSort } = useRows(compared, isEmbedding);
  const name = marketName(market);
  const isUnseen = status === 'done' && !isEmbedding && answer?.basis === 'first';
  return (
    <section data-testid="market-list" data-market={market} aria-busy={status === 'running'}>
      <div class={styles.header}>
        <Button label={t('seller.back')} icon={ArrowLeft} testId="back" onClick={onBack} />
        <h2 class={styles.title} ref={title} tabIndex={-1}>
          {compared.length > 0
            ? t('markets.results', compared.length, [name, formatNumber(compared.length)])
            : name}
        </h2>
        {compared.length > 1 && (
          <Choice
            label={t('panel.sort')}
            value={sort}
            options={MARKET_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
            onChange={chooseSort}
            look="chip"
            testId="market-sort"
          />
        )}
      </div>
      {failure && <QuietFailure sentence={marketFailureWords(market, failure)} onRetry={onAsk} />}
      {status === 'running' && compared.length === 0 && <SkeletonList />}
      {status === 'done' && compared.length === 0 && <p>{t('markets.empty', [name])}</p>}
      {compared.length > 0 && (
        <>
          <p class={styles.note}>{t(`markets.rules.${market}`)}</p>
          {isUnseen && <p class={styles.note}>{t('markets.unseen')}</p>}
          <ul class={styles.list} ref={listRef}>
            {rows.map((row) => (
              <MarketCard key={row.key} compared={row} pictureOrigins={pictureOrigins} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/**
 * While pictures are compared the market's order stands, as each answer would move the cards; what is
 * learned of them moves none either once somebody has touched the list.
 */
function useRows(compared: readonly ComparedListing[], isEmbedding: boolean) {
  const listRef = useRef<HTMLUListElement>(null);
  const [sort, setSort] = useState<MarketSort>('match');
  const [isKept, setKept] = useState(false);
  const isAsCome = sort === 'match' && (isEmbedding || isKept);
  useEffect(() => {
    if (!isEmbedding) return undefined;
    const listening = new AbortController();
    const keep = () => setKept(true);
    addEventListener('scroll', keep, { signal: listening.signal });
    for (const name of ['focusin', 'pointerdown'])
      listRef.current?.addEventListener(name, keep, { signal: listening.signal });
    return () => listening.abort();
  }, [isEmbedding]);
  return {
    listRef,
    sort,
    chooseSort: (chosen: MarketSort) => {
      setKept(false);
      setSort(chosen);
    },
    rows: isAsCome ? compared : sortListings(compared, sort),
  };
}
