import { Star } from 'lucide';
import { OrderExportMenu } from '@/components/list/export-menu';
import { OrderItem } from '@/components/order/order-item';
import { OrderSeller } from '@/components/order/order-seller';
import { OrderTotals } from '@/components/order/order-totals';
import { useFolds } from '@/components/order/use-folds';
import { Message, Notice } from '@/components/ui/message';
import { canonicalLink } from '@/utils/core/model/offer-link';
import { boundText, moneyRangeText } from '@/utils/io/i18n/format';
import { t, wordLanguage } from '@/utils/io/i18n/words';
import type { ComparedOffer, Range } from '@/utils/core/model/compared-offer';
import { MAX_DETAILS } from '@/utils/core/model/extras';
import { draftOf } from '@/utils/core/order/draft';
import type { Order } from '@/utils/core/order/order';
import { questionItems } from '@/utils/core/order/questions';
import type { OrderSeller as Seller } from '@/utils/core/order/sellers';
import { isRight } from '@/utils/core/order/items';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { asksSellers } from '@/utils/core/model/profiles';
import { orderQuestionOf } from '@/utils/io/question';
import { withTranslation } from '@/utils/core/glossary/title-translations';
import type { Store } from '../store';
import { useStore } from '../store/use-store';
import type { OrderState } from '../store/lists/order';
import styles from './order-view.module.css';

export interface OrderViewProps {
  order: OrderState;
}

/** The order by seller, with what it costs in all. Reads the store, as the panel does. */
export function OrderView({ order: shown }: OrderViewProps) {
  const store = useStore();
  const { search, compare, view } = store;
  const order = shown.order.value;
  const draft = shown.draft.value;
  const folds = useFolds();
  if (order.items.length === 0) {
    return <Message icon={Star} title={t('order.empty')} testId="order-empty" />;
  }
  const { currency } = compare.inputs.value;
  const isPriced = order.items.some(({ fen, units }) => units > 0 && fen !== undefined);
  return (
    <div class={styles.order} data-testid="order">
      <div class={styles.head}>
        <OrderExportMenu hasWords testId="order-export" onExport={shown.exportAs} />
      </div>
      {order.sellers.map((seller) => (
        <OrderSeller
          // Its own key changes where details name it by number, under the hand that types.
          key={seller.items[0]?.compared.key ?? seller.key}
          seller={seller}
          costs={order.costs}
          question={questionOf(store, seller)}
        >
          {seller.items.map((item) => {
            const { key } = item.compared;
            const isMixReached = seller.mix?.isReached === true;
            const canFold = isRight(item, isMixReached);
            return (
              <OrderItem
                key={key}
                item={item}
                drafted={draftOf(draft, key)}
                isMixReached={isMixReached}
                isOpen={folds.isOpen(key, canFold)}
                onFold={canFold ? () => folds.toggle(key) : undefined}
                pictureOrigins={search.pictureOrigins.value}
                asking={askingOf(store, item.compared)}
                onChange={shown.change}
              />
            );
          })}
        </OrderSeller>
      ))}
      <OrderTotals costs={order.costs} currency={currency} isPriced={isPriced} />
      <div class={styles.foot}>
        <Notice
          message={view.output.message.value}
          onDismiss={view.output.dismiss}
          testId="taken-said"
        />
        <Sums costs={order.costs} />
      </div>
    </div>
  );
}

/** The two sums that are decided by, below the lines that they are of, and in sight while those are scrolled. */
function Sums({ costs }: { costs: Order['costs'] }) {
  if (!costs) return null;
  const { currency, landed, cash } = costs;
  const text = (range: Range) => boundText(moneyRangeText(range, currency), costs.isAtLeast);
  return (
    <dl class={styles.sums}>
      <div data-line="landed">
        <dt>{t('export.order.landed')}</dt>
        <dd>{text(landed)}</dd>
      </div>
      <div data-line="cash">
        <dt>{t('export.order.cash')}</dt>
        <dd>{text(cash)}</dd>
      </div>
    </dl>
  );
}

/** No question if nothing is ordered, or in the profile of brands, where no seller is asked. */
function questionOf({ compare, lists, view }: Store, seller: Seller) {
  if (!asksSellers(compare.context.value.profile)) return undefined;
  const translations = view.translations.value;
  const items = seller.items.map((item) => ({
    ...item,
    compared: { ...item.compared, offer: withTranslation(item.compared.offer, translations) },
  }));
  const asked = questionItems({ ...seller, items }, canonicalLink);
  if (asked.length === 0) return undefined;
  const { city } = lists.question.terms.value;
  const about = seller.seller?.name ?? seller.seller?.id ?? t('order.unnamed');
  return { ...orderQuestionOf(asked, { city }, wordLanguage()), about, onCopy: view.copyText };
}

/** Where the details of a pin stand, which the service of the search on screen can be asked for. */
function askingOf({ compare }: Store, { offer, hasDetails }: ComparedOffer) {
  const details = compare.details.value;
  if (hasDetails || !details || details.canAsk === false || !canHaveDetails(offer)) {
    return undefined;
  }
  return {
    state: details.states.get(offer.offerId),
    isFull: details.states.size >= MAX_DETAILS,
    onAsk: () => details.onAskAgain(offer.offerId),
  };
}
