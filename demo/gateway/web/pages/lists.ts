import { html } from 'hono/html';
import type { Shown } from '../shown';
import { layout, type Html } from './layout';
import type { Card } from '../card';
import { wordCard, guestCard } from '../cards';
import { offerPath, siteAt } from '../sites';

export interface Results {
  kind: 'results' | 'recommendations' | 'empty';
  /** Where the picture that was searched with is served; absent for recommendations. */
  searched: string | undefined;
  /** Where the cards are asked for, sixty a page. */
  cardsAddress: string;
  /** Where the cards of 猜你喜欢 below are asked for. */
  belowAddress: string | undefined;
  /** The older lists' object, by its name in `window`. */
  data: Readonly<Record<string, unknown>>;
}

/** The page of a picture's results; its script asks for the cards and draws them. */
export function resultsPage(shown: Shown, results: Results): Promise<string> {
  const { className: c, behaviour } = shown;
  const { list, cardsMs, drawnOnlyVisible } = behaviour;
  const { kind, cardsAddress, belowAddress, data } = results;
  const content = html`<main class="${c('page')}">
    ${results.searched === undefined ? '' : searchPanel(shown, results.searched)}
    ${headOf(shown, kind)}
    <div class="${c('offerList')} grid" data-list></div>
    <p class="more" data-more></p>
    ${
      belowAddress === undefined
        ? ''
        : html`<section class="${c('recommend')}">
            <h2>猜你喜欢</h2>
            <div class="grid" data-below></div>
          </section>`
    }
  </main>`;
  return layout(shown, {
    title: kind === 'recommendations' ? '为你推荐' : '图片搜索',
    content,
    data,
    script: {
      name: 'results',
      config: {
        list,
        cardsMs,
        drawnOnlyVisible,
        belowAddress,
        ...(kind !== 'empty' && { cardsAddress }),
      },
    },
  });
}

/** The picture with 1688's box on it, and an input that refuses pictures. */
function searchPanel({ className: c }: Shown, searched: string): Html {
  return html`<div class="${c('searchPanel')} search-panel">
    <div class="region">
      <img class="${c('queryImg')}" src="${searched}" alt="" /><i class="${c('cropRegion')}"></i>
    </div>
    <button type="button" class="cut-btn">选择主体</button>
    <div class="image-upload-button-container">
      换张图片
      <input
        type="file"
        class="image-file-reader-wrapper"
        accept="image/jpg,image/jpeg,image/png,image/bmp,image/webp"
        data-refusing
      />
    </div>
    <p role="status" data-refusal></p>
  </div>`;
}

function headOf({ className: c }: Shown, kind: Results['kind']): Html {
  switch (kind) {
    case 'results':
      return html`<div class="${c('filters')} filters">
        <span>综合</span><span>销量</span><span>价格</span><span>¥ 最低价 - ¥ 最高价</span
        ><span>1件起批</span><span>48小时发货</span>
      </div>`;
    case 'recommendations':
      return html`<h2 class="${c('recommendTitle')}">猜你喜欢</h2>`;
    case 'empty':
      return html`<div class="${c('noResult')} none">
        <h3>抱歉，没有找到与图片相似的货源</h3>
        <p>建议您换一张图片，或框选图片中的主体再试</p>
      </div>`;
  }
}

/** The list of a search by words, as it was drawn in 2024: whole when it arrives. */
export function wordsPage(shown: Shown, words: string, cards: readonly Card[]): Promise<string> {
  const content = html`<main>
    <h1 class="keyword">${words} 批发</h1>
    <div class="filters">
      <span>综合</span><span>成交额</span><span>价格</span><span>起订量</span>
    </div>
    ${cards.length === 0 ? html`<div class="none">没找到与“${words}”相关的货源</div>` : ''}
    <div class="space-common-offerlist grid">
      ${cards.map((card, index) => wordCard(shown, card, index))}
    </div>
  </main>`;
  return layout(shown, { title: `${words} - 阿里1688`, content });
}

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
