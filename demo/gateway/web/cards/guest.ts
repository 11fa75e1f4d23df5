import { html } from 'hono/html';
import { picturePath, type Card } from '../card';
import { siteAt } from '../sites';
import type { Shown } from '../shown';
import type { Html } from '../pages/layout';

/** A card of the guest page: it holds no link and no number, a press opens the offer. */
export function guestCard({ className: c }: Shown, card: Card): Html {
  return html`<div class="${c('productCard')}">
    <img class="${c('cover')}" src="${siteAt('pictures')}${picturePath(card.offerId)}" alt="" />
    <div class="${c('subject')} name">${card.title}</div>
    <div class="${c('priceBox')} money">
      ${card.price === undefined ? '面议' : html`¥<b>${card.price}</b>`}
    </div>
    <div class="line"><span>${card.moqText ?? ''}</span><span>${card.soldText ?? ''}</span></div>
    <div class="${c('supplier')} firm">${card.shop ?? ''}</div>
  </div>`;
}
