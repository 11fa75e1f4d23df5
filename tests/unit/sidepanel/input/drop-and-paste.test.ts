import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDropAndPaste } from '@/entrypoints/sidepanel/input/drop-and-paste';
import type { PictureInputs } from '@/entrypoints/sidepanel/store/search/picture-inputs';

const URL = 'https://shop.example/1.jpg';

const inputs = {
  problem: signal(undefined),
  isDragging: signal(false),
  drag: vi.fn<PictureInputs['drag']>(),
  take: vi.fn<PictureInputs['take']>(),
  takeAddress: vi.fn<PictureInputs['takeAddress']>(),
  selectRegion: vi.fn<PictureInputs['selectRegion']>(),
  dismiss: vi.fn<PictureInputs['dismiss']>(),
} satisfies PictureInputs;

/** Not the one that other files' tests share: its listeners stay. */
const page = document.implementation.createHTMLDocument();
watchDropAndPaste(page, inputs);

interface Fired {
  from?: HTMLElement;
  holding?: string;
  files?: File[];
  to?: object;
}

const onPage = () => page.querySelector<HTMLElement>('body > *') ?? page.body;

/** True if the panel prevents the browser's default. */
function fire(
  type: string,
  { from = page.body, holding = '', files = [], to = {} }: Fired = {},
): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const types = files.length > 0 ? ['Files'] : ['text/plain'];
  const getData = (format: string) => (format === 'text/plain' ? holding : '');
  const data = { files, types, getData };
  Object.assign(event, { dataTransfer: data, clipboardData: data, relatedTarget: null, ...to });
  from.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a drag', () => {
  it('is shown while it is over the panel', () => {
    expect(fire('dragover')).toBe(true);
    expect(inputs.drag).toHaveBeenLastCalledWith(true);
    fire('dragleave', { to: { relatedTarget: page.body } }); // onto another part of the panel
    expect(inputs.drag).toHaveBeenLastCalledWith(true);
    fire('dragleave');
    expect(inputs.drag).toHaveBeenLastCalledWith(false);
  });

  it('starts a search when dropped', () => {
    expect(fire('drop', { holding: URL })).toBe(true);
    expect(inputs.take).toHaveBeenCalledWith({ url: URL }, 'file');
  });

  it('does nothing from inside the panel', () => {
    fire('dragstart');
    expect(fire('dragover')).toBe(false);
    fire('drop', { holding: URL });
    fire('dragend');
    expect(inputs.take).not.toHaveBeenCalled();
    expect(fire('dragover')).toBe(true);
  });

  it.each([false, true])(
    'leaves text to the field that it is dropped on (own text: %s)',
    (isOwn) => {
      page.body.innerHTML = '<textarea></textarea>';
      if (isOwn) fire('dragstart');
      for (const holding of [URL, 'words']) {
        expect(fire('dragover', { from: onPage(), holding })).toBe(false);
        expect(fire('drop', { from: onPage(), holding })).toBe(false);
      }
      fire('dragend');
      expect(inputs.drag).not.toHaveBeenCalledWith(true);
      expect(inputs.take).not.toHaveBeenCalled();
    },
  );

  it('of a picture starts a search on a field too', () => {
    page.body.innerHTML = '<textarea></textarea>';
    const file = new File([], '1.png', { type: 'image/png' });
    expect(fire('dragover', { from: onPage(), files: [file] })).toBe(true);
    expect(inputs.drag).toHaveBeenLastCalledWith(true);
    expect(fire('drop', { from: onPage(), files: [file] })).toBe(true);
    expect(inputs.take).toHaveBeenCalledWith({ file }, 'file');
  });
});

describe('a paste', () => {
  it('anywhere in the panel starts a search', () => {
    expect(fire('paste', { holding: URL })).toBe(true);
    expect(inputs.take).toHaveBeenCalledWith({ url: URL }, 'paste');
  });

  it.each(['<input>', '<input type="text">', '<input type="search">', '<textarea></textarea>'])(
    'stays in %s where it is text',
    (field) => {
      page.body.innerHTML = field;
      for (const holding of [URL, 'words']) {
        expect(fire('paste', { from: onPage(), holding })).toBe(false);
      }
      expect(inputs.take).not.toHaveBeenCalled();
    },
  );

  it.each(['<input type="radio">', '<input type="checkbox">', '<select></select>'])(
    'starts a search on %s, which takes no text',
    (field) => {
      page.body.innerHTML = field;
      expect(fire('paste', { from: onPage(), holding: URL })).toBe(true);
      expect(inputs.take).toHaveBeenCalledWith({ url: URL }, 'paste');
    },
  );

  it('starts a search anywhere where it is a picture', () => {
    page.body.innerHTML = '<textarea></textarea>';
    const file = new File([], '1.png', { type: 'image/png' });
    expect(fire('paste', { from: onPage(), files: [file] })).toBe(true);
    expect(inputs.take).toHaveBeenCalledWith({ file }, 'paste');
  });
});
