// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHandOver } from '@/entrypoints/sidepanel/input/hand-over';
import type { PictureInputs } from '@/entrypoints/sidepanel/input/picture-inputs';

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

watchHandOver(document, inputs);

/** True where the panel takes it from the browser. */
function fire(type: string, { from = document.body, holding = '', to = {} } = {}): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const data = { files: [], getData: (format: string) => (format === 'text/plain' ? holding : '') };
  Object.assign(event, { dataTransfer: data, clipboardData: data, relatedTarget: null, ...to });
  from.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a drag', () => {
  it('is seen while it is over the panel', () => {
    expect(fire('dragover')).toBe(true);
    expect(inputs.drag).toHaveBeenLastCalledWith(true);
    fire('dragleave', { to: { relatedTarget: document.body } }); // onto another part of the panel
    expect(inputs.drag).toHaveBeenLastCalledWith(true);
    fire('dragleave');
    expect(inputs.drag).toHaveBeenLastCalledWith(false);
  });

  it('ends in a search where it is dropped', () => {
    expect(fire('drop', { holding: URL })).toBe(true);
    expect(inputs.take).toHaveBeenCalledWith({ url: URL }, 'file');
  });

  it('of something of the panel itself does nothing', () => {
    fire('dragstart');
    expect(fire('dragover')).toBe(false);
    fire('drop', { holding: URL });
    fire('dragend');
    expect(inputs.take).not.toHaveBeenCalled();
    expect(fire('dragover')).toBe(true);
  });
});

describe('a paste', () => {
  it('anywhere in the panel is a search', () => {
    expect(fire('paste', { holding: URL })).toBe(true);
    expect(inputs.take).toHaveBeenCalledWith({ url: URL }, 'paste');
  });

  it('of text into a field stays there', () => {
    const field = document.createElement('input');
    document.body.append(field);
    expect(fire('paste', { from: field, holding: URL })).toBe(false);
    expect(inputs.take).not.toHaveBeenCalled();
  });
});
