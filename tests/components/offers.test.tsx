import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { Offers } from '@/entrypoints/sidepanel/paged-offers';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import type { Offer } from '@/utils/core/model/offer';
import { offer, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { oneSection } from '@/utils/core/pricing/sections';
import { speak } from '../support/panel/words';

const first = [offer({ offerId: '1' }), offer({ offerId: '2' })];
const news = offer({ offerId: '3' });

function view(offers: Offer[], isLoading: boolean | 'failed' | 'over', onMore = vi.fn()) {
  const more = { isLoading: isLoading === true, onMore, onCancel: vi.fn<() => void>() };
  return (
    <Offers
      sections={oneSection(rowsOf(offers.map(toCompared)))}
      context={{ profile: 'stock' }}
      pictureOrigins={PICTURE_ORIGINS}
      more={typeof isLoading === 'boolean' ? more : undefined}
      problem={isLoading === 'failed' ? <button type="button">Search again</button> : undefined}
    />
  );
}

const linkOf = (id: string) => document.querySelector(`[data-offer-id="${id}"] a`);

/** Shows the first page, presses the button for the next one, and waits for it. */
function pressMore() {
  const onMore = vi.fn<() => void>();
  const { rerender } = render(view(first, false, onMore));
  screen.getByTestId('more').focus();
  fireEvent.click(screen.getByTestId('more'));
  expect(onMore).toHaveBeenCalledOnce();
  rerender(view(first, true));
  return rerender;
}

beforeEach(() => speak('en'));

describe('after "Show more" the focus', () => {
  it('does not move while the next page is loading', () => {
    pressMore();
    expect(document.activeElement?.textContent).toContain('Loading more offers');
  });

  it.each([
    ['there are more', false],
    ['these were the last', 'over'],
  ] as const)('goes to the first new offer if %s', (_, then) => {
    pressMore()(view([news, ...first], then)); // sorted, the new one may stand above
    expect(document.activeElement).toBe(linkOf('3'));
  });

  it('goes to the possible actions if the page could not be loaded', () => {
    pressMore()(view(first, 'failed'));
    expect(document.activeElement?.textContent).toBe('Search again');
  });

  it('does not move if the user has moved it', () => {
    const rerender = pressMore();
    const elsewhere = linkOf('1');
    if (elsewhere instanceof HTMLElement) elsewhere.focus();
    rerender(view([...first, news], false));
    expect(document.activeElement).toBe(elsewhere);
  });
});

it('an offer that was loaded by scrolling takes no focus', () => {
  const { rerender } = render(view(first, true));
  rerender(view([...first, news], false));
  expect(document.activeElement).toBe(document.body);
});

it('details are requested automatically only for offers on 1688', () => {
  const onFirst = vi.fn<ListDetails['onFirst']>();
  const details = {
    states: new Map(),
    unfolded: new Set<string>(),
    onFirst,
    onToggle: () => undefined,
    onShow: () => undefined,
    onAskAgain: () => undefined,
  };
  const offers = [offer({ offerId: '1', market: 'taobao' }), offer({ offerId: '2' })];
  render(
    <Offers
      sections={oneSection(rowsOf(offers.map(toCompared)))}
      context={{ profile: 'stock' }}
      pictureOrigins={PICTURE_ORIGINS}
      details={details}
    />,
  );
  expect(onFirst).toHaveBeenCalledExactlyOnceWith(['2']);
});
