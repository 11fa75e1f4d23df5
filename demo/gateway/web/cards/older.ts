import { html } from 'hono/html';
import { picturePath, type Card } from '../card';
import { HOSTS, offerPath, siteAt } from '../sites';
import type { Shown } from '../shown';
import type { Html } from '../pages/layout';

/** A card of an older list, whose facts stand in the page's own object as well. */
export function olderCard(_: Shown, card: Card): Html {
  return html`<div class="sm-offer-item" trace-obj_value="${card.offerId}">
    <a href="${siteAt('detail')}${offerPath(card.offerId)}" target="_blank" title="${card.title}">
      <img src="${siteAt('pictures')}${picturePath(card.offerId)}.220x220.jpg" alt="" />
    </a>
    <div class="sm-offer-priceNum money">
      ${card.price === undefined ? '面议' : html`&yen;<b>${card.price}</b>`}
    </div>
    <a class="sm-offer-title name" href="${siteAt('detail')}${offerPath(card.offerId)}"
      >${card.title}</a
    >
    <div class="line"><span>${card.moqText ?? ''}</span> <span>${card.soldText ?? ''}</span></div>
    <div class="sm-offer-companyName firm">${card.shop ?? ''}</div>
  </div>`;
}

/** The list of older pages, as their scripts have it. */
export function olderData(cards: readonly Card[]) {
  return {
    pageMessage: { beginPage: 1, totalCount: cards.length },
    offerList: cards.map((card) => ({
      offerId: card.offerId,
      offerUrl: `//${HOSTS.detail}${offerPath(card.offerId)}`,
      title: card.title,
      price: card.price ?? '',
      companyName: card.shop ?? '',
      tradeQuantity: card.sold ?? 0,
    })),
  };
}
