import type { ComparedOffer } from '@/utils/compare/compared';
import { bestOf } from '@/utils/compare/best';
import { knownFacts, type Fact } from '@/utils/compare/facts';
import { factHint, factName } from '@/utils/fact-words';
import { t } from '@/utils/words';
import type { OfferContext } from './offer-context';
import { TrayCell } from './tray-cell';
import { TrayHead } from './tray-head';
import { TrayNote } from './tray-note';
import styles from './tray-table.module.css';

export interface TrayTableProps {
  /** In the order in which they were pinned. */
  offers: readonly ComparedOffer[];
  context: OfferContext;
  /** Match patterns of the services' picture hosts. */
  pictureOrigins: readonly string[];
  /** By the offer's key. */
  notes: ReadonlyMap<string, string>;
  /** By the offer's key: that its numbers are not today's, in words. */
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
] as const satisfies readonly Fact[];

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
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" class={styles.name}>
              <span class="visually-hidden">{t('compare.offer')}</span>
            </th>
            {offers.map(({ key, offer }) => (
              <TrayHead
                key={key}
                offer={offer}
                pictureOrigins={pictureOrigins}
                asPinned={asPinned.get(key)}
                onRemove={() => onRemove(key)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {knownFacts(offers, ROWS).map((fact) => {
            const best = bestOf(offers, fact);
            return (
              <tr key={fact} data-fact={fact}>
                <th scope="row" class={styles.name} title={factHint(fact)}>
                  {factName(fact)}
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
                title={offer.title}
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
