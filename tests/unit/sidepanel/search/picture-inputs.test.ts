import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPictureInputs } from '@/entrypoints/sidepanel/store/search/picture-inputs';
import { AppError } from '@/utils/core/errors';
import type { PreparedPicture } from '@/utils/io/picture/prepare';
import { WINDOW, panelContext, type TestContext } from '../../../support/panel/context';
import { live } from '../../../support/panel/live';

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
const open = () => live(() => createPictureInputs(context, searchId));

beforeEach(async () => {
  context = await panelContext();
  context.pictures.prepare.mockResolvedValue(PREPARED);
  searchId.value = undefined;
});

describe('a picture', () => {
  it('is prepared in the panel and passed on with its own size', async () => {
    open().take({ file: FILE }, 'paste');
    await vi.waitFor(() => expect(context.sent('providePicture')).toHaveLength(1));
    expect(context.pictures.prepare).toHaveBeenCalledWith(new TextEncoder().encode('mug'));
    const { bytes: _, ...facts } = PREPARED;
    const picture = { ...facts, way: 'paste', base64: 'AQID' };
    expect(context.sent()).toEqual([{ type: 'providePicture', windowId: WINDOW, picture }]);
  });

  it('is read without the worker where it is in a data URL', async () => {
    open().takeAddress(' data:image/png;base64,bXVn ');
    await vi.waitFor(() => expect(context.sent('providePicture')).toHaveLength(1));
    expect(context.pictures.prepare).toHaveBeenCalledWith(new TextEncoder().encode('mug'));
    expect(context.sent('findUrl')).toEqual([]);
  });

  it('is refused where its data URL is too long', async () => {
    const { takeAddress, problem } = open();
    takeAddress(`data:image/png;base64,${'A'.repeat(8_000_000)}`);
    await vi.waitFor(() => expect(problem.value).toMatchObject({ code: 'picture-too-large' }));
    expect(context.pictures.prepare).not.toHaveBeenCalled();
  });

  it('is loaded by the worker where it is at an address', async () => {
    const url = 'https://shop.example/1.jpg';
    open().takeAddress(url);
    await vi.waitFor(() =>
      expect(context.sent()).toEqual([{ type: 'findUrl', windowId: WINDOW, url }]),
    );
  });

  it('does not replace a newer one where it takes longer to prepare', async () => {
    let prepared: (picture: PreparedPicture) => void = () => undefined;
    context.pictures.prepare.mockReturnValueOnce(new Promise((resolve) => (prepared = resolve)));
    const inputs = open();
    inputs.take({ file: FILE }, 'file');
    await vi.waitFor(() => expect(context.pictures.prepare).toHaveBeenCalledOnce());
    inputs.take({ file: FILE }, 'paste');
    await vi.waitFor(() => expect(context.sent('providePicture')).toHaveLength(1));
    prepared(PREPARED);
    await new Promise((resolve) => setTimeout(resolve));
    expect(context.sent()).toMatchObject([{ picture: { way: 'paste' } }]);
  });
});

describe('a problem', () => {
  it('is reported if there is no picture', async () => {
    const { take, takeAddress, problem } = open();
    take(undefined, 'file');
    await vi.waitFor(() => expect(problem.value).toBe('nothing'));
    takeAddress('a mug');
    await vi.waitFor(() => expect(problem.value).toBe('nothing'));
    expect(context.sent('findUrl')).toEqual([]);
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
    expect(context.sent('providePicture')).toEqual([]);
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
