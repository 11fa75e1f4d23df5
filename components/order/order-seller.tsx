import type { ComponentChildren } from 'preact';
import { boundText, formatNumber, moneyRangeText, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type Order, isAtLeast } from '@/utils/core/order/order';
import type { OrderSeller as Seller } from '@/utils/core/order/sellers';
import { SellerMark } from '../offer/seller-mark';
import { SellerName } from '../offer-name/seller-name';
import { OrderQuestion, type OrderQuestionProps } from './order-question';
import styles from './order-seller.module.css';

interface OrderSellerProps {
  seller: Seller;
  costs: Order['costs'];
  /** Absent where nothing is ordered, or the seller must not be asked (profile of brands). */
  question: OrderQuestionProps | undefined;
  children: ComponentChildren;
}

/** What is ordered of one seller, and what it is paid. */
export function OrderSeller({ seller, costs, question, children }: OrderSellerProps) {
  const name = seller.seller?.name ?? seller.seller?.id;
  const [first] = seller.items;
  return (
    <section class={styles.seller} data-testid="order-seller">
      <div class={styles.head}>
        <h3 class={styles.name}>
          {name === undefined ? t('order.unnamed') : <SellerName name={name} />}
        </h3>
        {first && <SellerMark offer={first.compared.offer} />}
      </div>
      <ul>{children}</ul>
      <Sums seller={seller} costs={costs} />
      <MixedLot seller={seller} />
      {question && <OrderQuestion {...question} />}
    </section>
  );
}

function Sums({ seller, costs }: Pick<OrderSellerProps, 'seller' | 'costs'>) {
  const { key, fen, items } = seller;
  const freight = costs?.freightBySeller.get(key);
  const paid = costs?.bySeller.get(key);
  const least = isAtLeast(items);
  return (
    <dl class={styles.sums}>
      <div>
        <dt>{t('export.line.goods')}</dt>
        <dd data-testid="order-seller-goods">{fen > 0 ? boundText(yuanText(fen), least) : '—'}</dd>
      </div>
      {costs && freight && paid && fen > 0 && (
        <>
          <div>
            <dt>{t('export.line.domestic')}</dt>
            <dd>{boundText(moneyRangeText(freight, costs.currency), least)}</dd>
          </div>
          <div>
            <dt>{t('export.order.paid', [costs.currency])}</dt>
            <dd>{boundText(moneyRangeText(paid, costs.currency), least)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}

/** The shop's minimum over several of its offers. */
function MixedLot({ seller: { mix, shortOfMix, pieces } }: Pick<OrderSellerProps, 'seller'>) {
  if (!mix || pieces === 0) return null;
  if (mix.isReached || !shortOfMix) return <p class={styles.good}>{t('order.mixReached')}</p>;
  const { fen, pieces: lacking } = shortOfMix;
  const ways = [
    ...(fen === undefined ? [] : [yuanText(fen)]),
    ...(lacking === undefined ? [] : [t('order.pieces', lacking, [formatNumber(lacking)])]),
  ];
  const [one = '', other] = ways;
  return (
    <p class={styles.bad} data-testid="order-mix">
      {t('order.mixMissed', [other === undefined ? one : t('order.either', [one, other])])}
    </p>
  );
}
