import { useMemo, useRef } from 'preact/hooks';
import { listAttributes } from './list-attributes';
import { OfferCard } from './offer-card';
import type { ShownListProps } from './offer-list';
import { useSeen } from './seen';

/** All cards are on the page. */
export function PlainList({ rows, shared, view, columns, onSee }: ShownListProps) {
  const cards = useMemo(
    () => rows.map((row) => <OfferCard key={row.offer.key} row={row} shared={shared} />),
    [rows, shared],
  );
  const list = useRef<HTMLUListElement>(null);
  useSeen(list, rows, onSee);
  return (
    <ul ref={list} {...listAttributes(rows.length, view, columns)}>
      {cards}
    </ul>
  );
}
