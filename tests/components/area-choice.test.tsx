// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAreaOpening } from '@/components/search/area-choice';
import { PictureHeader } from '@/components/search/picture-header';
import type { PictureArea } from '@/utils/model/rectangle';
import type { PictureMetadata } from '@/utils/model/search';
import { INITIAL_AREA } from '@/utils/picture/area';
import { expectAccessible } from '../support/panel/axe';
import { search } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

/** Twice the size that is sent. */
const ACQUIRED: PictureMetadata = { way: 'fetch', width: 1280, height: 640, reasons: [] };
const LEFT_HALF: PictureArea = { left: 0, top: 0, width: 0.5, height: 1 };

function show({
  area,
  imageUrl = 'data:image/png;base64,AAAA',
}: {
  area?: PictureArea;
  imageUrl?: string;
}) {
  const onSearch = vi.fn<(area: PictureArea | undefined) => void>();
  function Header({ url }: { url: string }) {
    const opening = useAreaOpening(url);
    return (
      <PictureHeader
        isLoading={false}
        target={search().target}
        imageUrl={url}
        facts={ACQUIRED}
        enlarged={false}
        crop={{ area, opening, onSearch }}
      />
    );
  }
  const header = (url: string) => <Header url={url} />;
  const { container, rerender } = render(header(imageUrl));
  return { container, onSearch, showOther: (url: string) => rerender(header(url)) };
}

/** Opens the choice, of a picture of 640 × 320 pixels. */
function open(): void {
  fireEvent.click(screen.getByTestId('choose-area'));
  const image = screen.getByTestId('area-choice').querySelector('img');
  if (!image) throw new Error('No picture to choose from');
  Object.defineProperties(image, { naturalWidth: { value: 640 }, naturalHeight: { value: 320 } });
  fireEvent.load(image);
}

const frame = () => screen.getByTestId('area');

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  beforeEach(() => speak(language));
  afterEach(cleanup);

  it('can be used by all', async () => {
    const { container } = show({ area: LEFT_HALF });
    await expectAccessible(container);
    open();
    await expectAccessible(container);
  });
});

describe('a part of the picture', () => {
  beforeEach(() => speak('en'));
  afterEach(cleanup);

  it('is searched within its frame, by the button or by Enter', () => {
    const { onSearch } = show({});
    open();
    fireEvent.click(screen.getByTestId('search-area'));
    expect(onSearch).toHaveBeenLastCalledWith(INITIAL_AREA);
    open();
    fireEvent.keyDown(frame(), { key: 'ArrowLeft' });
    fireEvent.click(frame(), { detail: 0 }); // the click that the browser sends for Enter
    expect(onSearch).toHaveBeenLastCalledWith({ ...INITIAL_AREA, left: 0.1 });
    expect(screen.queryByTestId('area-choice')).toBeNull();
  });

  it('is not searched by the click that ends a drag', () => {
    const { onSearch } = show({});
    open();
    fireEvent.click(frame(), { detail: 1 });
    expect(onSearch).not.toHaveBeenCalled();
  });

  it('has at least 32 pixels of the sent picture on each side, in pixels of the original', () => {
    show({});
    open();
    for (let press = 0; press < 60; press += 1) {
      fireEvent.keyDown(frame(), { key: 'ArrowLeft', shiftKey: true });
      fireEvent.keyDown(frame(), { key: 'ArrowUp', shiftKey: true });
    }
    expect(screen.getByText('64×64 pixels')).toBeTruthy();
  });

  it('is unchanged after Esc, and the picture has the focus again', () => {
    const { onSearch } = show({ area: LEFT_HALF });
    open();
    expect(document.activeElement).toBe(frame());
    fireEvent.keyDown(frame(), { key: 'Escape' });
    expect(screen.queryByTestId('area-choice')).toBeNull();
    expect(onSearch).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByTestId('choose-area'));
  });

  it('is removed in one click', () => {
    const { onSearch } = show({ area: LEFT_HALF });
    fireEvent.click(screen.getByTestId('whole-picture'));
    expect(onSearch).toHaveBeenLastCalledWith(undefined);
  });

  it('starts no search if the whole picture was already searched', () => {
    const { onSearch } = show({});
    open();
    fireEvent.click(screen.getByTestId('search-whole'));
    expect(onSearch).not.toHaveBeenCalled();
    expect(screen.queryByTestId('area-choice')).toBeNull();
  });

  it('is reset when the picture changes', () => {
    const { showOther } = show({});
    open();
    showOther('data:image/png;base64,BBBB');
    expect(screen.queryByTestId('area-choice')).toBeNull();
  });
});
