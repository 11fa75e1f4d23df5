import { useMemo } from 'preact/hooks';
import { listAttributes } from './list-attributes';
import { OfferCard } from './offer-card';
import type { ShownListProps } from './offer-list';

/** All cards are on the page. */
export function PlainList({ rows, shared, view, columns }: ShownListProps) {
  const cards = useMemo(
    () => rows.map((row) => <OfferCard key={row.offer.key} row={row} shared={shared} />),
    [rows, shared],
  );
  return <ul {...listAttributes(rows.length, view, columns)}>{cards}</ul>;
}
