/** Translations of the Chinese of an offer, its title above all, for who reads another language. Pure. */
import type { Glosser } from '.';
import type { Offer } from '../model/offer';
import type { TitleMode } from '../model/settings';
import type { SellerName } from './seller-name';
import { shortTitle } from './short-titles';

/**
 * Who wrote the words that are shown: `browser` is its Translator on this computer. `nobody`: no title is known, and
 * the offer's number stands for it.
 */
type WrittenBy = 'nobody' | 'seller' | 'service' | 'browser' | 'gloss';

export interface TitleTranslation {
  text: string;
  by: WrittenBy;
}

export type Titled = Pick<Offer, 'offerId' | 'title' | 'titleTranslated'>;

export interface TitleTranslations {
  titleOf: (offer: Titled) => TitleTranslation;
  /** @param shared words that most titles beside it say, in small letters */
  shortOf: (text: string, shared: ReadonlySet<string>) => string;
  /**
   * The same text where it cannot be read otherwise.
   * @param ofService its translation
   */
  unitOf: (unit: string, ofService?: string) => string;
  placeOf: (place: string) => string;
  /** Undefined where the seller's own name of a variant stands. */
  skuOf: (name: string) => string | undefined;
  /** Undefined where the Chinese name stands. */
  sellerOf: (name: string) => SellerName | undefined;
  /** Asks for a better translation of a title that is on the page; it comes with the next ones. */
  ask: (offer: Titled) => void;
}

export interface TranslationSources {
  /** BCP 47. */
  language: string;
  /** Absent: the best there is. */
  mode: TitleMode | undefined;
  /** Absent while it is loaded, and where the language has none. */
  glosser: Glosser | undefined;
  /** Absent as the glosser is. */
  sellerNames?: ((name: string) => SellerName | undefined) | undefined;
  /** Of the browser, by the Chinese title. */
  browserTranslations: ReadonlyMap<string, string>;
  ask: (title: string) => void;
}

/** In order: the service's translation, the browser's, a gloss; the seller's own words where none is to be had. */
export function createTitleTranslations(sources: TranslationSources): TitleTranslations {
  const { language, mode, glosser, sellerNames, browserTranslations } = sources;
  const readsChinese = language.startsWith('zh');
  const translated =
    readsChinese || mode === 'gloss' || mode === 'original' ? NO_TRANSLATION : bestOf;
  const glossed =
    readsChinese || mode === 'translated' || mode === 'original' ? NO_TRANSLATION : glossOf;

  function bestOf({ title, titleTranslated }: Titled): TitleTranslation | undefined {
    if (titleTranslated !== undefined) return { text: titleTranslated, by: 'service' };
    const text = title === undefined ? undefined : browserTranslations.get(title);
    return text === undefined ? undefined : { text, by: 'browser' };
  }
  function glossOf({ title }: Titled): TitleTranslation | undefined {
    const text = title === undefined ? undefined : glosser?.title(title);
    return text === undefined ? undefined : { text, by: 'gloss' };
  }
  return {
    titleOf: (offer) => translated(offer) ?? glossed(offer) ?? ownTitle(offer),
    shortOf: (text, shared) => shortTitle(text, shared, glosser?.titleWords ?? NO_WORDS),
    unitOf: (unit, ofService = unit) => {
      if (readsChinese) return unit;
      return ofService === unit ? (glosser?.unit(unit) ?? unit) : ofService;
    },
    sellerOf: (name) => (mode === 'original' ? undefined : sellerNames?.(name)),
    skuOf: (name) => (mode === 'original' ? undefined : glosser?.sku?.(name)),
    placeOf: (place) => (readsChinese ? place : (glosser?.place(place) ?? place)),
    ask: (offer) => {
      const { title = '' } = offer;
      if (translated === NO_TRANSLATION || bestOf(offer) !== undefined) return;
      if (HAN.test(title)) sources.ask(title);
    },
  };
}

const ownTitle = ({ title, offerId }: Titled): TitleTranslation =>
  title === undefined ? { text: offerId, by: 'nobody' } : { text: title, by: 'seller' };

/** A translator from Chinese would invent words for titles in other languages. */
const HAN = /\p{Script=Han}/u;

const NO_WORDS = { styles: new Map<string, string>(), links: new Set<string>() };
const NO_TRANSLATION = (): undefined => undefined;

/** As services give them, where nothing else is to be had. */
export const SERVICE_TRANSLATIONS: TitleTranslations = createTitleTranslations({
  language: '',
  mode: undefined,
  glosser: undefined,
  browserTranslations: new Map(),
  ask: () => undefined,
});

/** For what leaves the panel: the seller's title stays, and what is read stands beside it. */
export function withTranslation<T extends Titled>(offer: T, { titleOf }: TitleTranslations): T {
  if (offer.titleTranslated !== undefined) return offer;
  const { text, by } = titleOf(offer);
  return by === 'seller' || by === 'nobody' ? offer : { ...offer, titleTranslated: text };
}
