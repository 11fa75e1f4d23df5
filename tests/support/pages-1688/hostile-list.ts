/** A list of a picture's results in the layout of 2026, with anything in its cards. */

export interface HostileCard {
  /** The offer's number; absent where nothing says one. */
  id?: string | undefined;
  /** Markup. */
  title?: string | undefined;
  price?: string | undefined;
  link?: string | undefined;
  picture?: string | undefined;
}

/** @param script runs in the page once the cards are there */
export function hostileList(cards: readonly HostileCard[], script = ''): string {
  return `<!doctype html><meta charset="utf-8"><title>图片搜索</title>
    <body><main class="page--a1b2c3d4"><div class="offerList--a1b2c3d4">
    ${cards.map(cardOf).join('\n')}
    </div></main><script>${script}</script></body>`;
}

function cardOf(card: HostileCard): string {
  const { id, title = `Offer ${id}`, price = '¥12.02' } = card;
  const link = card.link ?? (id === undefined ? '#' : `https://detail.1688.com/offer/${id}.html`);
  const picture = card.picture ?? `https://cbu01.alicdn.com/img/ibank/${id}.jpg`;
  return `<div class="searchOfferWrapper--a1b2c3d4"
      ${id === undefined ? '' : `data-renderkey="1_1_normal_b2b-1_${id}"`}>
    <a href="${link}"><img class="mainImg--a1b2c3d4" src="${picture}" alt=""></a>
    <div class="titleText--a1b2c3d4 name">${title}</div>
    <div class="priceItem--a1b2c3d4">${price}</div>
    <span class="descText--a1b2c3d4">1件起批</span>
    <div class="shopName--a1b2c3d4">义乌市某某厂</div>
  </div>`;
}
