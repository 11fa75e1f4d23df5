import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTakeAway, type TakeAwayDeps } from '@/entrypoints/sidepanel/export/copy-and-save';
import { speak } from '../../../support/panel/words';

const file = (name: string) => ({ name, blob: new Blob(['x']) });
/** Nobody is told of a download that the browser refuses. */
const handedOver = {
  text: 'Handed to the browser, which saves it with your downloads. Not there?',
  action: { label: 'Try again', run: expect.any(Function) },
};
const copied = { html: '<table></table>', text: 'a\tb' };

let deps: { [Name in keyof TakeAwayDeps]: ReturnType<typeof vi.fn<TakeAwayDeps[Name]>> };
let written: Record<string, string>;

beforeEach(async () => {
  await speak('en');
  written = {};
  deps = {
    writeClipboard: vi.fn<TakeAwayDeps['writeClipboard']>(async (formats) => {
      for (const [type, blob] of Object.entries(formats)) written[type] = await (await blob).text();
    }),
    save: vi.fn<TakeAwayDeps['save']>(),
  };
});

describe('a copy', () => {
  it('offers both forms and says that it is done', async () => {
    const { copy, said } = createTakeAway(deps);
    await copy(
      async () => copied,
      async () => file('a.csv'),
    );
    expect(written).toEqual({ 'text/html': copied.html, 'text/plain': copied.text });
    expect(said.value).toEqual({ text: 'Copied.' });
  });

  it('asks the browser in the click, before anything is made', () => {
    void createTakeAway(deps).copy(
      async () => copied,
      async () => file('a.csv'),
    );
    expect(deps.writeClipboard).toHaveBeenCalledOnce();
  });

  it('that is refused says why and can be saved as a file instead', async () => {
    deps.writeClipboard.mockRejectedValue(new Error('Document is not focused'));
    const { copy, said } = createTakeAway(deps);
    await copy(
      async () => copied,
      async () => file('a.csv'),
    );
    expect(said.value?.text).toBe('The browser did not allow the copy. (Document is not focused)');
    expect(said.value?.action?.label).toBe('Save it as a file');
    said.value?.action?.run();
    await vi.waitFor(() => expect(said.value).toEqual(handedOver));
    expect(deps.save).toHaveBeenCalledWith(expect.objectContaining({ name: 'a.csv' }));
  });

  it('that cannot be made is no copy', async () => {
    const { copy, said } = createTakeAway(deps);
    await copy(
      () => Promise.reject(new Error('no offers')),
      async () => file('a.csv'),
    );
    expect(said.value?.text).toContain('no offers');
  });
});

describe('a link', () => {
  it('that cannot be copied is shown, and tried again', async () => {
    deps.writeClipboard.mockRejectedValueOnce(new Error('Write permission denied.'));
    const { copyLink, said } = createTakeAway(deps);
    await copyLink('https://detail.1688.com/offer/1.html');
    expect(said.value?.text).toContain('https://detail.1688.com/offer/1.html');
    said.value?.action?.run();
    await vi.waitFor(() => expect(said.value).toEqual({ text: 'Copied.' }));
    expect(written).toEqual({ 'text/plain': 'https://detail.1688.com/offer/1.html' });
  });
});

describe('a download', () => {
  it('saves each file', async () => {
    const { download, said } = createTakeAway(deps);
    await download(async () => [file('a.html'), file('a.csv')]);
    expect(deps.save.mock.calls.map(([{ name }]) => name)).toEqual(['a.html', 'a.csv']);
    expect(said.value).toEqual(handedOver);
  });

  it('that fails says why, and is tried again', async () => {
    const make = vi.fn(async () => file('a.csv'));
    make.mockRejectedValueOnce(new Error('out of memory'));
    const { download, said } = createTakeAway(deps);
    await download(make);
    expect(said.value?.text).toBe('The file could not be made. (out of memory)');
    said.value?.action?.run();
    await vi.waitFor(() => expect(said.value).toEqual(handedOver));
  });

  it('leaves no word once it is dismissed', async () => {
    const { download, said, dismiss } = createTakeAway(deps);
    await download(async () => file('a.csv'));
    dismiss();
    expect(said.value).toBeUndefined();
  });
});
