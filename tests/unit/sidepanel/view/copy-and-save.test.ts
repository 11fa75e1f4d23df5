import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCopyAndSave } from '@/entrypoints/sidepanel/store/view/copy-and-save';
import { AppError } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { panelContext, type TestContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';

const file = (name: string) => ({ name, blob: new Blob(['x']) });
/** The page is not informed of a refused download. */
const handedOver = {
  text: 'Handed to the browser, which saves it with your downloads. Not there?',
  action: { label: 'Try again', run: expect.any(Function) },
};
const copied = { html: '<table></table>', text: 'a\tb' };

let context: TestContext;
let written: Record<string, string>;

beforeEach(async () => {
  await speak('en');
  written = {};
  context = await panelContext();
  context.browser.writeClipboard.mockImplementation(async (formats) => {
    for (const [type, blob] of Object.entries(formats)) written[type] = await (await blob).text();
  });
});

describe('a copy', () => {
  it('writes both formats and reports success', async () => {
    const { copy, message } = createCopyAndSave(context);
    await copy(
      async () => copied,
      async () => file('a.csv'),
    );
    expect(written).toEqual({ 'text/html': copied.html, 'text/plain': copied.text });
    expect(message.value).toEqual({ text: 'Copied.' });
  });

  it('calls the browser inside the click, before anything is generated', () => {
    void createCopyAndSave(context).copy(
      async () => copied,
      async () => file('a.csv'),
    );
    expect(context.browser.writeClipboard).toHaveBeenCalledOnce();
  });

  it('shows why it was refused, and can be saved as a file instead', async () => {
    context.browser.writeClipboard.mockRejectedValue(new Error('Document is not focused'));
    const { copy, message } = createCopyAndSave(context);
    await copy(
      async () => copied,
      async () => file('a.csv'),
    );
    expect(message.value?.text).toBe(
      'The browser did not allow the copy. (Document is not focused)',
    );
    expect(message.value?.action?.label).toBe('Save it as a file');
    message.value?.action?.run();
    await vi.waitFor(() => expect(message.value).toEqual(handedOver));
    expect(context.browser.save).toHaveBeenCalledWith(expect.objectContaining({ name: 'a.csv' }));
  });

  it('fails where it cannot be generated', async () => {
    const { copy, message } = createCopyAndSave(context);
    await copy(
      () => Promise.reject(new Error('no offers')),
      async () => file('a.csv'),
    );
    expect(message.value?.text).toContain('no offers');
  });
});

describe('a link', () => {
  it('is shown where it cannot be copied, and can be tried again', async () => {
    context.browser.writeClipboard.mockRejectedValueOnce(new Error('Write permission denied.'));
    const { copyLink, message } = createCopyAndSave(context);
    await copyLink('https://detail.1688.com/offer/1.html');
    expect(message.value?.text).toContain('https://detail.1688.com/offer/1.html');
    message.value?.action?.run();
    await vi.waitFor(() => expect(message.value).toEqual({ text: 'Copied.' }));
    expect(written).toEqual({ 'text/plain': 'https://detail.1688.com/offer/1.html' });
  });
});

describe('a download', () => {
  it('saves each file', async () => {
    const { download, message } = createCopyAndSave(context);
    await download(async () => [file('a.html'), file('a.csv')]);
    expect(context.browser.save.mock.calls.map(([{ name }]) => name)).toEqual(['a.html', 'a.csv']);
    expect(message.value).toEqual(handedOver);
  });

  it('shows why it failed, and can be tried again', async () => {
    const make = vi.fn(async () => file('a.csv'));
    make.mockRejectedValueOnce(new Error('out of memory'));
    const { download, message } = createCopyAndSave(context);
    await download(make);
    expect(message.value?.text).toBe('The file could not be made. (out of memory)');
    message.value?.action?.run();
    await vi.waitFor(() => expect(message.value).toEqual(handedOver));
  });

  it('says in a sentence why a list was not made', async () => {
    const { download, message } = createCopyAndSave(context);
    await download(() => Promise.reject(new AppError('list-too-wide')));
    const { sentence } = describeFailure({ code: 'list-too-wide' });
    expect(message.value?.text).toBe(`The file could not be made. ${sentence}`);
  });

  it('shows no message once it is dismissed', async () => {
    const { download, message, dismiss } = createCopyAndSave(context);
    await download(async () => file('a.csv'));
    dismiss();
    expect(message.value).toBeUndefined();
  });
});
