// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PictureHeader, type PictureHeaderProps } from '@/components/search/picture-header';
import type { PictureMetadata, AcquireMethod } from '@/utils/model/search';
import { expectAccessible } from '../support/panel/axe';
import { search } from '../support/panel/fixtures';
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
const show = (props: Partial<PictureHeaderProps>) =>
  render(
    <PictureHeader
      isLoading={false}
      target={search().target}
      imageUrl="data:image/png;base64,AAAA"
      facts={original}
      enlarged={false}
      {...props}
    />,
  );

beforeEach(() => speak('en'));
afterEach(cleanup);

it('shows the picture, where it comes from and its size as acquired', async () => {
  const { container } = show({ onRetry: () => undefined });
  const { dataset } = screen.getByTestId('query-image');
  expect(dataset).toMatchObject({ way: 'fetch', width: '1200', height: '900' });
  for (const text of ['Insulated Tumbler', 'www.shop.example', 'Original 1200×900']) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  await expectAccessible(container);
});

it('explains why the original is not used', async () => {
  const { container } = show({ facts: crop });
  expect(screen.getByText('From a screenshot, 360×240')).toBeTruthy();
  expect(screen.getByText('cdn.example did not provide the original.')).toBeTruthy();
  await expectAccessible(container);
});

it('offers the original in one click if access would allow it', () => {
  const onAllow = vi.fn<() => void>();
  show({
    facts: crop,
    allowSite: { host: 'a.example', label: 'Get it', look: 'link', refused: true, onAllow },
  });
  fireEvent.click(screen.getByTestId('allow-site'));
  expect(onAllow).toHaveBeenCalledOnce();
  expect(screen.getByText('Access was not given.')).toBeTruthy();
});

it.each(WAYS)('describes a picture that was acquired by %s', (way) => {
  const { container } = show({ facts: { ...original, way } });
  expect(container.textContent).toContain('1200×900');
});

it('shows that a small picture was enlarged', () => {
  show({ enlarged: true });
  expect(screen.getByText(/^Small picture/)).toBeTruthy();
});

it('reserves space for the picture before it is loaded', async () => {
  const { container } = show({ imageUrl: undefined, facts: undefined });
  expect(screen.queryByTestId('query-image')).toBeNull();
  expect(screen.queryByTestId('retry')).toBeNull();
  await expectAccessible(container);
});

it('describes a page on this computer', () => {
  show({ target: { ...search().target, pageUrl: 'file:///home/me/page.html' } });
  expect(screen.getByText('File on this computer')).toBeTruthy();
});
