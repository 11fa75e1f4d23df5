import { ChevronDown, ChevronRight, Search } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { marketHint, marketPriceText, whyNoPrice } from '@/utils/io/i18n/market-price-words';
import { marketFailureWords, marketName } from '@/utils/io/i18n/market-words';
import { t } from '@/utils/io/i18n/words';
import type { OtherMarket } from '@/utils/core/model/listing';
import { toDecimal } from '@/utils/core/model/money';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { OwnMoney } from '@/utils/core/pricing/offer-context';
import {
  type ComparedListing,
  MARKET_SORTS,
  type MarketSort,
  sortListings,
} from '@/utils/core/pricing/market/compare-listings';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Icon } from '../ui/icon';
import { QuietFailure } from '../ui/message';
import { MarketCard } from './market-card';
import styles from './market-lines.module.css';

export interface MarketLinesProps {
  lines: readonly MarketLine[];
  /** The currency in which all prices are shown. */
  own: OwnMoney | undefined;
  pictureOrigins: PictureOrigins;
  /** Searches this market, for the first time or again. */
  onAsk: (market: OtherMarket) => void;
}

/** A line for each other market below the offers, which unfolds to its listings. */
export function MarketLines({ lines, ...shared }: MarketLinesProps) {
  return (
    <section class={styles.lines} aria-label={t('markets.title')} data-testid="markets">
      {lines.map((line) => (
        <Line key={line.market} line={line} {...shared} />
      ))}
    </section>
  );
}

type LineProps = Omit<MarketLinesProps, 'lines'> & { line: MarketLine };

function Line({ line, own, pictureOrigins, onAsk }: LineProps) {
  const { market, status, failure, isEmbedding, compared, answer } = line;
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const bodyId = useId();
  const name = marketName(market);
  const price = answer?.lowest?.price;
  const ask = () => {
    row.current?.focus({ preventScroll: true }); // the button goes
    onAsk(market);
  };
  return (
    <div
      class={styles.line}
      ref={row}
      tabIndex={-1}
      data-testid="market"
      data-market={market}
      data-status={status}
      data-basis={answer?.basis}
      data-currency={price?.currency}
      data-price={price && toDecimal({ minor: price.low, currency: price.currency })}
      aria-busy={status === 'running'}
    >
      {status === 'unasked' && (
        <Button
          label={t('markets.add', [name])}
          icon={Search}
          testId={`add-${market}`}
          onClick={ask}
        />
      )}
      <div aria-live="polite">
        {status === 'running' && t('refine.asking', [name])}
        {status === 'done' && compared.length === 0 && t('markets.empty', [name])}
        {failure && compared.length === 0 && <p>{t('refine.failed', [name])}</p>}
        {failure && <QuietFailure sentence={marketFailureWords(market, failure)} onRetry={ask} />}
      </div>
      {compared.length > 0 && (
        <button
          type="button"
          class={styles.head}
          title={isEmbedding ? undefined : marketHint(line, own)}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          data-testid="open-market"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon node={isOpen ? ChevronDown : ChevronRight} />
          <span>
            {t('markets.results', compared.length, [name, formatNumber(compared.length)])}
          </span>
          {!isEmbedding && <Lowest line={line} own={own} />}
        </button>
      )}
      <div id={bodyId}>
        {isOpen && compared.length > 0 && <Listings line={line} pictureOrigins={pictureOrigins} />}
      </div>
    </div>
  );
}

/** The lowest price; "~" where no pictures were compared, and where it is for more pieces than are wanted. */
function Lowest({ line, own }: Pick<LineProps, 'line' | 'own'>) {
  const { lowest, basis } = line.answer ?? {};
  if (!lowest?.price) return <span class={styles.why}>{whyNoPrice(line)}</span>;
  const { isRaised, pieces } = lowest.price;
  return (
    <>
      <strong dir="ltr">
        {(basis !== 'same' || isRaised) && <span aria-hidden="true">~</span>}
        {marketPriceText(lowest, own)}
      </strong>
      {isRaised && (
        <span class="visually-hidden"> {t('compare.moqOf', [formatNumber(pieces)])}</span>
      )}
    </>
  );
}

function Listings({ line, pictureOrigins }: Pick<LineProps, 'line' | 'pictureOrigins'>) {
  const { market, isEmbedding, compared, answer } = line;
  const { rows, listRef, sort, chooseSort } = useRows(compared, isEmbedding);
  return (
    <>
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
      <p class={styles.note}>{t(`markets.rules.${market}`)}</p>
      {!isEmbedding && answer?.basis === 'first' && (
        <p class={styles.note}>{t('markets.unseen')}</p>
      )}
      <ul class={styles.list} ref={listRef}>
        {rows.map((row) => (
          <MarketCard key={row.key} compared={row} pictureOrigins={pictureOrigins} />
        ))}
      </ul>
    </>
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
