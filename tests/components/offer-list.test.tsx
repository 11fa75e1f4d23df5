import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LoadPicture } from '@/components/ui/load-picture';
import { OfferList } from '@/components/list/offer-list';
import { Badges } from '@/components/offer/offer-marks';
import type { Offer } from '@/utils/core/model/offer';
import { oneSection } from '@/utils/core/pricing/sections';
import { expectAccessible } from '../support/panel/axe';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import { offer, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const listOf = (...offers: Offer[]) => (
  <OfferList
    sections={oneSection(rowsOf(offers.map(toCompared)))}
    context={{ profile: 'stock' }}
    pictureOrigins={PICTURE_ORIGINS}
  />
);
const show = (...offers: Offer[]) => render(listOf(...offers));

beforeEach(() => speak('en'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a row shows the known values of an offer, with their units', async () => {
  const { container } = show(offer({ unit: '个', priceMax: 1890 }));
  expect(screen.getByTestId('offer').textContent).toContain('¥14.20–18.90/pc');
  expect(screen.getByTestId('offer').textContent).toContain('MOQ 50');
  expect(screen.getByTestId('offer').textContent).toContain('92%');
  expect(screen.getByText('义乌市晨曦日用百货有限公司')).toBeTruthy();
  await expectAccessible(container);
});

it('a row has the values of its offer as attributes for automation', () => {
  show(offer());
  const { dataset } = screen.getByTestId('offer');
  expect(dataset).toMatchObject({
    offerId: '721188620217',
    unitPrice: '14.20',
    similarity: '0.92',
  });
});

it('a row shows "—" if only this offer lacks a value, and has no attribute', async () => {
  const unknown = { provider: 'demo', offerId: '2', title: '保温杯', badges: [] };
  const { container } = show(offer(), unknown);
  const card = screen.getAllByTestId('offer')[1];
  expect(card?.textContent?.match(/—/g)).toHaveLength(3); // price, similarity and seller
  expect(card?.hasAttribute('data-unit-price')).toBe(false);
  expect(card?.hasAttribute('data-similarity')).toBe(false);
  await expectAccessible(container);
});

it('the offer list explains the badges of 1688, and leaves out unknown ones', async () => {
  const badges = ['super_factory', 'tp_member', 'isv_9', 'shipIn48Hours', 'tp_member'];
  const { container } = render(<Badges offer={offer({ badges, seller: {} })} />);
  const marks = screen.getByRole('list', { name: 'Badges by 1688' });
  expect([...marks.children].map(({ textContent }) => textContent)).toEqual([
    'Super Factorya large factory that the platform has inspected',
    'Membera paid membership, no sign of quality',
    'Ships in 48 hthe seller’s promise',
  ]);
  const member = screen.getByRole('button', {
    name: 'Member',
    description: 'a paid membership, no sign of quality',
  });
  expect(member.closest('li')?.dataset['badge']).toBe('tp_member');
  await expectAccessible(container);
});

it('the offer list shows the years of a membership once, with an explanation', () => {
  show(offer({ badges: ['tp_member'], seller: { years: 8, isFactory: true } }));
  expect(screen.getByTitle('Years of paid membership, no sign of quality').textContent).toBe(
    ' · 8 y',
  );
  expect(screen.getByTestId('offer').textContent).toContain('Factory · 8 y');
  expect(screen.getByTestId('offer').textContent).not.toContain('Member');
});

it('the offer list shows badges as facts, with their meaning on hover', () => {
  show(offer({ badges: ['shipIn48Hours', 'isv_9'] }));
  expect(screen.getByTitle('the seller’s promise').textContent).toContain('Ships in 48 h');
  expect(screen.getByTestId('offer').textContent).not.toContain('isv_9');
});

it('the offer list shows the title in the reader’s language, and the seller’s own on hover', () => {
  show(offer({ title: '保温杯', titleTranslated: 'Vacuum cup' }));
  const title = screen.getByRole('heading', { level: 3 });
  expect(title.textContent).toBe('Vacuum cup Open on 1688');
  expect(title.title).toBe('Vacuum cup\n保温杯');
});

it('a row says that its offer is an advertisement, with an explanation on hover', async () => {
  const { container } = show(offer({ isAdvertisement: true }), offer({ offerId: '2' }));
  const [paid, found] = screen.getAllByTestId('offer');
  const mark = screen.getByTestId('advertisement');
  expect(paid?.contains(mark)).toBe(true);
  expect(mark.textContent).toBe('Ad');
  expect(mark.title).toBe('the seller pays 1688 for this place in the list');
  expect(paid?.hasAttribute('data-mark')).toBe(false);
  expect(found?.textContent).not.toContain('Ad');
  await expectAccessible(container);
});

it('the offer list shows no mark of an advertisement where it is none, or that is unknown', () => {
  show(offer({ isAdvertisement: false }), offer({ offerId: '2' }));
  expect(screen.queryByTestId('advertisement')).toBeNull();
});

it('the badges of an offer explain that it is an advertisement first', () => {
  render(<Badges offer={offer({ isAdvertisement: true, badges: ['select'] })} />);
  const [first, ...others] = screen.getByRole('list', { name: 'Badges by 1688' }).children;
  expect(first?.textContent).toBe('Adthe seller pays 1688 for this place in the list');
  expect(others).toHaveLength(1);
});

it('the offer list shows no list of badges if there are none', () => {
  show(offer({ badges: ['isv_9'] }));
  expect(screen.queryByRole('list', { name: 'Badges by 1688' })).toBeNull();
});

it('the offer list leaves out what no offer has', () => {
  show({ provider: 'demo', offerId: '1', title: '保温杯', badges: [] });
  expect(screen.getByTestId('offer').textContent).toBe('保温杯 Open on 1688');
});

it.each([
  'https://detail.1688.com/offer/1.html?spm=a2&tracker=me',
  'https://s.click.1688.com/t?e=rebate',
  'javascript:alert(1)',
  undefined,
])(
  'the offer list opens the page of the offer on 1688 where the service sent the address %s',
  (detailUrl) => {
    show(offer({ offerId: '721188620217', detailUrl }));
    const link = screen.getByTestId('offer-link');
    expect(link.getAttribute('href')).toBe('https://detail.1688.com/offer/721188620217.html');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  },
);

it('names the market if it is not 1688', () => {
  show(offer({ market: 'taobao', offerId: '1', detailUrl: 'https://s.click.taobao.com/t?e=me' }));
  const link = screen.getByTestId('offer-link');
  expect(link.getAttribute('href')).toBe('https://item.taobao.com/item.htm?id=1');
  expect(link.textContent).toContain('Open on Taobao');
});

it('offers no link where its number is none', () => {
  show(offer({ offerId: '1/../../evil' }));
  expect(screen.queryByTestId('offer-link')).toBeNull();
});

/** The test controls what is near the screen. */
function watchPlaces(): { scrollTo: () => void } {
  const near: (() => void)[] = [];
  class Observer {
    readonly callback: (entries: { isIntersecting: boolean }[]) => void;
    constructor(callback: Observer['callback']) {
      this.callback = callback;
    }
    observe = () => near.push(() => this.callback([{ isIntersecting: true }]));
    disconnect = () => {};
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  return { scrollTo: () => near.forEach((tell) => tell()) };
}

it('the offer list loads only pictures of the service, when they are near the screen', async () => {
  const places = watchPlaces();
  const load = vi.fn((url: string) => Promise.resolve(`blob:${url}`));
  const evil = offer({ offerId: '2', imageUrl: 'https://evil.example/pixel.gif' });
  const { container } = render(
    <LoadPicture.Provider value={load}>{listOf(offer(), evil)}</LoadPicture.Provider>,
  );
  expect(load).not.toHaveBeenCalled();
  places.scrollTo();
  await vi.waitFor(() => expect(container.querySelectorAll('img')).toHaveLength(1));
  expect(container.querySelector('img')?.src).toBe(`blob:${offer().imageUrl}`);
  expect(load.mock.calls).toEqual([[offer().imageUrl]]);
});

it.each(['is not to be had', 'is none'])(
  'the offer list keeps the row if its picture %s',
  async (what) => {
    const places = watchPlaces();
    const load = vi.fn(() => Promise.resolve(what === 'is none' ? 'blob:none' : undefined));
    const { container } = render(
      <LoadPicture.Provider value={load}>{listOf(offer())}</LoadPicture.Provider>,
    );
    places.scrollTo();
    if (what === 'is none') {
      await vi.waitFor(() => expect(container.querySelector('img')).toBeTruthy());
      const picture = container.querySelector('img');
      if (picture) fireEvent.error(picture);
    }
    await screen.findByTitle('No picture');
    expect(container.querySelector('img')).toBeNull();
  },
);

it('the offer list shows hostile text as text', () => {
  const title = '<img src=x onerror=alert(1)>\u202E"\'{{constructor}}';
  const { container } = show(offer({ title, titleTranslated: title, seller: { name: title } }));
  expect(screen.getAllByText(title)).toHaveLength(2); // the translation and the seller
  expect(container.querySelectorAll('img')).toHaveLength(0); // its own is not near yet
});
