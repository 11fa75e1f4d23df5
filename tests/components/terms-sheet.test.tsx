import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TermsSheet, type TermsSheetProps } from '@/components/panel/terms-sheet';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

function show(changes: Partial<TermsSheetProps> = {}) {
  const props = {
    profile: 'stock',
    onProfile: vi.fn<TermsSheetProps['onProfile']>(),
    destination: 'US',
    onDestination: vi.fn<TermsSheetProps['onDestination']>(),
    estimated: ['duty', 'freight', 'vat', 'agentMin', 'agentShare'],
    onEstimated: vi.fn<TermsSheetProps['onEstimated']>(),
    price: '24.99',
    currency: 'USD',
    currencies: ['USD', 'EUR', 'JPY', 'CNY'],
    source: 'data',
    isPageRead: true,
    pieces: 1,
    quantity: 200,
    targetMargin: 0.3,
    onPrice: vi.fn<TermsSheetProps['onPrice']>(),
    onCurrency: vi.fn<TermsSheetProps['onCurrency']>(),
    onPieces: vi.fn<TermsSheetProps['onPieces']>(),
    onQuantity: vi.fn<TermsSheetProps['onQuantity']>(),
    onTargetMargin: vi.fn<TermsSheetProps['onTargetMargin']>(),
    ...changes,
  } satisfies TermsSheetProps;
  const { container } = render(<TermsSheet {...props} />);
  return { ...props, container };
}
const field = (testId: string) => screen.getByTestId<HTMLInputElement>(testId);
function type(testId: string, value: string): void {
  fireEvent.input(field(testId), { target: { value } });
}
const enter = (testId: string) => fireEvent.keyDown(field(testId), { key: 'Enter' });

beforeEach(() => speak('en'));

it('the terms sheet shows the price with its currency, and where it came from', async () => {
  const { container } = show();
  expect(field('source-price').value).toBe('24.99');
  expect(field('source-price').dataset.value).toBe('24.99');
  expect(screen.getByTestId('source-currency').dataset.value).toBe('USD');
  expect(screen.getByTestId('price-source').textContent).toBe('from the page’s data');
  expect(field('target-margin').value).toBe('30');
  await expectAccessible(container);
});

it('the price field is empty without a price, and explains what it is for', () => {
  show({ price: undefined, source: undefined });
  expect(field('source-price').value).toBe('');
  expect(field('source-price').hasAttribute('data-value')).toBe(false);
  expect(screen.getByTestId('price-source').textContent).toContain('No price was found');
});

it('the terms sheet shows nothing for a page that was not read yet', () => {
  show({ price: undefined, source: undefined, isPageRead: false });
  expect(screen.getByTestId('price-source').textContent.trim()).toBe('');
});

it('the terms sheet writes decimals as the browser does', () => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('de');
  show({ price: '1234.5' });
  expect(field('source-price').value).toBe('1234,5');
  expect(field('source-price').dataset.value).toBe('1234.5');
});

describe('a price', () => {
  it.each([
    ['1,234.50', '1234.50', 'USD'],
    ['1.234,50', '1234.50', 'USD'],
    ['€9,99', '9.99', 'EUR'],
    ['￥128', '128', 'CNY'],
    ['$5', '5', 'USD'],
    ['₩900', '900', 'USD'], // won is not available here
  ])('is read from "%s"', (text, amount, currency) => {
    const { onPrice } = show();
    type('source-price', text);
    expect(onPrice).not.toHaveBeenCalled();
    enter('source-price');
    expect(onPrice).toHaveBeenCalledExactlyOnceWith(amount, currency);
  });

  it.each([
    ['199 Kč', '199', 'CZK'],
    ['US$ 3', '3', 'USD'],
    ['$3', '3', 'CAD'],
    ['3', '3', 'CAD'],
  ])('is read from "%s" with its currency, if that has a rate', (text, amount, currency) => {
    const currencies = ['CAD', 'CZK', 'USD'];
    const { onPrice } = show({ currency: 'CAD', currencies });
    type('source-price', text);
    enter('source-price');
    expect(onPrice).toHaveBeenCalledExactlyOnceWith(amount, currency);
  });

  it('is applied when the field loses the focus', () => {
    const { onPrice } = show();
    type('source-price', '5');
    fireEvent.blur(field('source-price'));
    expect(onPrice).toHaveBeenCalledExactlyOnceWith('5', 'USD');
  });

  it('can be removed', () => {
    const { onPrice } = show();
    type('source-price', ' ');
    enter('source-price');
    expect(onPrice).toHaveBeenCalledExactlyOnceWith(undefined, 'USD');
  });

  it('an unreadable price is marked as invalid, and Esc restores the old one', async () => {
    const { onPrice, container } = show();
    type('source-price', 'cheap');
    enter('source-price');
    expect(onPrice).not.toHaveBeenCalled();
    const error = screen.getByRole('alert');
    expect(error.textContent).toContain('for example 24.90');
    expect(field('source-price').getAttribute('aria-describedby')).toBe(error.id);
    expect(field('source-price').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(container);
    fireEvent.keyDown(field('source-price'), { key: 'Escape' });
    expect(field('source-price').value).toBe('24.99');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.blur(field('source-price'));
    expect(onPrice).not.toHaveBeenCalled();
  });

  it('a price is left as it is by a change of the currency alone', () => {
    const { onCurrency } = show();
    fireEvent.change(screen.getByTestId('source-currency'), { target: { value: 'EUR' } });
    expect(onCurrency).toHaveBeenCalledExactlyOnceWith('EUR');
  });
});

it('the terms sheet accepts only whole numbers of pieces', () => {
  const { onPieces, onQuantity } = show();
  type('pieces-per-pack', '6');
  enter('pieces-per-pack');
  expect(onPieces).toHaveBeenCalledExactlyOnceWith(6);
  for (const wrong of ['0', '1.5', 'six']) {
    type('quantity', wrong);
    enter('quantity');
    expect(screen.getByRole('alert').textContent).toContain('whole number');
  }
  type('quantity', '1,000');
  enter('quantity');
  expect(onQuantity).toHaveBeenCalledExactlyOnceWith(1000);
});

it('the terms sheet accepts a margin in percent, below 100', () => {
  const { onTargetMargin } = show();
  type('target-margin', '100');
  enter('target-margin');
  expect(onTargetMargin).not.toHaveBeenCalled();
  type('target-margin', '35');
  enter('target-margin');
  expect(onTargetMargin).toHaveBeenCalledExactlyOnceWith(0.35);
});

it('a profile without a target margin has no field for it', () => {
  show({ targetMargin: undefined });
  expect(screen.queryByTestId('target-margin')).toBeNull();
});

it('the terms sheet shows the profile and what it is for, and changes it in one click', async () => {
  const { onProfile, container } = show();
  expect(screen.getByTestId('profile').dataset.value).toBe('stock');
  expect(screen.getByText('For a shop of your own: margin at your quantity.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Brand' }));
  expect(onProfile).toHaveBeenCalledExactlyOnceWith('brand');
  await expectAccessible(container);
});

it('changes the destination', () => {
  const { onDestination } = show();
  expect(screen.getByTestId<HTMLSelectElement>('destination').value).toBe('US');
  fireEvent.change(screen.getByTestId('destination'), { target: { value: 'DE' } });
  expect(onDestination).toHaveBeenCalledExactlyOnceWith('DE');
});

it('names the first estimated inputs, and leads to where they can be replaced', () => {
  const { onEstimated } = show();
  expect(screen.getByTestId('estimates').textContent).toBe('estimated: freight, duty, VAT,\u00A0…');
  fireEvent.click(screen.getByTestId('estimates'));
  expect(onEstimated).toHaveBeenCalledOnce();
  cleanup();
  show({ estimated: [] });
  expect(screen.queryByTestId('estimates')).toBeNull();
});
