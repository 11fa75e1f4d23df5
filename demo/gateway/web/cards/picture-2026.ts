import { html } from 'hono/html';
import { picturePath, type Card } from '../card';
import { offerPath, PATHS, siteAt } from '../sites';
import type { Shown } from '../shown';
import type { Html } from '../pages/layout';

const FEW = 8;
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** A card of the picture results of 2026. Pictures after the first eight are named by `data-src` until they are seen. */
export function pictureCard(shown: Shown, card: Card, index: number): Html {
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
  const [whole, part] = price.split('.');
  return html`<div class="${c('priceItem')}">
    <span>¥</span
    ><b class="${c('textMain')}">${whole}</b
    >${part === undefined ? '' : html`<span>.${part}</span>`}
  </div>`;
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
export function hrefOf({ advertisement, offerId }: Card): string {
  if (advertisement === undefined || advertisement === 'reported') {
    return `${siteAt('detail')}${offerPath(offerId)}?spm=a260k&from=image`;
  }
  const hidden = Buffer.from(offerId).toString('base64url');
  return `${siteAt('advertisement')}${PATHS.advertisement}?a=1&e=${hidden}.xF-&v=4`;
}

function wangWang({ offerId, memberId }: Card): string {
  return JSON.stringify({ offerId, memberId, siteid: 'cnalichn' });
}
