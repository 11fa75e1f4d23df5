/**
 * The browser's own Translator (Chrome 138, Edge 148; not on phones): on this computer, once a language pack was
 * downloaded, which needs a click. It may be missing, refuse, or never answer: each call has a deadline.
 */
import { baseOf } from '../../core/model/languages';

interface LanguagePair {
  sourceLanguage: string;
  targetLanguage: string;
}

interface CreateOptions extends LanguagePair {
  signal?: AbortSignal;
  monitor?: (progress: EventTarget) => void;
}

export interface BrowserTranslator {
  translate: (text: string, options: { signal: AbortSignal }) => Promise<string>;
  destroy: () => void;
}

interface TranslatorFactory {
  availability: (pair: LanguagePair) => Promise<string>;
  create: (options: CreateOptions) => Promise<BrowserTranslator>;
}

declare global {
  interface Window {
    Translator?: TranslatorFactory;
  }
}

/** `absent`: not in this browser, not for this language, or it did not say. */
export type Availability = 'available' | 'downloadable' | 'absent';

export class SlowError extends Error {}

const ANSWER_MS = 5000;
const CREATE_MS = 10_000;
const MAX_TEXT = 2000;

const pairOf = (language: string): LanguagePair => ({
  sourceLanguage: 'zh',
  targetLanguage: baseOf(language),
});

export async function translatorAvailability(language: string): Promise<Availability> {
  const pair = pairOf(language);
  const { Translator } = window;
  if (!Translator || pair.targetLanguage === pair.sourceLanguage) return 'absent';
  try {
    const answer = await within(ANSWER_MS, () => Translator.availability(pair));
    if (answer === 'available') return 'available';
    return answer === 'downloadable' || answer === 'downloading' ? 'downloadable' : 'absent';
  } catch {
    return 'absent';
  }
}

/** One that is there already. Rejects with `SlowError` past its deadline. */
export async function openTranslator(language: string): Promise<BrowserTranslator> {
  return within(CREATE_MS, (signal) => factory().create({ ...pairOf(language), signal }));
}

/** Downloads what is missing; called inside a click. Takes as long as the network does, until it is aborted. */
export async function downloadTranslator(
  language: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<void> {
  const monitor = (progress: EventTarget) =>
    progress.addEventListener('downloadprogress', (event) => {
      if ('loaded' in event && typeof event.loaded === 'number') onProgress(event.loaded);
    });
  const translator = await factory().create({ ...pairOf(language), signal, monitor });
  translator.destroy();
}

/** Rejects where the answer is no text that can stand as a title. */
export async function translateTitle(
  translator: BrowserTranslator,
  title: string,
): Promise<string> {
  const answer: unknown = await within(ANSWER_MS, (signal) =>
    translator.translate(title, { signal }),
  );
  const text = typeof answer === 'string' ? answer.trim() : '';
  if (text === '' || text.length > MAX_TEXT) throw new Error('No title');
  return text;
}

function factory(): TranslatorFactory {
  const { Translator } = window;
  if (!Translator) throw new Error('No Translator in this browser');
  return Translator;
}

/** Aborts what takes longer, and does not wait for it to notice. */
async function within<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SlowError());
      ending.abort();
    }, ms);
  });
  try {
    return await Promise.race([run(ending.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
