import { RotateCw } from 'lucide';
import type { ComponentChildren } from 'preact';
import {
  boundText,
  formatNumber,
  moneyRangeText,
  moneyText,
  yuanText,
} from '@/utils/io/i18n/format';
import { marketFailureWords, marketName } from '@/utils/io/i18n/market-words';
import { t } from '@/utils/io/i18n/words';
import type { OtherMarket } from '@/utils/core/model/listing';
import { toDecimal } from '@/utils/core/model/money';
import {
  FIRST_RESULTS,
  isSameProduct,
  type MarketAnswer,
} from '@/utils/core/pricing/market/compare-listings';
import type { ListingPrice } from '@/utils/core/pricing/market/listing-price';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import { Button } from '../ui/button';
import { Unknown } from '../ui/numbers';
import styles from './market-spread.module.css';

export interface MarketSpreadProps {
  /** The lowest price of 1688, fen a piece; absent while none is known. */
  own: number | undefined;
  lines: readonly MarketLine[];
  /** Market whose listings are shown. */
  open: OtherMarket | undefined;
  onToggle: (market: OtherMarket) => void;
  /** Searches this market, for the first time or again. */
  onAsk: (market: OtherMarket) => void;
  onOptions: () => void;
}

/** The lowest price of the searched product on each market, each in the currency it is asked in. */
export function MarketSpread({ own, lines, ...actions }: MarketSpreadProps) {
  return (
    <section class={styles.spread} aria-label={t('markets.title')} data-testid="spread">
      <span class={styles.part} data-market="1688">
        1688 {own === undefined ? <Unknown /> : <strong>{yuanText(own)}</strong>}
      </span>
      {lines.map((line) => (
        <Part key={line.market} line={line} {...actions} />
      ))}
    </section>
  );
}

type PartProps = Omit<MarketSpreadProps, 'own' | 'lines'> & { line: MarketLine };

function Part({ line, open, onToggle, onAsk, onOptions }: PartProps) {
  const { market, status, failure, isEmbedding, compared, answer } = line;
  const lowest = answer?.lowest;
  const name = marketName(market);
  const short = market === 'alibaba' ? t('markets.alibabaShort') : name;
  const hasList = compared !== undefined && compared.length > 0;
  const isWaiting = status === 'running' || (status === 'done' && (isEmbedding || !answer));
  const value = failure ? (
    <span class={styles.why}>{marketFailureWords(market, failure)}</span>
  ) : isWaiting ? (
    <span class={styles.skeleton}>
      <span class="visually-hidden">{t('markets.asking')}</span>
    </span>
  ) : lowest?.price ? (
    <Price price={lowest.price} basis={answer?.basis} />
  ) : (
    <>
      <Unknown /> <span class={styles.why}>{whyNone(line)}</span>
    </>
  );
  return (
    <span
      class={styles.part}
      data-testid="market"
      data-market={market}
      data-status={isWaiting ? 'running' : status}
      data-basis={answer?.basis}
      data-currency={lowest?.price?.currency}
      data-price={
        lowest?.price && toDecimal({ minor: lowest.price.low, currency: lowest.price.currency })
      }
      aria-live="polite"
      aria-busy={isWaiting}
    >
      <Name
        market={market}
        isOpen={open === market}
        hint={hintOf(line)}
        onToggle={hasList && onToggle}
      >
        <span class={styles.name}>{short}</span> {value}
      </Name>
      {failure && (
        <Button
          label={t('refine.again', [name])}
          icon={RotateCw}
          look="bare"
          testId="retry-market"
          onClick={() => onAsk(market)}
        />
      )}
      {status === 'unasked' && (
        <Button
          label={t('markets.ask')}
          look="link"
          testId="ask-market"
          onClick={() => onAsk(market)}
        />
      )}
      {status === 'unable' && (
        <Button label={t('panel.options')} look="link" testId="set-up-market" onClick={onOptions} />
      )}
    </span>
  );
}

interface PriceProps {
  price: ListingPrice;
  basis: MarketAnswer['basis'] | undefined;
}

/** The lowest price: a guess if the pictures were not compared; for more pieces than are wanted, with their number. */
function Price({ price, basis }: PriceProps) {
  const text = moneyText({ minor: price.low, currency: price.currency });
  return (
    <>
      {basis === 'same' ? (
        <strong>{text}</strong>
      ) : (
        <strong class={styles.guess}>{t('markets.from', [text])}</strong>
      )}
      {price.isRaised && (
        <span class={styles.why}> {t('compare.moqOf', [formatNumber(price.pieces)])}</span>
      )}
    </>
  );
}

interface NameProps {
  market: OtherMarket;
  isOpen: boolean;
  hint: string | undefined;
  /** False where there is nothing to show. */
  onToggle: ((market: OtherMarket) => void) | false;
  children: ComponentChildren;
}

function Name({ market, isOpen, hint, onToggle, children }: NameProps) {
  if (!onToggle) {
    return (
      <span class={styles.inside} title={hint}>
        {children}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={styles.inside}
      id={`market-${market}`} // the focus returns to it
      title={hint}
      aria-expanded={isOpen}
      data-testid="open-market"
      onClick={() => onToggle(market)}
    >
      {children}
    </button>
  );
}

function whyNone({ status, compared = [], answer }: MarketLine): string {
  if (status === 'unasked') return t('markets.unasked');
  if (status === 'unable') return t('markets.unable');
  if (compared.length === 0) return t('markets.none');
  return answer?.basis === 'same' ? t('markets.noneSame') : t('markets.noPrice');
}

/** Tooltip: the landed cost in the user's currency, and of how many listings it is the lowest. */
function hintOf({ answer, compared = [], failure, market }: MarketLine): string | undefined {
  if (failure) return marketFailureWords(market, failure);
  const { lowest, basis } = answer ?? {};
  if (!lowest?.price) return undefined;
  const { landed, listing } = lowest;
  const first = Math.min(FIRST_RESULTS, compared.length);
  const same = compared.filter(isSameProduct).length;
  return [
    listing.title,
    landed &&
      `${t('cost.landed')} ${boundText(moneyRangeText(landed, landed.currency), landed.isAtLeast)}`,
    t('compare.at', [formatNumber(lowest.price.pieces)]),
    basis === 'first'
      ? t('markets.firstText', first, [formatNumber(first)])
      : t('markets.sameCount', same, [formatNumber(same)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
