/** The columns of an export of offers. */
import { yuanText } from '../i18n/format';
import { t, nameLanguage } from '../i18n/words';
import type { ComparedOffer, OfferGroup } from '../../core/model/compared-offer';
import type { SectionId } from '../../core/pricing/sections';
import { OFFER_FIELDS } from '../../core/pricing/offer-fields';
import { inPieces } from '../../core/pricing/unit-price';
import type { LinkedOffer } from '../../core/model/offer-link';
import { agentColumns } from './agent-columns';
import {
  type Cell,
  addressCell,
  dateCell,
  linkCell,
  moneyCell,
  numberCell,
  percentCell,
  textCell,
} from './cell';
import { OFFER_COLUMNS, type ExportContext, type OfferColumnId } from './context';
import type { Column } from './table';

const YUAN = 'CNY';

/** The columns of each id, with titles in the language of the panel. */
export function offerColumns(context: ExportContext): Map<OfferColumnId, Column<OfferRow>[]> {
  const table = { ...columnsOfOffer(), ...columnsOfCost(context), ...columnsOfUse(context) };
  const agents = agentColumns<OfferRow>(context.agents, ({ compared }) => compared.offer);
  const columnsOf = (id: OfferColumnId) =>
    id === 'agents' ? agents : [Object.assign(table[id], { id })];
  return new Map(OFFER_COLUMNS.map((id) => [id, columnsOf(id)]));
}

function columnsOfOffer() {
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
  } satisfies Record<string, OfferColumn>;
}

function columnsOfCost({ currency, estimateWords }: ExportContext) {
  const list = new Intl.ListFormat(nameLanguage(), { style: 'narrow' });
  return {
    unitPrice: {
      title: t('export.unitPrice'),
      kind: 'money',
      value: ({ compared }) => moneyCell(compared.unitPrice?.perPiece, YUAN),
    },
    basis: text(t('export.basis'), ({ compared }) => basisOf(compared)),
    piecesPerUnit: number(
      t('export.piecesPerUnit'),
      ({ compared }) => compared.unitPrice?.piecesPerUnit,
    ),
    pieces: number(t('export.pieces'), ({ compared }) => compared.unitPrice?.pieces),
    landed: {
      title: t('export.landed', [currency]),
      ...moneyRange(({ compared: { landed } }) => landed && moneyCell(landed, landed.currency)),
    },
    atLeast: text(t('export.atLeast'), ({ compared }) => yesNo(compared.landed?.isAtLeast)),
    estimated: text(
      t('export.estimated'),
      ({ compared: { landed } }) => landed && list.format(landed.estimated.map(estimateWords)),
    ),
    profit: {
      title: t('export.profit', [currency]),
      ...moneyRange(({ compared }) => moneyCell(compared.earning?.profit, currency)),
    },
    margin: percentRange(t('export.margin'), ({ compared }) => compared.earning?.margin),
    roi: percentRange(t('export.roi'), ({ compared }) => compared.earning?.roi),
    priceDoubtful: text(t('export.priceDoubtful'), ({ compared }) =>
      yesNo(compared.earning?.isDoubtful),
    ),
    cash: {
      title: t('export.cash', [currency]),
      ...moneyRange(({ compared }) => moneyCell(compared.cash, currency)),
    },
  } satisfies Record<string, OfferColumn>;
}

function columnsOfUse(context: ExportContext) {
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
    groupMedian: {
      title: t('export.groupMedian'),
      kind: 'money',
      value: (row) => moneyCell(groupOf(row)?.median, YUAN),
    },
    mark: text(t('export.mark'), ({ compared: { key, mark } }) => {
      const median = medians.get(key);
      const words = [mark && markWords(mark), mark && median && medianText(median)];
      return words.filter(Boolean).join(', ');
    }),
    notes: text(t('export.notes'), ({ compared }) => compared.notes.map(markWords).join('; ')),
    remark: text(t('export.remark'), ({ compared }) => remarks.get(compared.key)),
    found: {
      title: t('export.found'),
      kind: 'date',
      value: ({ compared }) => dateCell(foundAt.get(compared.key) ?? context.at),
    },
  } satisfies Record<string, OfferColumn>;
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

type OfferColumn = Omit<Column<OfferRow>, 'id'>;

export function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? t('export.yes') : t('export.no');
}

function text(title: string, value: (row: OfferRow) => string | undefined): OfferColumn {
  return { title, kind: 'text', value: (row) => textCell(value(row)) };
}

function address(title: string, value: (row: OfferRow) => string | undefined): OfferColumn {
  return { title, kind: 'address', value: (row) => addressCell(value(row)) };
}

function link(title: string, value: (row: OfferRow) => LinkedOffer): OfferColumn {
  return { title, kind: 'link', value: (row) => linkCell(value(row)) };
}

function number(title: string, value: (row: OfferRow) => number | undefined): OfferColumn {
  return { title, kind: 'number', value: (row) => numberCell(value(row)) };
}

function percent(title: string, value: (row: OfferRow) => number | undefined): OfferColumn {
  return { title, kind: 'percent', value: (row) => percentCell(value(row)) };
}

type Share = Parameters<typeof percentCell>[0];
function percentRange(title: string, value: (row: OfferRow) => Share): OfferColumn {
  return { title, kind: 'percent', isRange: true, value: (row) => percentCell(value(row)) };
}

function moneyRange(value: (row: OfferRow) => Cell | undefined) {
  return { kind: 'money', isRange: true, value } as const;
}
