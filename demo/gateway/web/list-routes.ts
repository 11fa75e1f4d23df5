import type { Context } from 'hono';
import { hasWords } from '../catalogue';
import { cardOf, withAdvertisements, type Card } from './card';
import { LAYOUTS, listData } from './cards';
import { pageOf } from '../answers';
import { resultsPage, type Results, wordsPage, guestPage } from './pages/lists';
import type { RouteDeps } from './route-deps';
import { PATHS, siteAt } from './sites';

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
