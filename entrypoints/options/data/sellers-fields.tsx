import { Trash2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { OPINION_ICONS } from '@/components/offer/seller-mark';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { formatDate } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import { sellerKey } from '@/utils/core/sellers/identity';
import { forgetSeller, sellersStore } from '@/utils/io/storage/sellers';
import { Section } from '../section';
import { useStored } from '../stored';
import styles from './sellers-fields.module.css';

/** The latest last. */
const stored = sellersStore({});
const NONE: RememberedSeller[] = [];

/** Rows that are added at a time. */
const STEP = 50;

/** The sellers that the user prefers, avoids or has a note on, the latest first. */
export function SellersFields() {
  const sectionRef = useRef<HTMLElement>(null);
  const sellers = useStored(stored, NONE);
  const [shown, setShown] = useState(STEP);
  const [message, setMessage] = useState('');
  const forget = async (seller: RememberedSeller) => {
    try {
      await forgetSeller({}, seller);
      setMessage(t('sellerList.forgotten'));
    } catch (error) {
      console.error(error);
      setMessage(t('sellers.failed'));
    }
  };
  const rows = sellers.toReversed();
  return (
    <Section
      title={t('sellerList.title')}
      text={
        rows.length === 0
          ? t('sellerList.none')
          : t('sellerList.count', rows.length, [formatNumber(rows.length)])
      }
      id="sellers"
      sectionRef={sectionRef}
    >
      {rows.length > 0 && (
        <ul class={styles.list}>
          {rows.slice(0, shown).map((seller) => (
            <SellerRow
              key={sellerKey(seller)}
              seller={seller}
              onForget={() => {
                sectionRef.current?.querySelector('h2')?.focus(); // its button goes with the row
                void forget(seller);
              }}
            />
          ))}
        </ul>
      )}
      {rows.length > shown && (
        <div>
          <Button
            label={t('sellerList.more')}
            testId="sellers-more"
            onClick={() => setShown(shown + STEP)}
          />
        </div>
      )}
      <output>{message}</output>
    </Section>
  );
}

function SellerRow({ seller, onForget }: { seller: RememberedSeller; onForget: () => void }) {
  const { at, name, number, opinion, note } = seller;
  const label = name ?? number ?? '';
  return (
    <li class={styles.row} data-testid="seller-row" data-opinion={opinion}>
      <div class={styles.about}>
        <p class={styles.name}>
          {opinion && <Icon node={OPINION_ICONS[opinion]} size={12} />}{' '}
          <bdi lang={name === undefined ? undefined : 'zh-Hans'}>{label}</bdi>
        </p>
        <p class={styles.facts}>
          {opinion && <>{t(`sellers.${opinion}`)} · </>}
          {number === undefined ? (
            t('sellerList.nameOnly')
          ) : (
            <>
              {t('sellerList.number')} <bdi>{number}</bdi>
            </>
          )}
          {' · '}
          {formatDate(at)}
        </p>
        {note !== undefined && (
          <p class={styles.note} dir="auto">
            {note}
          </p>
        )}
      </div>
      <Button
        label={t('sellerList.forget', [[name, number].filter(Boolean).join(' ')])}
        icon={Trash2}
        look="bare"
        testId="seller-forget"
        onClick={onForget}
      />
    </li>
  );
}
