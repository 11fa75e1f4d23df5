import { t } from '@/utils/io/i18n/words';
import { useTranslations } from './translation-context';

interface SellerNameProps {
  /** As the seller writes it. */
  name: string;
  class?: string | undefined;
  /** What stands beside it is not said again. */
  beside?: { place?: boolean; kind?: boolean };
}

/** In Latin letters with its trade, where the reader's language needs that; the seller's own spelling is its tooltip. */
export function SellerName({ name, class: className, beside }: SellerNameProps) {
  const text = useSellerText(name, beside);
  const isChinese = text === name;
  return (
    <bdi class={className} title={isChinese ? name : `${text}\n${name}`}>
      {isChinese ? <span lang="zh-Hans">{name}</span> : text}
    </bdi>
  );
}

/** "Chenxi Daily Goods, Yiwu · Reseller", or the name as it is. */
export function useSellerText<Name extends string | undefined>(
  name: Name,
  beside: SellerNameProps['beside'] = {},
): Name | string {
  const { sellerOf } = useTranslations();
  const read = name === undefined ? undefined : sellerOf(name);
  if (!read) return name;
  const { text, place, kind } = read;
  const placed = place === undefined || beside.place ? text : text + t('compare.comma') + place;
  if (kind === undefined || beside.kind) return placed;
  return `${placed}\u00A0· ${kind === 'factory' ? t('compare.makes') : t('compare.trades')}`;
}
