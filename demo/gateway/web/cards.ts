import type { Behaviour } from './behaviour';
import { type Card, picturePath } from './card';
import type { Html } from './layout';
import type { Shown } from './shown';
import { html } from 'hono/html';
import { offerPath, PATHS, siteAt, HOSTS } from './sites';

/** The markup of cards in each layout of a picture's results. */
export const LAYOUTS: Readonly<
  Record<Behaviour['layout'], (shown: Shown, card: Card, index: number) => Html>
> = {
  'picture-2026': pictureCard,
  'words-2024': wordCard,
  'initial-state': olderCard,
  'window-data': olderCard,
};

/** The objects that older lists carry, by their names in `window`. */
export function listData({ behaviour }: Shown, cards: readonly Card[]): Record<string, unknown> {
  switch (behaviour.layout) {
    case 'initial-state':
      return { __INITIAL_STATE__: { data: olderData(cards) } };
    case 'window-data':
      return { data: olderData(cards) };
    case 'picture-2026':
    case 'words-2024':
      return {};
  }
}

const FEW = 8;
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** A card of the picture results of 2026. Pictures after the first eight are named by `data-src` until they are seen. */
function pictureCard(shown: Shown, card: Card, index: number): Html {
  const { className: c } = shown;
  const { advertisement, memberId, offerId } = card;
  const isNumbered = advertisement !== 'unnumbered';
  const source = `${siteAt('pictures')}${picturePath(offerId)}_460x460q100.jpg_.webp`;
  const isSeen = index < FEW;
  return html`<div
    class="${c('searchOfferWrapper')}"
    ${isNumbered ? html`data-renderkey="1_1_${advertisement ? 'p4p' : 'normal'}_${memberId}_${offerId}"` : ''}
    data-aplus-report="${reportOf(shown, card, index)}"
  >
    <a class="${c('imgWrapper')} pic" href="${hrefOf(card)}" target="_blank">
      <img
        class="${c('mainImg')}"
        src="${isSeen ? source : BLANK}"
        ${isSeen ? '' : html`data-src="${source}"`}
        alt=""
      />
    </a>
    ${advertisement ? html`<span class="${c('adTag')} mark">广告</span>` : ''}
    <div class="${c('title')} name">
      <span class="${c('titleText')}">${titleOf(card, index)}</span>
    </div>
    <div class="${c('priceRow')} money">${priceOf(shown, card)}</div>
    <div class="${c('descRow')} line">
      ${[card.moqText, card.soldText, ...card.notes]
        .filter((text) => text !== undefined)
        .map((text) => html`<span class="${c('descText')}">${text}</span>`)}
    </div>
    <div class="${c('shopRow')} firm">
      ${isNumbered ? html`<span class="J_WangWang" data-extra="${wangWang(card)}">💬</span>` : ''}
      <span class="${c('shopName')}">${card.shop ?? ''}</span>
    </div>
  </div>`;
}

/** Each third title has its word for the product in red. */
function titleOf({ title }: Card, index: number): Html {
  if (index % 3 !== 0 || title.length < 6) return html`${title}`;
  return html`${title.slice(0, 2)}<font color="red">${title.slice(2, 5)}</font>${title.slice(5)}`;
}

function priceOf({ className: c }: Shown, { price }: Card): Html {
  if (price === undefined) return html`<span class="${c('priceItem')}">面议</span>`;
  const [whole, rest] = priceParts(price);
  return html`<div class="${c('priceItem')}">
    <span>¥</span
    ><b class="${c('textMain')}">${whole}</b>${rest === '' ? '' : html`<span>${rest}</span>`}
  </div>`;
}

/** "12.5-18" → "12" and ".5-18", as they stand in elements of their own. */
function priceParts(price: string): [whole: string, rest: string] {
  const point = price.indexOf('.');
  return point < 0 ? [price, ''] : [price.slice(0, point), price.slice(point)];
}

function reportOf({ behaviour }: Shown, card: Card, index: number): string {
  const kind = card.advertisement && (index % 2 === 0 ? 'p4p' : 'e_p4p');
  return [
    `position@${index + 1}`,
    ...(card.advertisement === 'unnumbered' ? [] : [`object_id@${card.offerId}`]),
    'object_type@offer',
    `expoData@offerType:${kind ?? 'normal'}`,
    ...(behaviour.scores && card.score !== undefined ? [`cosScore:${card.score.toFixed(6)}`] : []),
    'algo@image_search',
  ].join('^');
}

/** An advertisement leads through another host, which knows where. */
function hrefOf({ advertisement, offerId }: Card): string {
  if (advertisement === undefined || advertisement === 'reported') {
    return `${siteAt('detail')}${offerPath(offerId)}?spm=a260k&from=image`;
  }
  const hidden = Buffer.from(offerId).toString('base64url');
  return `${siteAt('advertisement')}${PATHS.advertisement}?a=1&e=${hidden}.xF-&v=4`;
}

function wangWang({ offerId, memberId }: Card): string {
  return JSON.stringify({ offerId, memberId, siteid: 'cnalichn' });
}

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
  const [whole, rest] = card.price === undefined ? [] : priceParts(card.price);
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
                <b class="text-main">${whole}</b>${rest === '' ? '' : html`<div>${rest}</div>`}`
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

/** A card of an older list, whose facts stand in the page's own object as well. */
function olderCard(_: Shown, card: Card): Html {
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
function olderData(cards: readonly Card[]) {
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
