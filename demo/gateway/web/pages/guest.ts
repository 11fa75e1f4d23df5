import { html } from 'hono/html';
import type { Card } from '../card';
import { guestCard } from '../cards/guest';
import { offerPath, siteAt } from '../sites';
import type { Shown } from '../shown';
import { layout } from './layout';

/** The page that shows a guest what looks like a public picture, twenty cards a page. */
export function guestPage(
  shown: Shown,
  cards: readonly Card[],
  nextPage?: string,
): Promise<string> {
  const { className: c } = shown;
  const content = html`<main>
    <h2>以图搜货</h2>
    ${cards.length === 0 ? html`<div class="none">图片无法识别</div>` : ''}
    <div class="${c('productList')} grid" data-guest>
      ${cards.map((card) => guestCard(shown, card))}
    </div>
    ${nextPage === undefined ? '' : html`<p><a href="${nextPage}">下一页</a></p>`}
  </main>`;
  const offers = cards.map(({ offerId }) => `${siteAt('detail')}${offerPath(offerId)}`);
  return layout(shown, {
    title: 'AiBuy 1688',
    content,
    script: { name: 'guest', config: { cardsMs: shown.behaviour.cardsMs, keys: toKeys(offers) } },
  });
}

/** The script knows where a press leads, not in plain text. */
function toKeys(addresses: readonly string[]): string[] {
  return addresses.map((address) => Buffer.from(address).toString('base64'));
}
