import { BadgeCheck } from 'lucide';
import { formatMoneyRange, formatNumber, formatPercent } from '@/utils/io/i18n/format';
import { countryName, listingFacts, marketName } from '@/utils/io/i18n/market-words';
import { t } from '@/utils/io/i18n/words';
import { type Listing, listingLink } from '@/utils/core/model/listing';
import { toDecimal } from '@/utils/core/model/money';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { midpoint } from '@/utils/core/pricing/offer-fields';
import { type ComparedListing, isSameProduct } from '@/utils/core/pricing/market/compare-listings';
import type { ListingPrice } from '@/utils/core/pricing/market/listing-price';
import { OfferPicture } from '../offer-name/offer-picture';
import { Landed } from '../offer/offer-price';
import { Icon } from '../ui/icon';
import { Unknown } from '../ui/numbers';
import linkStyles from '../ui/title-link.module.css';
import styles from './market-card.module.css';

interface MarketCardProps {
  compared: ComparedListing;
  pictureOrigins: PictureOrigins;
}

/** One listing of another market; its title leads there. */
export function MarketCard({ compared, pictureOrigins }: MarketCardProps) {
  const { listing, price, landed, likeness } = compared;
  return (
    <li class={styles.card} {...listingData(compared)}>
      <div class={styles.side}>
        <OfferPicture offer={listing} origins={pictureOrigins} />
        {likeness !== undefined && (
          <p class={styles.likeness} title={t('offers.similarityOwn')}>
            <span class="visually-hidden">{t('offers.similarity')}</span>
            {formatPercent(likeness)}
          </p>
        )}
      </div>
      <div class={styles.body}>
        <p class={styles.price}>
          {price ? <Price price={price} unit={listing.unit} /> : <Unknown />}
        </p>
        <p class={styles.landed}>
          <Landed landed={landed} /> <span class={styles.word}>{t('compare.landedWord')}</span>
        </p>
        <Title listing={listing} />
        <Facts compared={compared} />
        <Seller seller={listing.seller} />
      </div>
    </li>
  );
}

/** Price of a piece, unless the listing names another unit. */
function Price({ price, unit }: { price: ListingPrice; unit: Listing['unit'] }) {
  const { sign, digits } = formatMoneyRange(price, price.currency);
  return (
    <>
      <span class={styles.sign}>{sign}</span>
      <span class={styles.digits}>{digits}</span>
      <span class={styles.unit}>
        <bdi>{unit === undefined ? t('offers.perPiece') : t('offers.per', [unit])}</bdi>
        <span> {t('compare.at', [formatNumber(price.pieces)])}</span>
      </span>
    </>
  );
}

function Title({ listing }: { listing: Listing }) {
  const { title, market } = listing;
  const link = listingLink(listing);
  return (
    <h3 class={styles.title} dir="auto" title={title}>
      {link === undefined ? (
        title
      ) : (
        <a
          class={`${linkStyles.link} ${linkStyles.ofCard}`}
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          data-testid="listing-link"
        >
          {title}
          <span class="visually-hidden"> {t('offers.openAt', [marketName(market)])}</span>
        </a>
      )}
    </h3>
  );
}

function Facts({ compared }: { compared: ComparedListing }) {
  const facts = listingFacts(compared);
  return (
    <p class={styles.facts} title={facts.map(({ text }) => text).join(' · ')}>
      {facts.map(({ id, text, hint }, index) => (
        <span key={id} data-fact={id}>
          {index > 0 && ' · '}
          {hint === undefined ? (
            text
          ) : (
            <span class={styles.raised} title={hint}>
              {text}
              <span class="visually-hidden"> ({hint})</span>
            </span>
          )}
        </span>
      ))}
    </p>
  );
}

function Seller({ seller }: Pick<Listing, 'seller'>) {
  if (!seller) return <p class={styles.seller} />;
  const { name, years, country, isVerified } = seller;
  const after = [
    years === undefined ? undefined : t('compare.years', years, [formatNumber(years)]),
    countryName(country),
  ].filter((fact) => fact !== undefined);
  return (
    <p class={styles.seller} title={[name, ...after].filter(Boolean).join(' · ')}>
      {isVerified && (
        <span class={styles.verified} title={t('markets.verified')}>
          <Icon node={BadgeCheck} size={12} />
          <span class="visually-hidden">{t('markets.verified')}</span>
        </span>
      )}
      {name !== undefined && (
        <bdi class={styles.name} data-testid="listing-seller">
          {name}
        </bdi>
      )}
      {after.length > 0 && (
        <span class={styles.after}>
          {name !== undefined && ' · '}
          {after.join(' · ')}
        </span>
      )}
    </p>
  );
}

/** The stable hooks of a listing, for tests and automation; what is unknown has none. */
function listingData(compared: ComparedListing) {
  const { listing, price, landed, likeness } = compared;
  return {
    'data-testid': 'listing',
    'data-listing-id': listing.listingId,
    'data-price': price && toDecimal({ minor: price.low, currency: price.currency }),
    'data-currency': price?.currency,
    'data-landed': landed && toDecimal({ minor: midpoint(landed), currency: landed.currency }),
    'data-likeness': likeness,
    'data-same': isSameProduct(compared) || undefined,
  } as const;
}
