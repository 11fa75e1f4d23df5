import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureSheet } from '@/components/panel/picture-sheet';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { PictureMetadata } from '@/utils/core/model/search';
import { INITIAL_AREA } from '@/utils/core/picture/area';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

/** Twice the size that is sent. */
const ACQUIRED: PictureMetadata = { way: 'fetch', width: 1280, height: 640, reasons: [] };
const LEFT_HALF: CropArea = { left: 0, top: 0, width: 0.5, height: 1 };

interface Shown {
  area?: CropArea;
  alternatives?: string[];
  parts?: CropArea[];
}

function show({ area, alternatives = [], parts = [] }: Shown) {
  const onSearch = vi.fn<(area: CropArea | undefined) => void>();
  const onAlternative = vi.fn<(index: number) => void>();
  const close = vi.fn<() => void>();
  const sheet = (imageUrl: string) => (
    <PictureSheet
      facts={ACQUIRED}
      enlarged={false}
      imageUrl={imageUrl}
      alternatives={alternatives}
      onAlternative={onAlternative}
      crop={{ area, proposeParts: async () => parts, onSearch }}
      close={close}
    />
  );
  const { container, rerender } = render(sheet('data:image/png;base64,AAAA'));
  load();
  return {
    container,
    onSearch,
    onAlternative,
    close,
    showOther: () => rerender(sheet('data:image/png;base64,BBBB')),
  };
}

/** The picture loads with 640 × 320 pixels. */
function load(): void {
  const image = screen.getByTestId('area-choice').querySelector('img');
  if (!image) throw new Error('No picture to choose from');
  Object.defineProperties(image, { naturalWidth: { value: 640 }, naturalHeight: { value: 320 } });
  fireEvent.load(image);
}

const frame = () => screen.getByTestId('area');

describe.each(['en', 'zh-CN'] as const)('the picture sheet in %s', (language) => {
  beforeEach(() => speak(language));

  it('can be used by all', async () => {
    const { container } = show({ area: LEFT_HALF });
    expect(screen.getByText(/1280×640/)).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('a part of the picture', () => {
  beforeEach(() => speak('en'));

  it('is searched within its frame, by the button or by Enter', () => {
    const { onSearch, close } = show({});
    fireEvent.click(screen.getByTestId('search-area'));
    expect(onSearch).toHaveBeenLastCalledWith(INITIAL_AREA);
    fireEvent.keyDown(frame(), { key: 'ArrowLeft' });
    fireEvent.click(frame(), { detail: 0 }); // the click that the browser sends for Enter
    expect(onSearch).toHaveBeenLastCalledWith({ ...INITIAL_AREA, left: 0.1 });
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('is not searched by the click that ends a drag', () => {
    const { onSearch } = show({});
    fireEvent.click(frame(), { detail: 1 });
    expect(onSearch).not.toHaveBeenCalled();
  });

  it('has at least 32 pixels of the sent picture on each side, in pixels of the original', () => {
    show({});
    for (let press = 0; press < 60; press += 1) {
      fireEvent.keyDown(frame(), { key: 'ArrowLeft', shiftKey: true });
      fireEvent.keyDown(frame(), { key: 'ArrowUp', shiftKey: true });
    }
    expect(screen.getByText('64×64 pixels')).toBeTruthy();
  });

  it('is removed in one click', () => {
    const { onSearch } = show({ area: LEFT_HALF });
    fireEvent.click(screen.getByTestId('whole-picture'));
    expect(onSearch).toHaveBeenLastCalledWith(undefined);
  });

  it('starts no search if the whole picture was already searched', () => {
    const { onSearch, close } = show({});
    fireEvent.click(screen.getByTestId('search-whole'));
    expect(onSearch).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });

  it('is reset when the picture changes', () => {
    const { showOther } = show({});
    const before = frame().getAttribute('style');
    fireEvent.keyDown(frame(), { key: 'ArrowLeft' });
    expect(frame().getAttribute('style')).not.toBe(before);
    showOther();
    load();
    expect(frame().getAttribute('style')).toBe(before);
  });
});

describe('things that were found in the picture', () => {
  const part = (left: number, top: number): CropArea => ({ left, top, width: 0.3, height: 0.4 });
  const THREE = [part(0.05, 0.3), part(0.6, 0.05), part(0.65, 0.55)];

  it.each([
    [
      'en',
      [
        'Search part 1 of 3, left',
        'Search part 2 of 3, top right',
        'Search part 3 of 3, bottom right',
      ],
    ],
    [
      'zh-CN',
      ['搜第 1 处（共 3 处，左侧）', '搜第 2 处（共 3 处，右上）', '搜第 3 处（共 3 处，右下）'],
    ],
  ] as const)(
    'are buttons after the frame, named by number and place in %s',
    async (language, names) => {
      await speak(language);
      const { container } = show({ parts: THREE });
      const buttons = await screen.findAllByTestId('part');
      expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(names);
      expect(buttons.map((button) => button.textContent)).toEqual(['1', '2', '3']);
      const [first] = buttons;
      expect.assert(first);
      expect(frame().compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      await expectAccessible(container);
    },
  );

  it('are searched by one press', async () => {
    await speak('en');
    const { onSearch, close } = show({ parts: THREE });
    fireEvent.click(await screen.findByRole('button', { name: /part 2 of 3/ }));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith(THREE[1]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('have at least as many pixels as can be searched', async () => {
    await speak('en');
    const { onSearch } = show({
      parts: [{ left: 0.9, top: 0.2, width: 0.02, height: 0.5 }, part(0.1, 0.1)],
    });
    fireEvent.click(await screen.findByRole('button', { name: /part 1 of 2/ }));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith({
      left: 0.9,
      top: 0.2,
      width: 0.05,
      height: 0.5,
    });
  });

  it('leave nothing behind where there are none', async () => {
    await speak('en');
    show({});
    await Promise.resolve();
    expect(screen.queryByTestId('part')).toBeNull();
  });
});

it('the picture sheet searches another picture at the same spot in one click', () => {
  void speak('en');
  const { onAlternative, close } = show({ alternatives: ['data:image/png;base64,CCCC'] });
  fireEvent.click(screen.getByTestId('alternative'));
  expect(onAlternative).toHaveBeenCalledExactlyOnceWith(0);
  expect(close).toHaveBeenCalledOnce();
  cleanup();
});
