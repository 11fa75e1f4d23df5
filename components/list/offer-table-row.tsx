import type { ListRow } from '@/utils/core/pricing/list-rows';
import type { OfferField } from '@/utils/core/pricing/offer-fields';
import { GroupButton } from '../offer/group-button';
import { type CardShared, offerData } from '../offer/offer-card';
import { OfferFact } from '../offer/offer-facts';
import { OfferTitle } from '../offer/offer-head';
import { MarkRow } from '../offer/offer-marks';
import { OfferMenu, PinButton } from '../offer/offer-menu';
import { OfferPicture } from '../offer-name/offer-picture';
import styles from './offer-table.module.css';
import { useTranslations } from '../offer-name/translation-context';
import { SellerMark } from '../offer/seller-mark';

interface OfferTableRowProps extends Pick<
  CardShared,
  'context' | 'pictureOrigins' | 'actions' | 'onGroup'
> {
  row: ListRow;
  columns: readonly OfferField[];
  /** Absent if the whole table is rendered. */
  place: { index: number; measure: (element: HTMLElement | null) => void } | undefined;
}

/** Row 1 is the heading. */
const FIRST_LINE = 2;

export function OfferTableRow(props: OfferTableRowProps) {
  const { row, columns, context, pictureOrigins, actions, onGroup, place } = props;
  const { offer: compared, group, isOpen, isMember } = row;
  const { key, offer } = compared;
  const { text: title } = useTranslations().titleOf(offer);
  return (
    <tr
      data-key={key}
      data-member={isMember || undefined}
      {...offerData(compared)}
      {...(place && {
        ref: place.measure,
        'data-index': place.index,
        'aria-rowindex': place.index + FIRST_LINE,
      })}
    >
      <th scope="row" class={styles.first}>
        <div class={styles.offer}>
          <OfferPicture offer={offer} origins={pictureOrigins} />
          <div class={styles.about}>
            <OfferTitle offer={offer} />
            <SellerMark offer={offer} />
            <MarkRow
              offer={compared}
              median={context.medians?.get(key)}
              onNotMisleading={actions && (() => actions.onNotMisleading(key))}
            />
            {group && isOpen !== undefined && (
              <GroupButton
                group={group}
                isOpen={isOpen}
                onToggle={onGroup && (() => onGroup(group.id))}
              />
            )}
          </div>
        </div>
      </th>
      {columns.map((fact) => (
        <td key={fact} data-fact={fact}>
          <OfferFact fact={fact} offer={compared} context={context} />
        </td>
      ))}
      {actions && (
        <td class={styles.actions}>
          <PinButton
            title={title}
            isPinned={actions.pinned.has(key)}
            onPin={(isPinned) => actions.onPin(key, isPinned)}
          />
          <OfferMenu offer={compared} actions={actions} isGrouped={group !== undefined} />
        </td>
      )}
    </tr>
  );
}
