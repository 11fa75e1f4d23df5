/** The columns of an export of offers. */
import { yuanText } from '../i18n/format';
import { t, nameLanguage } from '../i18n/words';
import type { ComparedOffer, OfferGroup } from '../../core/model/compared-offer';
import type { SectionId } from '../../core/pricing/sections';
import { OFFER_FIELDS } from '../../core/pricing/offer-fields';
import { inPieces } from '../../core/pricing/unit-price';
import {
  address,
  agentColumns,
  columnsOf,
  date,
  link,
  money,
  moneyRange,
  number,
  percent,
  percentRange,
  text,
} from './columns';
import { OFFER_COLUMNS, type ExportContext, type OfferColumnId } from './context';
import type { Column } from './table';

const YUAN = 'CNY';

type OfferColumns = Parameters<typeof columnsOf<OfferRow>>[0];

/** The columns of each id, with titles in the language of the panel. */
export function offerColumns(context: ExportContext): Map<OfferColumnId, Column<OfferRow>[]> {
  const table = {
    ...offerFacts(),
    ...costColumns(context),
    ...useColumns(context),
    agents: agentColumns<OfferRow>(context.agents, ({ compared }) => compared.offer),
  };
  const columnsAt = (id: OfferColumnId) =>
    columnsOf<OfferRow>(id === 'agents' ? table.agents : { [id]: table[id] });
  return new Map(OFFER_COLUMNS.map((id) => [id, columnsAt(id)]));
}

function offerFacts() {
  return {
    rank: number(t('export.rank'), ({ rank }) => rank),
    title: text(t('export.name'), ({ compared }) => compared.offer.title),
    translated: text(t('export.translated'), ({ compared }) => compared.offer.titleTranslated),
    offerId: text(t('export.offerId'), ({ compared }) => compared.offer.offerId),
    link: link(t('export.link'), ({ compared }) => compared.offer),
    rawLink: address(t('export.rawLink'), ({ compared }) => compared.offer.detailUrl),
    picture: address(t('export.picture'), ({ compared }) => compared.offer.imageUrl),
    seller: text(t('export.seller'), ({ compared }) => compared.offer.seller?.name),
    factory: text(t('export.factory'), ({ compared }) => yesNo(compared.offer.seller?.isFactory)),
    years: number(t('export.years'), ({ compared }) => compared.offer.seller?.years),
    place: text(t('export.place'), ({ compared }) => compared.offer.place),
    unit: text(t('export.unit'), ({ compared }) => compared.offer.unit),
    moq: number(t('export.moq'), ({ compared }) => inPieces(compared.offer.moq, compared)),
    lot: number(t('export.lot'), ({ compared }) => inPieces(compared.offer.lot, compared)),
    sold: number(t('export.sold'), ({ compared }) => compared.offer.sold),
    repurchase: percent(t('export.repurchase'), ({ compared }) => compared.offer.repurchase),
    rating: number(t('export.rating'), ({ compared }) => compared.offer.rating),
    stock: number(t('export.stock'), ({ compared }) => compared.offer.stock),
    similarity: percent(t('export.similarity'), ({ compared }) =>
      OFFER_FIELDS.similarity(compared),
    ),
    similarityBy: text(t('export.similarityBy'), ({ compared }) => similarityBy(compared)),
    dispatch: number(t('export.dispatch'), ({ compared }) => compared.offer.dispatchHours),
    listed: text(t('export.listed'), ({ compared }) => compared.offer.listedAt),
    patent: text(t('export.patent'), ({ compared }) => yesNo(compared.offer.isPatented)),
    advertisement: text(t('export.advertisement'), ({ compared }) =>
      yesNo(compared.offer.isAdvertisement),
    ),
  } satisfies OfferColumns;
}

function costColumns({ currency, estimateWords }: ExportContext) {
  const list = new Intl.ListFormat(nameLanguage(), { style: 'narrow' });
  return {
    unitPrice: money(t('export.unitPrice'), YUAN, ({ compared }) => compared.unitPrice?.perPiece),
    basis: text(t('export.basis'), ({ compared }) => basisOf(compared)),
    piecesPerUnit: number(
      t('export.piecesPerUnit'),
      ({ compared }) => compared.unitPrice?.piecesPerUnit,
    ),
    pieces: number(t('export.pieces'), ({ compared }) => compared.unitPrice?.pieces),
    landed: moneyRange(
      t('export.landed', [currency]),
      ({ compared }) => compared.landed?.currency,
      ({ compared }) => compared.landed,
    ),
    atLeast: text(t('export.atLeast'), ({ compared }) => yesNo(compared.landed?.isAtLeast)),
    estimated: text(
      t('export.estimated'),
      ({ compared: { landed } }) => landed && list.format(landed.estimated.map(estimateWords)),
    ),
    profit: moneyRange(
      t('export.profit', [currency]),
      currency,
      ({ compared }) => compared.earning?.profit,
    ),
    margin: percentRange(t('export.margin'), ({ compared }) => compared.earning?.margin),
    roi: percentRange(t('export.roi'), ({ compared }) => compared.earning?.roi),
    priceDoubtful: text(t('export.priceDoubtful'), ({ compared }) =>
      yesNo(compared.earning?.isDoubtful),
    ),
    cash: moneyRange(t('export.cash', [currency]), currency, ({ compared }) => compared.cash),
  } satisfies OfferColumns;
}

function useColumns(context: ExportContext) {
  const { groups, sections, remarks, medians, markWords, foundAt } = context;
  const numbers = new Map(groups.map(({ id }, at) => [id, at + 1]));
  const byId = new Map(groups.map((group) => [group.id, group]));
  const groupOf = ({ compared }: OfferRow): OfferGroup | undefined => byId.get(compared.group);
  return {
    section: text(t('export.section'), ({ compared: { key } }) =>
      SECTION_WORDS[sections.get(key) ?? 'all']?.(),
    ),
    group: number(t('export.group'), ({ compared }) => numbers.get(compared.group)),
    groupSellers: number(t('export.groupSellers'), (row) => groupOf(row)?.sellers),
    groupMedian: money(t('export.groupMedian'), YUAN, (row) => groupOf(row)?.median),
    mark: text(t('export.mark'), ({ compared: { key, mark } }) => {
      const median = medians.get(key);
      const words = [mark && markWords(mark), mark && median && medianText(median)];
      return words.filter(Boolean).join(', ');
    }),
    notes: text(t('export.notes'), ({ compared }) => compared.notes.map(markWords).join('; ')),
    remark: text(t('export.remark'), ({ compared }) => remarks.get(compared.key)),
    found: date(t('export.found'), ({ compared }) => foundAt.get(compared.key) ?? context.at),
  } satisfies OfferColumns;
}

/** A list of one section has no heading to name. */
const SECTION_WORDS: Record<SectionId, (() => string) | undefined> = {
  same: () => t('section.same'),
  similar: () => t('section.similar'),
  all: undefined,
};

function basisOf({ unitPrice }: ComparedOffer): string | undefined {
  if (!unitPrice) return undefined;
  return unitPrice.isListOnly ? BASES.list() : BASES[unitPrice.basis]();
}
const BASES = {
  list: () => t('export.basisList'),
  tier: () => t('export.basisTier'),
  sku: () => t('export.basisSku'),
  dropship: () => t('export.basisDropship'),
  promotion: () => t('export.basisPromotion'),
};

function similarityBy({ offer, likeness }: ComparedOffer): string | undefined {
  if (likeness !== undefined) return t('export.similarityOwn');
  return offer.similarity === undefined ? undefined : t('export.similarityService');
}

function medianText(fen: number): string {
  return t('export.medianOf', [yuanText(fen)]);
}

/** One row of an export. */
export interface OfferRow {
  /** Rank from 1, in the order shown to the user. */
  rank: number;
  compared: ComparedOffer;
}

export function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? t('export.yes') : t('export.no');
}
