/** Watched offers as the panel shows and changes them: until their view is opened it knows their keys alone. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { fromBase64 } from '@/utils/core/bytes';
import { formatNumber, pieceText } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import type { TitleTranslations, Titled } from '@/utils/core/glossary/title-translations';
import {
  DEFAULT_WATCH_SETTINGS,
  MAX_WATCHES,
  NO_WATCHES,
  type Watch,
  type WatchPicture,
  type WatchSettings,
  type WatchSummary,
} from '@/utils/core/model/watch';
import { addWatch, removeWatchesOf, restoreWatches } from '@/utils/io/storage/watches';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import type { ComparisonModule } from '../comparison';
import type { PinsState } from '../lists/pins';
import type { SearchModule } from '../search';
import type { PanelContext } from '../../context';
import type { CopyAndSave } from '../view/copy-and-save';
import type { Views } from '../view';
import { createWatchView, notKept } from './watch-view';
import type { Pin } from '@/utils/core/model/pin';
import type { CropArea } from '@/utils/core/model/rectangle';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { newWatch, type NewWatchTerms } from '@/utils/core/watch/new-watch';

/** The modules as far as watching needs them. */
export interface WatchedModules {
  search: Pick<SearchModule, 'search' | 'picture'>;
  /** `isSeller`: the offers in sight are those of one seller, which the searched picture does not find. */
  compare: Pick<ComparisonModule, 'offerOf' | 'isSeller'> & {
    inputs: ReadonlySignal<Pick<Watch, 'quantity' | 'mode'>>;
  };
  /** Titles as they are read. `output` says what came of an action: where the panel says it of others, so that the last one is read. */
  view: Views & {
    translations: ReadonlySignal<Pick<TitleTranslations, 'titleOf'>>;
    output: Pick<CopyAndSave, 'message' | 'show' | 'dismiss'>;
  };
}

/** What a control shows and does, as components take it. */
interface Control {
  isWatched: boolean;
  words: string;
  onToggle: (() => void) | undefined;
}

export type WatchModule = ReturnType<typeof createWatching>;

export function createWatching(
  context: PanelContext,
  { search: { search, picture }, compare, view: shown }: WatchedModules,
  { pins }: { pins: Pick<PinsState, 'pins'> },
) {
  const { output, translations } = shown;
  const summary = context.follow<WatchSummary>(watchSummaryStore, NO_WATCHES);
  const settings = context.follow<WatchSettings>(watchSettingsStore, DEFAULT_WATCH_SETTINGS);
  const view = createWatchView(context, summary, { ...shown, remove });

  async function add(target: WatchTarget): Promise<void> {
    const { service } = target;
    if (service === undefined) return;
    try {
      const kept = target.picture && (await searchedPart(context, target.picture));
      const outcome = await addWatch(target.make(service, Date.now()), kept);
      if (outcome === 'full') output.show({ text: fullWords() });
      else if (outcome === 'known') output.show({ text: t('watch.known') });
      else {
        output.show({
          text: t('watch.added', [titleOf(target)]),
          action: { label: t('watch.show'), run: view.open },
        });
      }
    } catch (error) {
      output.show(notKept(error));
    }
  }

  /** What was removed is kept in memory, to be put back as it was. */
  async function remove(
    target: Pick<WatchTarget, 'key' | 'offerId' | 'title' | 'titleTranslated'>,
  ) {
    try {
      const removed = await removeWatchesOf(target.key);
      const undo = async () => {
        try {
          await restoreWatches(removed);
          output.dismiss();
        } catch (error) {
          output.show(notKept(error));
        }
      };
      output.show({
        text: t('watch.removed', [titleOf(target)]),
        action: { label: t('watch.undo'), run: () => void undo() },
      });
    } catch (error) {
      output.show(notKept(error));
    }
  }

  const titleOf = (target: Parameters<TitleTranslations['titleOf']>[0]) =>
    short(translations.peek().titleOf(target).text);

  const known = computed(() => ({
    keys: new Set(summary.value.keys),
    isOn: settings.value.isOn,
  }));

  function controlOf(target: WatchTarget, { keys, isOn }: typeof known.value): Control {
    const { key, service, canLookUp, price, quantity } = target;
    const every = isOn ? t('watch.every') : t('watch.notChecked');
    if (keys.has(key)) {
      return { isWatched: true, words: every, onToggle: () => void remove(target) };
    }
    const refused = (words: string) => ({ isWatched: false, words, onToggle: undefined });
    if (keys.size >= MAX_WATCHES) return refused(fullWords());
    if (service === undefined) return refused(t('watch.nothing'));
    if (!canLookUp) return refused(t('watch.cannot', [serviceName(service)]));
    const what = price === undefined ? t('watch.unpriced') : pieceText(price, quantity);
    const words = isOn ? `${what} · ${every}` : every;
    return { isWatched: false, words, onToggle: () => void add(target) };
  }

  const terms = computed(() => {
    const { value: current } = picture;
    const { quantity, mode } = compare.inputs.value;
    const area = search.value?.area;
    return {
      quantity,
      mode,
      pageTitle: search.value?.target.pageTitle,
      service: search.value?.service,
      picture:
        current && !compare.isSeller.value
          ? { mime: current.mime, base64: current.base64, area }
          : undefined,
    };
  });
  /** Control of an offer in the list. */
  const ofOffer = computed(() => {
    const [all, now] = [known.value, terms.value];
    return (offer: ComparedOffer) => controlOf(targetOf(offer, now), all);
  });

  return {
    /** Changes that were not read. */
    unread: computed(() => summary.value.unread),
    settings,
    ofOffer,
    /** Control of a pin, at its own quantity. */
    ofPin: computed(() => {
      const [all, { quantity, mode }] = [known.value, terms.value];
      const byKey = new Map(pins.pins.value.map((pin) => [pin.compared.key, pin]));
      const inList = ofOffer.value;
      return (offer: ComparedOffer) => {
        const pin = byKey.get(offer.key);
        if (!pin || compare.offerOf(offer.key)) return inList(offer);
        return controlOf(targetOfPin(pin, quantity, mode), all);
      };
    }),
    view,
    /** What came of the last action. */
    message: output.message,
    dismiss: output.dismiss,
  };
}

async function searchedPart(
  { pictures }: PanelContext,
  { mime, base64, area }: TargetPicture,
): Promise<WatchPicture> {
  if (!area) return { mime, base64 };
  const part = await pictures.prepare(fromBase64(base64), area);
  return { mime: part.mime, base64: part.bytes.toBase64() };
}

/** Characters of a title: more would fill a narrow panel. */
const MAX_TITLE = 48;

function short(title: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join('')}…` : title;
}

const fullWords = () => t('watch.full', [formatNumber(MAX_WATCHES)]);

/** A picture to search with, and the part of it that was searched. */
export interface TargetPicture {
  mime: 'image/jpeg' | 'image/png';
  base64: string;
  area: CropArea | undefined;
}

/** One offer, and how it would be looked up. */
export interface WatchTarget extends Titled {
  /** `offerKey`. */
  key: string;
  service: ServiceId | undefined;
  /** Fen a piece; absent where it is unknown. */
  price: number | undefined;
  quantity: number;
  picture: TargetPicture | undefined;
  /** Whether it can be found again: by its number, or among the results of a picture. */
  canLookUp: boolean;
  make: (service: ServiceId, now: number) => Watch;
}

export interface TargetTerms extends Pick<
  NewWatchTerms,
  'quantity' | 'mode' | 'pageTitle' | 'seenAt'
> {
  picture: TargetPicture | undefined;
  /** Asked where the offer does not say which service found it. */
  service: ServiceId | undefined;
}

export function targetOf(
  compared: ComparedOffer,
  { picture, service: otherwise, ...terms }: TargetTerms,
): WatchTarget {
  const { key, offer, unitPrice } = compared;
  const service = serviceOf(offer) ?? otherwise;
  return {
    key,
    offerId: offer.offerId,
    title: offer.title,
    titleTranslated: offer.titleTranslated,
    service,
    price: unitPrice?.perPiece,
    quantity: terms.quantity,
    picture,
    canLookUp: service !== undefined && isFindable(offer, service, picture),
    make: (asked, now) => newWatch(compared, { ...terms, service: asked, now }),
  };
}

/** @param otherwise pieces, where the pin names none */
export function targetOfPin(
  { compared, quantity, page, at }: Pin,
  otherwise: number,
  mode: Watch['mode'],
): WatchTarget {
  return targetOf(compared, {
    quantity: quantity || otherwise,
    mode,
    pageTitle: page?.title,
    picture: undefined,
    service: undefined,
    seenAt: at,
  });
}

function isFindable(
  offer: FoundOffer,
  service: ServiceId,
  picture: TargetPicture | undefined,
): boolean {
  if (service === 'web') return false;
  const { details, picture: form } = serviceInfoOf(service).capabilities;
  if (details && canHaveDetails(offer)) return true;
  return (form === 'bytes' ? picture : offer.imageUrl) !== undefined;
}

function serviceOf({ provider, foundBy }: FoundOffer): ServiceId | undefined {
  return SERVICE_IDS.find((id) => id === provider) ?? foundBy?.[0];
}
