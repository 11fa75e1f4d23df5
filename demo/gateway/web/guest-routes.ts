import { pageOf } from '../page-of';
import { guestPage } from './pages/guest';
import type { RouteDeps } from './route-deps';
import { PATHS, siteAt } from './sites';

const PAGE_SIZE = 20;

/** The guest page, for pictures that can be loaded by their address. */
export function addGuestRoutes({ get, shown, record, searches, pictures, load }: RouteDeps): void {
  get('guest', PATHS.guest, async (c) => {
    const { outImageAddress = '', page = '1' } = c.req.query();
    const bytes = await loadPicture(outImageAddress);
    const cards = bytes === undefined ? [] : await searches.guestResults(bytes);
    const number = Number(page);
    const query = new URLSearchParams({ ...c.req.query(), page: String(number + 1) });
    const isMore = cards.length > number * PAGE_SIZE;
    record.pages.push('guest');
    record.cards = pageOf(cards, number, PAGE_SIZE);
    const next = isMore ? `${siteAt('guest')}${PATHS.guest}?${query}` : undefined;
    return c.html(await guestPage(shown, record.cards, next));
  });

  async function loadPicture(address: string): Promise<Uint8Array | undefined> {
    const base = siteAt('pictures');
    if (!address.startsWith(`${base}/`)) return load(address);
    return (await pictures(address.slice(base.length)))?.bytes;
  }
}
