/** Copies and downloads, and what is said of them. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Copied, ExportFile } from '@/utils/export';
import { t } from '@/utils/i18n/words';

export interface TakeAwayDeps {
  /** Called in the click; what it takes may come later. Rejects where the browser refuses. */
  writeClipboard: (formats: Readonly<Record<string, Promise<Blob>>>) => Promise<void>;
  save: (file: ExportFile) => void;
}

/** One sentence, and where it did not go well the one thing to do. */
export interface Said {
  text: string;
  action?: { label: string; run: () => void };
}

export interface TakeAway {
  said: ReadonlySignal<Said | undefined>;
  /** @param instead the same as a file, for where the clipboard is refused */
  copy: (make: () => Promise<Copied>, instead: MakeFiles) => Promise<void>;
  /** Of a text that has one form. */
  copyText: (make: () => Promise<string>, instead: MakeFiles) => Promise<void>;
  copyLink: (link: string) => Promise<void>;
  download: (make: MakeFiles) => Promise<void>;
  say: (said: Said) => void;
  dismiss: () => void;
}
type MakeFiles = () => Promise<ExportFile | ExportFile[]>;

export function createTakeAway({ writeClipboard, save }: TakeAwayDeps): TakeAway {
  const said = signal<Said | undefined>(undefined);

  async function download(make: MakeFiles): Promise<void> {
    said.value = { text: t('export.making') };
    const action = { label: t('export.again'), run: () => void download(make) };
    try {
      for (const file of [await make()].flat()) save(file);
      said.value = { text: t('export.saved'), action }; // no page is told of a download that is refused
    } catch (error) {
      said.value = { text: because(t('export.notMade'), error), action };
    }
  }

  async function write(
    formats: Record<string, Promise<Blob>>,
    refused: (error: unknown) => Said,
  ): Promise<void> {
    said.value = undefined;
    try {
      await writeClipboard(formats);
      said.value = { text: t('export.copied') };
    } catch (error) {
      said.value = refused(error);
    }
  }

  const asFile = (instead: MakeFiles) => (error: unknown) => ({
    text: because(t('export.notCopied'), error),
    action: { label: t('export.saveInstead'), run: () => void download(instead) },
  });

  function copyLink(link: string): Promise<void> {
    return write({ 'text/plain': plainText(Promise.resolve(link)) }, () => ({
      text: t('export.byHand', [link]),
      action: { label: t('export.again'), run: () => void copyLink(link) },
    }));
  }

  return {
    said,
    download,
    copy: (make, instead) => write(formatsOf(make()), asFile(instead)),
    copyText: (make, instead) => write({ 'text/plain': plainText(make()) }, asFile(instead)),
    copyLink,
    say(sentence) {
      said.value = sentence;
    },
    dismiss() {
      said.value = undefined;
    },
  };
}

/** Promises, because after an `await` the browser no longer takes it for a click. */
function formatsOf(copied: Promise<Copied>): Record<string, Promise<Blob>> {
  const html = async () => new Blob([(await copied).html], { type: 'text/html' });
  return { 'text/html': html(), 'text/plain': plainText(copied.then(({ text }) => text)) };
}

async function makeText(text: Promise<string>): Promise<Blob> {
  return new Blob([await text], { type: 'text/plain' });
}

function plainText(text: Promise<string>): Promise<Blob> {
  const blob = makeText(text);
  // A browser that takes the first failure does not look at the second.
  blob.catch(() => undefined);
  return blob;
}

function because(sentence: string, error: unknown): string {
  return error instanceof Error && error.message ? `${sentence} (${error.message})` : sentence;
}

/** Onto the clipboard of the system. */
export function toClipboard(formats: Readonly<Record<string, Promise<Blob>>>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ ...formats })]);
}
