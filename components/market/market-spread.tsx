import { RotateCw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { formatNumber } from '@/utils/io/i18n/format';
import { marketFailureWords, marketName } from '@/utils/io/i18n/market-words';
import { marketHint, marketPriceText, whyNoPrice } from '@/utils/io/i18n/market-price-words';
import { t } from '@/utils/io/i18n/words';
import type { OtherMarket } from '@/utils/core/model/listing';
import { toDecimal } from '@/utils/core/model/money';
import type { MarketAnswer } from '@/utils/core/pricing/market/compare-listings';
import type { ListingPrice } from '@/utils/core/pricing/market/listing-price';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import type { OwnMoney } from '@/utils/core/pricing/offer-context';
import { Button } from '../ui/button';
import { Unknown } from '../ui/numbers';
import styles from './market-spread.module.css';

export interface MarketSpreadProps {
  /** The currency in which all prices are shown. */
  own: OwnMoney | undefined;
  lines: readonly MarketLine[];
  /** Market whose listings are shown. */
  open: OtherMarket | undefined;
  onToggle: (market: OtherMarket) => void;
  /** Searches this market, for the first time or again. */
  onAsk: (market: OtherMarket) => void;
  onOptions: () => void;
}

/** A chip for each other market, with the lowest price of the searched product there. */
export function MarketSpread({ lines, ...shared }: MarketSpreadProps) {
  return (
    <section class={styles.spread} aria-label={t('markets.title')} data-testid="spread">
      {lines.map((line) => (
        <Part key={line.market} line={line} {...shared} />
      ))}
    </section>
  );
}

type PartProps = Omit<MarketSpreadProps, 'lines'> & { line: MarketLine };

function Part({ line, own, open, onToggle, onAsk, onOptions }: PartProps) {
  const { market, status, failure, isEmbedding, compared, answer } = line;
  const lowest = answer?.lowest;
  const name = marketName(market);
  const short = market === 'alibaba' ? t('markets.alibabaShort') : name;
  const hasList = compared !== undefined && compared.length > 0;
  const isToDo = status === 'unasked' || status === 'unable';
  const isWaiting = status === 'running' || (status === 'done' && (isEmbedding || !answer));
  const value = failure ? (
    <span class="visually-hidden">{marketFailureWords(market, failure)}</span>
  ) : isWaiting ? (
    <span class={styles.skeleton}>
      <span class="visually-hidden">{t('markets.asking')}</span>
    </span>
  ) : lowest?.price ? (
    <Price price={lowest.price} text={marketPriceText(lowest, own)} basis={answer?.basis} />
  ) : (
    <>
      {!isToDo && <Unknown />} <span class="visually-hidden">{whyNoPrice(line)}</span>
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
        hint={marketHint(line, own)}
        onToggle={hasList && onToggle}
      >
        <bdi class={styles.name}>{short}</bdi> {value}
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
  text: string | undefined;
  basis: MarketAnswer['basis'] | undefined;
}

/** The lowest price; "~" where no pictures were compared, and where it is for more pieces than are wanted. */
function Price({ price, text = '', basis }: PriceProps) {
  return (
    <>
      <strong dir="ltr">
        {(basis !== 'same' || price.isRaised) && <span aria-hidden="true">~</span>}
        {text}
      </strong>
      {price.isRaised && (
        <span class="visually-hidden"> {t('compare.moqOf', [formatNumber(price.pieces)])}</span>
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
