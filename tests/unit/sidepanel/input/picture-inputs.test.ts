import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPictureInputs } from '@/entrypoints/sidepanel/input/picture-inputs';
import { AppError } from '@/utils/core/errors';
import type { PreparedPicture } from '@/utils/io/picture/prepare';
import { panelContext, type TestContext } from '../../../support/panel/context';

const FILE = new File(['mug'], 'mug.png', { type: 'image/png' });
const PREPARED: PreparedPicture = {
  mime: 'image/jpeg',
  bytes: new Uint8Array([1, 2, 3]),
  width: 1200,
  height: 900,
  enlarged: false,
};

let context: TestContext;
const searchId = signal<string | undefined>(undefined);
const open = () => createPictureInputs(context, searchId);

beforeEach(() => {
  context = panelContext();
  context.pictures.prepare.mockResolvedValue(PREPARED);
  searchId.value = undefined;
});

describe('a picture', () => {
  it('is prepared in the panel and passed on with its own size', async () => {
    open().take({ file: FILE }, 'paste');
    await vi.waitFor(() => expect(context.messages.providePicture).toHaveBeenCalledOnce());
    expect(context.pictures.prepare).toHaveBeenCalledWith(new TextEncoder().encode('mug'));
    const { bytes: _, ...facts } = PREPARED;
    expect(context.messages.providePicture).toHaveBeenCalledWith({
      ...facts,
      way: 'paste',
      base64: 'AQID',
    });
  });

  it('is read without the worker where it is in a data URL', async () => {
    open().takeAddress(' data:image/png;base64,bXVn ');
    await vi.waitFor(() => expect(context.messages.providePicture).toHaveBeenCalledOnce());
    expect(context.pictures.prepare).toHaveBeenCalledWith(new TextEncoder().encode('mug'));
    expect(context.messages.findUrl).not.toHaveBeenCalled();
  });

  it('is refused where its data URL is too long', async () => {
    const { takeAddress, problem } = open();
    takeAddress(`data:image/png;base64,${'A'.repeat(8_000_000)}`);
    await vi.waitFor(() => expect(problem.value).toMatchObject({ code: 'picture-too-large' }));
    expect(context.pictures.prepare).not.toHaveBeenCalled();
  });

  it('is loaded by the worker where it is at an address', async () => {
    open().takeAddress('https://shop.example/1.jpg');
    await vi.waitFor(() =>
      expect(context.messages.findUrl).toHaveBeenCalledWith('https://shop.example/1.jpg'),
    );
    expect(context.messages.providePicture).not.toHaveBeenCalled();
  });

  it('does not replace a newer one where it takes longer to prepare', async () => {
    let prepared: (picture: PreparedPicture) => void = () => undefined;
    context.pictures.prepare.mockReturnValueOnce(new Promise((resolve) => (prepared = resolve)));
    const inputs = open();
    inputs.take({ file: FILE }, 'file');
    await vi.waitFor(() => expect(context.pictures.prepare).toHaveBeenCalledOnce());
    inputs.take({ file: FILE }, 'paste');
    await vi.waitFor(() => expect(context.messages.providePicture).toHaveBeenCalledOnce());
    prepared(PREPARED);
    await new Promise((resolve) => setTimeout(resolve));
    expect(context.messages.providePicture.mock.calls.map(([picture]) => picture.way)).toEqual([
      'paste',
    ]);
  });
});

describe('a problem', () => {
  it('is reported if there is no picture', async () => {
    const { take, takeAddress, problem } = open();
    take(undefined, 'file');
    await vi.waitFor(() => expect(problem.value).toBe('nothing'));
    takeAddress('a mug');
    await vi.waitFor(() => expect(problem.value).toBe('nothing'));
    expect(context.messages.findUrl).not.toHaveBeenCalled();
  });

  it('is reported if a folder was dropped', async () => {
    const folder = new File([], 'pictures');
    vi.spyOn(folder, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'));
    const { take, problem } = open();
    take({ file: folder }, 'file');
    await vi.waitFor(() => expect(problem.value).toBe('nothing'));
  });

  it('is the reason why the picture cannot be sent', async () => {
    context.pictures.prepare.mockRejectedValue(new AppError('picture-too-small'));
    const { take, problem } = open();
    take({ file: FILE }, 'file');
    await vi.waitFor(() => expect(problem.value).toEqual({ code: 'picture-too-small' }));
    expect(context.messages.providePicture).not.toHaveBeenCalled();
  });

  it('is a file that is not worth reading', async () => {
    const film = new File([], 'film.mp4');
    vi.spyOn(film, 'size', 'get').mockReturnValue(4_000_000_000);
    const { take, problem } = open();
    take({ file: film }, 'file');
    await vi.waitFor(() => expect(problem.value).toEqual({ code: 'picture-too-large' }));
    expect(context.pictures.prepare).not.toHaveBeenCalled();
  });

  it('is a page that may not be read', async () => {
    context.browser.selectRegion.mockResolvedValue(false);
    const { selectRegion, problem } = open();
    selectRegion();
    await vi.waitFor(() => expect(problem.value).toBe('no-page-access'));
  });

  it('is dismissed by the next try, the next search, or a click', async () => {
    const { take, dismiss, selectRegion, problem } = open();
    const fail = async () => {
      take(undefined, 'file');
      await vi.waitFor(() => expect(problem.value).toBe('nothing'));
    };
    await fail();
    selectRegion();
    expect(problem.value).toBeUndefined();
    await fail();
    searchId.value = 'search-2';
    expect(problem.value).toBeUndefined();
    await fail();
    dismiss();
    expect(problem.value).toBeUndefined();
  });
});
