/** Pictures from the user: dropped, pasted, chosen, entered as an address, or selected on the page. */
import { type ReadonlySignal, effect, signal } from '@preact/signals';
import { AppError, type Failure, failureOf } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { t } from '@/utils/io/i18n/words';
import { sendMessage } from '@/utils/io/messages';
import { type Offered, pictureUrl } from '../../input/offered-picture';
import type { PanelContext } from '../../context';

/** Problems of an input that have no error code. */
export type InputProblem = Failure | 'nothing' | 'no-page-access';

export type PictureInputs = ReturnType<typeof createPictureInputs>;

/** Larger than a photo. The browser holds several copies of it while it decodes them (Chromium 156). */
const MAX_BYTES = 32 * 1024 * 1024;
/** Longest `data:` address: the browser takes some 13 bytes a character to read one (Chromium 156). */
const MAX_ADDRESS = 8_000_000;

/** @param searchId a new search dismisses the problem of an earlier input */
export function createPictureInputs(
  { browser, pictures, windowId }: PanelContext,
  searchId: ReadonlySignal<string | undefined>,
) {
  const problem = signal<InputProblem | undefined>(undefined);
  const isDragging = signal(false);
  let newest = 0;
  effect(() => {
    if (searchId.value !== undefined) problem.value = undefined;
  });

  /** Only the newest input is used: an older picture may take longer to prepare. */
  async function begin(run: (isNewest: () => boolean) => Promise<InputProblem | undefined>) {
    const number = (newest += 1);
    const isNewest = () => number === newest;
    problem.value = undefined;
    const found = await run(isNewest).catch(failureOf);
    if (isNewest()) problem.value = found;
  }

  function take(offered: Offered | undefined, way: 'file' | 'paste'): void {
    void begin(async (isNewest) => {
      if (!offered) return 'nothing';
      if ('url' in offered && !offered.url.startsWith('data:')) {
        await sendMessage('findUrl', { windowId, url: offered.url });
        return undefined;
      }
      const bytes = await read(offered);
      if (!bytes) return 'nothing';
      const { bytes: sent, ...picture } = await pictures.prepare(bytes);
      const from = 'url' in offered ? 'url' : way;
      if (isNewest()) {
        const provided = { ...picture, way: from, base64: sent.toBase64() } as const;
        await sendMessage('providePicture', { windowId, picture: provided });
      }
      return undefined;
    });
  }

  return {
    problem,
    /** Something is being dragged over the panel. */
    isDragging,
    drag: (isOver: boolean) => {
      isDragging.value = isOver;
    },
    /** Undefined if the input holds no picture. */
    take,
    takeAddress: (text: string) => {
      const url = pictureUrl(text);
      take(url === undefined ? undefined : { url }, 'paste');
    },
    selectRegion: () =>
      void begin(async () => ((await browser.selectRegion()) ? undefined : 'no-page-access')),
    dismiss: () => {
      problem.value = undefined;
    },
  };
}

/** Undefined if there is nothing to read: a folder, a deleted file, an invalid address. */
async function read(offered: Offered): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const isTooLarge =
    'file' in offered ? offered.file.size > MAX_BYTES : offered.url.length > MAX_ADDRESS;
  if (isTooLarge) throw new AppError('picture-too-large');
  const source = 'file' in offered ? offered.file : await fetch(offered.url).catch(() => undefined);
  const buffer = await source?.arrayBuffer().catch(() => undefined);
  return buffer && new Uint8Array(buffer);
}

/** The problem with the user's input, and what to do. */
export function inputProblemWords(problem: InputProblem): string {
  if (problem === 'nothing') return t('input.nothing');
  if (problem === 'no-page-access') return t('input.noPageAccess');
  if (problem.code === 'picture-undecodable') return t('input.damaged');
  return describeFailure(problem).sentence;
}
