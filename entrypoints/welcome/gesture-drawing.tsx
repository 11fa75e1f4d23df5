import { t } from '@/utils/io/i18n/words';
import { formatPercent, moneyText, yuanText } from '@/utils/io/i18n/format';
import styles from './gesture-drawing.module.css';
import mug from './mug.webp?inline';

/** Made up, as is the shop: what the product costs there, in cents. */
const ASKED = 2499;
/** Sellers in the drawn panel: the price of a piece in fen, and the margin. */
const SELLERS = [
  { price: 680, margin: 0.46 },
  { price: 710, margin: 0.45 },
  { price: 920, margin: 0.44 },
  { price: 1100, margin: 0.42 },
];

/**
 * A browser window in which the menu is open on a product, with the panel beside it. The numbers are
 * those of the steps below it, which say the same to everybody.
 */
export function GestureDrawing() {
  return (
    <div class={styles.window} aria-hidden="true">
      <div class={styles.bar}>
        <i />
        <i />
        <i />
        <span class={styles.address} />
      </div>
      <Shop />
      <Panel />
    </div>
  );
}

function Shop() {
  return (
    <div class={styles.shop}>
      <div class={styles.product}>
        <img class={styles.photo} src={mug} alt="" />
        <span class={styles.step} data-step="1">
          1
        </span>
      </div>
      <div class={styles.facts}>
        <Words length={90} />
        <Words length={60} />
        <strong class={styles.asked}>{moneyText({ minor: ASKED, currency: 'USD' })}</strong>
        <Words length={100} />
        <Words length={80} />
        <Words length={40} />
      </div>
      <div class={styles.menu}>
        <Words length={55} />
        <Words length={70} />
        <p class={styles.chosen}>
          {t('menuItem')}
          <span class={styles.step} data-step="2">
            2
          </span>
        </p>
        <Words length={40} />
        <Pointer />
      </div>
    </div>
  );
}

function Panel() {
  return (
    <div class={styles.panel}>
      <div class={styles.searched}>
        <img class={styles.small} src={mug} alt="" />
        <div class={styles.lines}>
          <Words length={80} />
          <Words length={50} />
        </div>
        <span class={styles.step} data-step="3">
          3
        </span>
      </div>
      {SELLERS.map(({ price, margin }) => (
        <div class={styles.offer} key={price}>
          <img class={styles.offered} src={mug} alt="" />
          <div class={styles.lines}>
            <p class={styles.numbers}>
              <strong>{yuanText(price)}</strong>
              <span class={styles.margin}>{formatPercent(margin)}</span>
            </p>
            <Words length={90} />
            <Words length={60} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** A bar that stands for a line of text. @param length in percent of the width */
function Words({ length }: { length: number }) {
  return (
    <svg class={styles.words} viewBox="0 0 100 6" preserveAspectRatio="none">
      <rect width={length} height="6" />
    </svg>
  );
}

function Pointer() {
  return (
    <svg class={styles.pointer} viewBox="0 0 16 22">
      <path d="M1 1v17l4.3-3.8 3 6.8 3.2-1.4-3-6.6 5.6-.5z" />
    </svg>
  );
}
