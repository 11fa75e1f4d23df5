import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { PictureRow, type PictureRowProps } from '@/components/panel/picture-row';
import { PictureOrigin } from '@/components/search/picture-origin';
import type { PictureMetadata, AcquireMethod } from '@/utils/core/model/search';
import { expectAccessible } from '../support/panel/axe';
import { search } from '../support/panel/fixtures';
import { open } from '../support/panel/popover';
import { speak } from '../support/panel/words';

const WAYS = [
  'data',
  'fetch',
  'page',
  'crop',
  'region',
  'file',
  'paste',
  'url',
] as const satisfies readonly AcquireMethod[];
const original: PictureMetadata = { way: 'fetch', width: 1200, height: 900, reasons: [] };
const crop: PictureMetadata = {
  way: 'crop',
  width: 360,
  height: 240,
  reasons: [
    { way: 'fetch', failure: { code: 'picture-blocked', detail: { host: 'cdn.example' } } },
  ],
};
const show = (props: Partial<PictureRowProps>) =>
  render(
    <PictureRow
      isLoading={false}
      target={search().target}
      imageUrl="data:image/png;base64,AAAA"
      facts={original}
      price={{ text: '$24.99', sheetId: 'terms-sheet' }}
      original={undefined}
      renderAbout={() => 'about it'}
      menu={<button type="button">Menu</button>}
      {...props}
    />,
  );

beforeEach(() => speak('en'));

it('the picture row shows the picture, its page and the price of that', async () => {
  const { container } = show({});
  const { dataset } = screen.getByTestId('query-image');
  expect(dataset).toMatchObject({ way: 'fetch', width: '1200', height: '900' });
  for (const text of ['Insulated Tumbler', 'www.shop.example', '$24.99']) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.getByTestId('edit-price').getAttribute('popovertarget')).toBe('terms-sheet');
  await expectAccessible(container);
});

it('the picture row leads to an earlier search of the product', async () => {
  const onOpen = vi.fn<() => void>();
  const { container } = show({ seen: { when: 'Nov 12', onOpen } });
  const button = screen.getByRole('button', { name: 'Seen before, Nov 12' });
  fireEvent.click(button);
  expect(onOpen).toHaveBeenCalledOnce();
  expect(screen.getByText('$24.99')).toBeTruthy();
  await expectAccessible(container);
});

it('the menu of a screenshot offers the original', async () => {
  const onAllow = vi.fn<() => void>();
  const { container } = show({ facts: crop, original: { grants: 'May read it.', onAllow } });
  expect(screen.getByText('www.shop.example')).toBeTruthy();
  expect(screen.getByTestId('screenshot').title).toBe('From a screenshot');
  open('screenshot');
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('allow-site'));
  expect(onAllow).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

it('the menu of a screenshot says why it was taken, where access would not help', () => {
  show({ facts: crop });
  open('screenshot');
  expect(screen.getByText('cdn.example did not provide the original.')).toBeTruthy();
  expect(screen.queryByTestId('allow-site')).toBeNull();
});

it('the picture row reserves space for the picture before it is loaded', async () => {
  const { container } = show({ imageUrl: undefined, facts: undefined, price: undefined });
  expect(screen.queryByTestId('query-image')).toBeNull();
  expect(screen.queryByTestId('edit-price')).toBeNull();
  await expectAccessible(container);
});

it('the picture row describes a page on this computer', () => {
  show({ target: { ...search().target, pageUrl: 'file:///home/me/page.html' } });
  expect(screen.getByText('File on this computer')).toBeTruthy();
});

it.each(WAYS)('the picture row describes a picture that was acquired by %s', (way) => {
  const { container } = render(<PictureOrigin facts={{ ...original, way }} enlarged={false} />);
  expect(container.textContent).toContain('1200×900');
});

it('the picture row explains why the original is not used, and that a small picture was enlarged', () => {
  render(<PictureOrigin facts={crop} enlarged />);
  expect(screen.getByText('From a screenshot, 360×240')).toBeTruthy();
  expect(screen.getByText('cdn.example did not provide the original.')).toBeTruthy();
  expect(screen.getByText(/^Small picture/)).toBeTruthy();
});
