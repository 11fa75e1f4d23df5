/** Copies and files of offers. The export code is loaded with the first one. */
import type { ReadonlySignal } from '@preact/signals';
import {
  type ExportKind,
  ORDER_KINDS,
  type OrderKind,
  type TrayKind,
} from '@/utils/core/model/export-kinds';
import type { AmountId } from '@/utils/core/pricing/landed-cost/cost-rows';
import type { ExportContext } from '@/utils/io/export';
import { markWords, estimatedWords } from '@/utils/io/i18n/offer-words';
import type { Agent } from '@/utils/core/model/agents';
import type { OrderDraft } from '@/utils/core/model/order-draft';
import { addWords, t } from '@/utils/io/i18n/words';
import { asksSellers, type ProfileId } from '@/utils/core/model/profiles';
import { withTranslation } from '@/utils/core/glossary/title-translations';
import { orderDraftStore } from '@/utils/io/storage/order-draft';
import { questionTermsStore } from '@/utils/io/storage/settings';
import { grantedOrigins } from '../granted-origins';
import type { PanelContext } from '../../context';
import { orderItems, todayOf } from './order-items';
import type { PinsState, Tray, TrayState } from './pins';
import type { Modules } from '../modules';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { SectionId } from '@/utils/core/pricing/sections';
import type { PagePriceTerms } from '@/utils/core/pricing/landed-cost/earning';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { Pin } from '@/utils/core/model/pin';
import type { Rates } from '@/utils/core/model/rates';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { ComparisonModule } from '../comparison';
import { priceOf } from '../comparison/page-terms';

interface OwnLists {
  pins: Pick<PinsState, 'notes'>;
  /** Where the user orders. */
  agents: ReadonlySignal<readonly Agent[]>;
  tray: Pick<TrayState, 'tray'>;
}

export type ExportsState = ReturnType<typeof createExports>;

/** The code of exports, with its words. */
const library = async () => {
  await addWords('documents');
  return import('@/utils/io/export');
};
type Library = Awaited<ReturnType<typeof library>>;

export function createExports(
  panel: PanelContext,
  modules: Modules,
  { pins, agents, tray: ownTray }: OwnLists,
) {
  const { search, compare, view } = modules;
  const { copy, download } = view.output;
  const questionTerms = questionTermsStore(panel.scope);
  const orderDraft = orderDraftStore(panel.scope);
  const sources = () => ({
    compare,
    search: search.search.peek(),
    picture: search.picture.peek(),
    notes: pins.notes.peek(),
    agents: agents.peek(),
    now: Date.now(),
  });

  /** The data with the titles as they are read beside the sellers' own. */
  function asRead<T extends Pick<ExportData, 'offers'>>(data: T): T {
    const translations = view.translations.peek();
    const offers = data.offers.map((compared) => ({
      ...compared,
      offer: withTranslation(compared.offer, translations),
    }));
    return { ...data, offers };
  }

  function exportAs(kind: ExportKind, data: ExportData): void {
    const csv = () => fileOf('csv', data);
    switch (kind) {
      case 'copy':
        return void copy(async () => {
          const { makeSheet, toCopied } = await library();
          const { offers, context, columns } = await plain(data);
          return toCopied(makeSheet(offers, context, columns));
        }, csv);
      case 'html':
        return void download(async () => {
          const { offers, context } = await illustrated(data, false);
          return (await library()).clientFile(offers, context);
        });
      case 'evidence':
        return void download(async () => {
          const { offers, context } = await illustrated(data, true);
          const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
          return (await library()).evidenceFiles(offers, context, timeZone);
        });
      case 'csv':
      case 'xlsx':
      case 'json':
        return void download(() => fileOf(kind, data));
    }
  }

  async function fileOf(kind: 'csv' | 'xlsx' | 'json', data: ExportData) {
    const made = await library();
    const { offers, context } = await plain(data);
    return made.offersFile(kind, offers, context, costsOf(made, data));
  }

  async function orderFile(kind: OrderKind, tray: Tray, entered: OrderDraft | undefined) {
    const { makeOrder, orderFile: fileOfOrder } = await library();
    const { inputs, rates, context } = compare;
    const [{ city }, draft] = await Promise.all([
      questionTerms.read(),
      entered ?? orderDraft.read(),
    ]);
    const today = todayOf(panel, modules);
    const items = orderItems(asRead(tray), today, draft);
    const made = makeOrder(items, rates.rates.peek());
    return fileOfOrder(kind, {
      order: made,
      at: today.now,
      currency: inputs.peek().currency,
      city,
      isSecret: !asksSellers(context.peek().profile),
      markWords,
      skuOf: view.translations.peek().skuOf,
    });
  }

  /** The data with the pictures that the extension has access to. */
  async function illustrated(data: ExportData, isWhole: boolean) {
    const { offers, context } = await plain(data);
    const origins = await grantedOrigins(search.pictureOrigins.peek());
    const { signal } = new AbortController();
    const pictures = await panel.pictures.ofOffers(offers, { origins, isWhole, signal });
    const { searched } = data;
    const picture = searched && (await panel.pictures.dataUrl(searched.picture, searched.area));
    return { offers, context: { ...context, pictures, ...(picture && { picture }) } };
  }

  return {
    /** Called inside the click. */
    fromList: (kind: ExportKind) => exportAs(kind, asRead(listExport(sources()))),
    /** @param draft what is entered of an order; absent: what is stored of it */
    fromTray: (kind: TrayKind, draft?: OrderDraft) => {
      const tray = ownTray.tray.peek();
      if (isOrder(kind)) void download(() => orderFile(kind, tray, draft));
      else exportAs(kind, asRead(trayExport(sources(), tray)));
    },
  };
}

function costsOf({ workbookCosts }: Library, { inputs, rates, page }: ExportData) {
  return workbookCosts(inputs, rates, page, inputWords);
}

const isOrder = (kind: TrayKind): kind is OrderKind => ORDER_KINDS.some((one) => one === kind);

const inputWords = (id: AmountId): string => t(`costs.input.${id}`);

async function plain({ offers, context, profile }: ExportData) {
  const { profileColumns } = await library();
  const columns = profileColumns(profile, offers, context);
  const whole: ExportContext = { ...context, columns, pictures: new Map() };
  return { offers, context: whole, columns };
}

/** Everything except pictures, which are loaded afterwards. */
export interface ExportData {
  offers: readonly ComparedOffer[];
  context: Omit<ExportContext, 'columns' | 'picture' | 'pictures'>;
  profile: ProfileId;
  /** The cost inputs of the search on screen, and the page's price if it has one. */
  page?: PagePriceTerms | undefined;
  inputs: CostInputs;
  rates: Rates;
  /** The search that found all of them; absent if some are from another search. */
  searched?: { picture: StoredPicture; area: CropArea | undefined } | undefined;
}

interface ExportSources {
  compare: ComparisonModule;
  search: Search | undefined;
  picture: StoredPicture | undefined;
  /** Notes by offer key. */
  notes: ReadonlyMap<string, string>;
  agents: readonly Agent[];
  /** Epoch milliseconds. */
  now: number;
}

/** What is on screen, in its order. */
export function listExport(sources: ExportSources): ExportData {
  const { compare, search } = sources;
  const rows = compare.rows.peek() ?? [];
  return {
    offers: rows.map(({ offer }) => offer),
    context: { ...sharedContext(sources), ...ofSearch(search, compare), foundAt: new Map() },
    ...computedBy(compare),
    searched: searchedBy(sources),
  };
}

/** Pins can be of many searches: what does not apply to all of them is left out. */
export function trayExport(sources: ExportSources, { offers, asPinned }: Tray): ExportData {
  const { compare, search, now } = sources;
  const isOfSearch = asPinned.size === 0;
  const foundAt = new Map([...asPinned].map(([key, { at }]) => [key, at]));
  const page = isOfSearch
    ? ofSearch(search, compare)
    : { at: now, ...pageOfAll([...asPinned.values()], offers) };
  return {
    offers,
    context: { ...sharedContext(sources), ...page, foundAt },
    ...computedBy(compare),
    searched: isOfSearch ? searchedBy(sources) : undefined,
  };
}

function computedBy({ context, terms, inputs, rates }: ComparisonModule) {
  return {
    profile: context.peek().profile,
    page: priceOf(terms.peek()),
    inputs: inputs.peek(),
    rates: rates.rates.peek(),
  };
}

function searchedBy({ picture, search }: ExportSources): ExportData['searched'] {
  return picture && { picture, area: search?.area };
}

function sharedContext({ compare, notes, agents }: ExportSources) {
  const { quantity, currency } = compare.inputs.peek();
  const comparison = compare.comparison.peek();
  const rate = currency === 'CNY' ? undefined : compare.rates.rateOf.peek()(currency);
  return {
    quantity,
    currency,
    ...(rate && { rate: { value: rate.value, date: rate.date } }),
    groups: comparison?.groups ?? [],
    sections: sectionsOf(compare),
    medians: comparison?.medians ?? new Map<string, number>(),
    remarks: notes,
    agents,
    markWords,
    estimateWords: (input: string) => estimatedWords([input]) || input,
  };
}

/** Sections as the list shows them; pins that it does not show, by their product. */
function sectionsOf({ sections, answer, comparison }: ComparisonModule) {
  const same = answer.peek()?.same?.id;
  const offers = same === undefined ? [] : (comparison.peek()?.offers ?? []);
  return new Map<string, SectionId>([
    ...offers.map(({ key, group }) => [key, group === same ? 'same' : 'similar'] as const),
    ...(sections.peek() ?? []).flatMap(({ id, rows }) =>
      rows.map(({ offer }) => [offer.key, id] as const),
    ),
  ]);
}

function ofSearch(search: Search | undefined, { terms }: ComparisonModule) {
  const { pageUrl, pageTitle } = search?.target ?? {};
  const { amount, currency, pieces, isDoubtful } = terms.peek();
  return {
    at: foundAtOf(search),
    ...pageOf(pageUrl, pageTitle),
    ...(amount !== undefined && {
      pagePrice: { amount, currency, pieces, ...(isDoubtful && { isDoubtful }) },
    }),
  };
}

/** Time when the answer on screen arrived, which can be a stored one. */
function foundAtOf(search: Search | undefined): number {
  const { answeredAt, state } = search ?? {};
  return answeredAt ?? (state?.status === 'done' ? state.finishedAt : Date.now());
}

function pageOfAll(pins: readonly Pin[], offers: readonly ComparedOffer[]) {
  const [first, ...others] = pins;
  const { url, title } = first?.page ?? {};
  const isOne = pins.length === offers.length && others.every(({ page }) => page?.url === url);
  return isOne ? pageOf(url, title) : {};
}

function pageOf(pageUrl: string | undefined, pageTitle: string | undefined) {
  return {
    ...(pageTitle !== undefined && { pageTitle }),
    ...(pageUrl !== undefined && URL.canParse(pageUrl) && { pageUrl, host: new URL(pageUrl).host }),
  };
}
