import type { Context } from 'hono';
import { html } from 'hono/html';
import { hasWords } from '../catalogue';
import { cardOf, withAdvertisements, type Card } from './card';
import { LAYOUTS, listData, wordCard, guestCard } from './cards';
import { pageOf } from '../answers';
import type { RouteDeps, Shown } from './shown';
import { PATHS, siteAt, offerPath } from './sites';
import { layout, type Html } from './layout';

const PAGE_SIZE = 60;

/** The pages with lists, and the cards that their script asks for. */
export function addResultRoutes(deps: RouteDeps): void {
  const { app, get, serve, shown, record, searches } = deps;
  for (const [site, path] of [
    ['air', PATHS.airResults],
    ['search', PATHS.searchResults],
    ['pagesFast', PATHS.fastResults],
  ] as const) {
    get(site, path, (c) => serve(c, 'results', () => pictureResults(c, deps)));
  }
  get('search', PATHS.words, (c) =>
    serve(c, 'words', () => {
      const words = keywordsOf(c);
      record.pages.push('words');
      record.cards = cardsByWords(words, deps);
      return wordsPage(shown, words, record.cards);
    }),
  );
  app.get('/stand-in/cards', async (c) => {
    if (shown.behaviour.checkAt === 'results' && !deps.visit.hasPassed) {
      return c.json({
        rgv587_flag: 'sm',
        url: `${siteAt('www')}${PATHS.punish}`,
        total: 0,
        cards: [],
      });
    }
    const { imageId = '', region, beginPage = '1' } = c.req.query();
    const cards = (await searches.results(imageId, region)) ?? searches.recommendations();
    const draw = LAYOUTS[shown.behaviour.layout];
    const page = Number(beginPage);
    const markup = pageOf(cards, page, PAGE_SIZE).map(async (card, index) =>
      String(await draw(shown, card, (page - 1) * PAGE_SIZE + index)),
    );
    return c.json({ total: cards.length, cards: await Promise.all(markup) });
  });
}

async function pictureResults(c: Context, { shown, record, searches }: RouteDeps): Promise<string> {
  const { behaviour } = shown;
  const { tab, imageId = '', region } = c.req.query();
  const found = tab === 'imageSearch' ? await searches.results(imageId, region) : undefined;
  const kind =
    found === undefined && behaviour.shows !== 'empty' ? 'recommendations' : behaviour.shows;
  const cards: Record<Results['kind'], readonly Card[]> = {
    results: found ?? [],
    recommendations: searches.recommendations(),
    empty: [],
  };
  record.pages.push(kind);
  record.cards = cards[kind];
  const query = new URLSearchParams({
    ...(kind === 'results' && { imageId, ...(region !== undefined && { region }) }),
  });
  return resultsPage(shown, {
    kind,
    searched: found && `${siteAt('pictures')}/img/search/${imageId}.jpg`,
    cardsAddress: `/stand-in/cards?${query}`,
    belowAddress: behaviour.recommendationsBelow ? `/stand-in/cards?` : undefined,
    data: listData(shown, record.cards),
  });
}

/** Words in UTF-8, or in GBK as older forms sent them. */
function keywordsOf(c: Context): string {
  const field = 'keywords=';
  const fields = new URL(c.req.url).search.slice(1).split('&');
  const raw = fields.find((one) => one.startsWith(field))?.slice(field.length) ?? '';
  const bytes = Buffer.from(unescape(raw.replaceAll('+', ' ')), 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

function cardsByWords(words: string, { offers, shown }: RouteDeps): readonly Card[] {
  const found = offers.filter((offer) => hasWords(offer, words, false));
  const cards = found.slice(0, PAGE_SIZE).map((offer) => cardOf(offer));
  return shown.behaviour.advertisements ? withAdvertisements(cards, offers) : cards;
}

const GUEST_PAGE_SIZE = 20;

/** The guest page, for pictures that can be loaded by their address. */
export function addGuestRoutes({ get, shown, record, searches, pictures, load }: RouteDeps): void {
  get('guest', PATHS.guest, async (c) => {
    const { outImageAddress = '', page = '1' } = c.req.query();
    const bytes = await loadPicture(outImageAddress);
    const cards = bytes === undefined ? [] : await searches.guestResults(bytes);
    const number = Number(page);
    const query = new URLSearchParams({ ...c.req.query(), page: String(number + 1) });
    const isMore = cards.length > number * GUEST_PAGE_SIZE;
    record.pages.push('guest');
    record.cards = pageOf(cards, number, GUEST_PAGE_SIZE);
    const next = isMore ? `${siteAt('guest')}${PATHS.guest}?${query}` : undefined;
    return c.html(await guestPage(shown, record.cards, next));
  });

  async function loadPicture(address: string): Promise<Uint8Array | undefined> {
    const base = siteAt('pictures');
    if (!address.startsWith(`${base}/`)) return load(address);
    return (await pictures(address.slice(base.length)))?.bytes;
  }
}

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
function wordsPage(shown: Shown, words: string, cards: readonly Card[]): Promise<string> {
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
