import { Check, X } from 'lucide';
import { useContext } from 'preact/hooks';
import { fieldHint, fieldName } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { knownFields, type OfferField } from '@/utils/core/pricing/offer-fields';
import { bestOf } from '@/utils/core/pricing/summary';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { OfferFact, type OfferFactProps } from '../offer/offer-facts';
import { OfferNameLink, useNameHint } from '../offer-name/offer-name';
import { OfferPicture } from '../offer-name/offer-picture';
import { useTitleTranslation } from '../offer-name/translation-context';
import { WatchContext } from '../watch/watch-context';
import { WatchBell } from '../watch/watch-item';
import { SellerMark } from '../offer/seller-mark';
import styles from './tray-table.module.css';

export interface TrayTableProps {
  /** Offers in the order in which they were pinned. */
  offers: readonly ComparedOffer[];
  context: OfferContext;
  pictureOrigins: PictureOrigins;
  /** Notes by the offer's key. */
  notes: ReadonlyMap<string, string>;
  /** Texts by the offer's key: its numbers are not today's. */
  asPinned: ReadonlyMap<string, string>;
  onNote: (key: string, note: string) => void;
  onRemove: (key: string) => void;
}

const ROWS = [
  'price',
  'landed',
  'margin',
  'moq',
  'cash',
  'similarity',
  'seller',
  'factory',
  'years',
  'place',
  'repurchase',
  'sold',
  'rating',
  'dispatch',
  'dropship',
  'stock',
] as const satisfies readonly OfferField[];

/** An offer a column, a fact a row. The best of a row has a sign and a word for it. */
export function TrayTable(props: TrayTableProps) {
  const { offers, context, pictureOrigins, notes, asPinned, onNote, onRemove } = props;
  return (
    <section
      class={styles.box}
      aria-label={t('tray.table')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, and has to by keys as well
      tabIndex={0}
    >
      <table class={styles.table} style={{ '--offers': offers.length }}>
        <thead>
          <tr>
            <th scope="col" class={styles.name}>
              <span class="visually-hidden">{t('compare.offer')}</span>
            </th>
            {offers.map((compared) => (
              <TrayHead
                key={compared.key}
                compared={compared}
                pictureOrigins={pictureOrigins}
                asPinned={asPinned.get(compared.key)}
                onRemove={() => onRemove(compared.key)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {knownFields(offers, ROWS).map((fact) => {
            const best = bestOf(offers, fact);
            return (
              <tr key={fact} data-fact={fact}>
                <th scope="row" class={styles.name} title={fieldHint(fact)}>
                  {fieldName(fact)}
                </th>
                {offers.map((offer) => (
                  <TrayCell
                    key={offer.key}
                    fact={fact}
                    offer={offer}
                    context={context}
                    best={best?.keys.has(offer.key) ? best.end : undefined}
                  />
                ))}
              </tr>
            );
          })}
          <tr>
            <th scope="row" class={styles.name}>
              {t('tray.notes')}
            </th>
            {offers.map(({ key, offer }) => (
              <TrayNote
                key={key}
                offer={offer}
                note={notes.get(key) ?? ''}
                onNote={(note) => onNote(key, note)}
              />
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface TrayHeadProps {
  compared: ComparedOffer;
  pictureOrigins: PictureOrigins;
  /** That its numbers are not today's, in words. */
  asPinned: string | undefined;
  onRemove: () => void;
}

/** Which offer a column is of. */
function TrayHead({ compared, pictureOrigins, asPinned, onRemove }: TrayHeadProps) {
  const { offer } = compared;
  const watch = useContext(WatchContext)?.(compared);
  const { text } = useTitleTranslation(offer);
  return (
    <th scope="col" class={styles.head} data-offer-id={offer.offerId}>
      <div class={styles.top}>
        <OfferPicture offer={offer} origins={pictureOrigins} />
        <WatchBell title={text} control={watch} />
        <Button label={t('tray.remove', [text])} icon={X} look="bare" onClick={onRemove} />
      </div>
      <span class={styles.title} dir="auto" title={useNameHint(offer)}>
        <OfferNameLink offer={offer} />
      </span>
      <SellerMark offer={offer} />
      {asPinned !== undefined && <span class={styles.day}>{asPinned}</span>}
    </th>
  );
}

interface TrayCellProps extends OfferFactProps {
  /** The value is the best of its row: the lowest, or the highest. */
  best: 'low' | 'high' | undefined;
}

/** One fact of one offer; the best of its row says so. */
function TrayCell({ best, ...fact }: TrayCellProps) {
  return (
    <td data-best={best}>
      <OfferFact {...fact} />
      {best && (
        <span class={styles.best}>
          <Icon node={Check} size={12} /> {best === 'low' ? t('tray.lowest') : t('tray.highest')}
        </span>
      )}
    </td>
  );
}

interface TrayNoteProps {
  offer: FoundOffer;
  note: string;
  onNote: (note: string) => void;
}

/** What the user wants to remember of an offer; kept when the field is left. */
function TrayNote({ offer, note, onNote }: TrayNoteProps) {
  const { text } = useTitleTranslation(offer);
  return (
    <td>
      <textarea
        class={styles.note}
        aria-label={t('tray.note', [text])}
        rows={2}
        defaultValue={note}
        data-testid="note"
        onChange={(event) => onNote(event.currentTarget.value.trim())}
      />
    </td>
  );
}
