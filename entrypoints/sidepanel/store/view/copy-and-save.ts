/** Copies and downloads, and the message about them. */
import { signal } from '@preact/signals';
import { isAppError, toFailure } from '@/utils/core/errors';
import type { Copied, ExportFile } from '@/utils/io/export';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { t } from '@/utils/io/i18n/words';
import type { PanelContext } from '../../context';

/** One sentence, and after a failure one action. */
export interface Message {
  text: string;
  action?: { label: string; run: () => void };
}

export type CopyAndSave = ReturnType<typeof createCopyAndSave>;
type MakeFiles = () => Promise<ExportFile | ExportFile[]>;

export function createCopyAndSave({ browser }: PanelContext) {
  const message = signal<Message | undefined>(undefined);

  async function download(make: MakeFiles): Promise<void> {
    message.value = { text: t('saving.making') };
    const action = { label: t('saving.again'), run: () => void download(make) };
    try {
      for (const file of [await make()].flat()) browser.save(file);
      message.value = { text: t('saving.saved'), action }; // a page is not informed of a refused download
    } catch (error) {
      message.value = { text: because(t('saving.notMade'), error), action };
    }
  }

  async function write(
    formats: Record<string, Promise<Blob>>,
    refused: (error: unknown) => Message,
  ): Promise<void> {
    message.value = undefined;
    try {
      await browser.writeClipboard(formats);
      message.value = { text: t('saving.copied') };
    } catch (error) {
      message.value = refused(error);
    }
  }

  const asFile = (instead: MakeFiles) => (error: unknown) => ({
    text: because(t('saving.notCopied'), error),
    action: { label: t('saving.saveInstead'), run: () => void download(instead) },
  });

  function copyLink(link: string): Promise<void> {
    return write({ 'text/plain': plainText(Promise.resolve(link)) }, () => ({
      text: t('saving.byHand', [link]),
      action: { label: t('saving.again'), run: () => void copyLink(link) },
    }));
  }

  return {
    message,
    download,
    /** @param instead the same as a file, if the clipboard is refused */
    copy: (make: () => Promise<Copied>, instead: MakeFiles) =>
      write(formatsOf(make()), asFile(instead)),
    /** Copies a text in one format. */
    copyText: (make: () => Promise<string>, instead: MakeFiles) =>
      write({ 'text/plain': plainText(make()) }, asFile(instead)),
    copyLink,
    show: (shown: Message) => {
      message.value = shown;
    },
    dismiss: () => {
      message.value = undefined;
    },
  };
}

/** Promises, because after an `await` the browser no longer counts it as a click. */
function formatsOf(copied: Promise<Copied>): Record<string, Promise<Blob>> {
  const html = async () => new Blob([(await copied).html], { type: 'text/html' });
  return { 'text/html': html(), 'text/plain': plainText(copied.then(({ text }) => text)) };
}

async function makeText(text: Promise<string>): Promise<Blob> {
  return new Blob([await text], { type: 'text/plain' });
}

function plainText(text: Promise<string>): Promise<Blob> {
  const blob = makeText(text);
  // A browser that has rejected the first promise does not await the second.
  blob.catch(() => undefined);
  return blob;
}

function because(sentence: string, error: unknown): string {
  if (isAppError(error)) return `${sentence} ${describeFailure(toFailure(error)).sentence}`;
  return error instanceof Error && error.message ? `${sentence} (${error.message})` : sentence;
}
