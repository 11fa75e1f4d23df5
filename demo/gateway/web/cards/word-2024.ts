import { html } from 'hono/html';
import { picturePath, type Card } from '../card';
import { siteAt } from '../sites';
import type { Shown } from '../shown';
import type { Html } from '../pages/layout';
import { hrefOf } from './picture-2026';

/** A card of the list of 2024: a link around all of it, or around its container. */
export function wordCard(_: Shown, card: Card, index: number): Html {
  const report = [
    `position@${index + 1}`,
    ...(card.advertisement === undefined || card.advertisement === 'reported'
      ? [`object_id@${card.offerId}`]
      : []),
    ...(card.advertisement ? ['offerType:p4p'] : []),
  ].join('^');
  const inside = insideOf(card);
  const href = hrefOf(card);
  if (index % 2 === 0) {
    return html`<a
      class="search-offer-item major-offer"
      data-aplus-report="${report}"
      href="${href}"
      target="_blank"
      >${inside}</a
    >`;
  }
  return html`<a data-tracker="offer" data-aplus-report="${report}" href="${href}" target="_blank"
    ><div class="search-offer-item">${inside}</div></a
  >`;
}

function insideOf(card: Card): Html {
  const [whole, part] = card.price?.split('.') ?? [];
  return html`<img
      src="${siteAt('pictures')}${picturePath(card.offerId)}_460x460q100.jpg_.webp"
      alt=""
    />
    <div class="offer-title-row"><div class="title-text name">${card.title}</div></div>
    <div class="offer-price-row money">
      <div class="price-item">
        ${
          whole === undefined
            ? '面议'
            : html`<div>¥</div>
                <b class="text-main">${whole}</b
                >${part === undefined ? '' : html`<div>.${part}</div>`}`
        }
      </div>
      <div class="col-desc_after"><div class="desc-text">${card.soldText ?? ''}</div></div>
    </div>
    <div class="offer-tag-row line">
      ${[card.moqText, ...card.notes]
        .filter((text) => text !== undefined)
        .map((text) => html`<div class="desc-text">${text}</div>`)}
    </div>
    <div class="offer-shop-row firm">
      <object>
        <a class="desc-text" href="http://shop${card.memberId.slice(4)}.1688.com"
          >${card.shop ?? ''}</a
        >
      </object>
    </div>`;
}
