import { ListX, Search } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import type { ListEstimate } from '@/utils/core/list/items';
import { COLUMN_ROLES } from '@/utils/core/list/columns';
import type { ListTable } from '@/utils/core/list/table';
import type { ServiceId } from '@/utils/core/model/settings';
import { durationWords } from '@/utils/io/i18n/dates';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { DraftState } from '../store/batch/list-draft';
import type { ReadList } from '../store/batch/list-files';
import styles from './list-draft.module.css';

interface ListDraftProps {
  draft: DraftState;
  read: ReadList;
  service: ServiceId | undefined;
}

/** Rows and problems that are shown of a list before it starts. */
const FIRST = 5;
/** Columns that are drawn at a time. */
const COLUMNS = 20;

/** What was read of a list: its columns, which can be changed, what is wrong, and what it costs. */
export function ListDraft({ draft, read, service }: ListDraftProps) {
  const problems = draft.problems.value;
  const rows = new Set(problems.map(({ detail }) => detail?.row));
  const estimate = draft.estimate.value;
  const failure = draft.failure.value;
  return (
    <div class={styles.draft} data-testid="list-draft">
      <Preview table={read.table} onRole={draft.setRole} />
      {problems.length > 0 && (
        <details class={styles.problems} data-testid="list-problems">
          <summary>{t('productList.problems', rows.size, [formatNumber(rows.size)])}</summary>
          <ul>
            {problems.slice(0, FIRST * 4).map((problem) => (
              <li key={`${problem.code} ${problem.detail?.row}`}>
                {describeFailure(problem, service).sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      {estimate && <Estimate estimate={estimate} />}
      {failure && (
        <p class={styles.failure} role="alert" data-error={failure.code}>
          {describeFailure(failure, service).sentence}
        </p>
      )}
      <div class={styles.buttons}>
        {service !== undefined && (estimate?.searches ?? 0) > 0 && (
          <Button
            label={t('productList.start')}
            icon={Search}
            look="primary"
            testId="list-start"
            onClick={() => void draft.start()}
          />
        )}
        <Button
          label={t('productList.another')}
          icon={ListX}
          testId="list-discard"
          onClick={draft.discard}
        />
      </div>
    </div>
  );
}

interface PreviewProps {
  table: ListTable;
  onRole: DraftState['setRole'];
}

/** Wider than the panel: it scrolls by itself, by key as well. */
function Preview({ table, onRole }: PreviewProps) {
  const drawn = useDrawn(table.columns.length);
  const options = COLUMN_ROLES.map((value) => ({ value, label: t(`productList.role.${value}`) }));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
    <section class={styles.preview} tabIndex={0} aria-label={t('productList.preview')}>
      <table>
        <thead>
          <tr>
            {table.columns.slice(0, drawn).map(({ name, role }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
              <th key={at} scope="col">
                <span class={styles.name} dir="auto" title={name}>
                  {name || t('productList.column', [formatNumber(at + 1)])}
                </span>
                <Choice
                  label={name || t('productList.column', [formatNumber(at + 1)])}
                  value={role}
                  options={options}
                  onChange={(chosen) => onRole(at, chosen)}
                  testId={`list-role-${at}`}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, FIRST).map(({ number, cells }) => (
            <tr key={number}>
              {cells.slice(0, drawn).map(({ text }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- cells have no other name
                <td key={at} dir="auto" title={text}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many columns are drawn yet: all 200 at once would let a key wait for 200 ms (Chromium 156). */
function useDrawn(all: number): number {
  const [drawn, setDrawn] = useState(COLUMNS);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const next = setTimeout(() => setDrawn(drawn + COLUMNS));
    return () => clearTimeout(next);
  }, [drawn, all]);
  return drawn;
}

function Estimate({ estimate }: { estimate: ListEstimate }) {
  const { searches, calls, cost, leftToday, minutes } = estimate;
  const facts = [
    t('productList.estimate.searches', searches, [formatNumber(searches)]),
    t('productList.estimate.calls', calls, [formatNumber(calls)]),
    ...(cost ? [t('productList.estimate.cost', [yuanText(cost)])] : []),
    t('productList.estimate.time', [durationWords(minutes * 60_000)]),
  ];
  return (
    <div data-testid="list-estimate" data-calls={calls} data-searches={searches}>
      <p>{facts.join(' · ')}</p>
      {leftToday !== undefined && leftToday < calls && (
        <p class={styles.left}>
          {t('productList.estimate.left', leftToday, [formatNumber(leftToday)])}
        </p>
      )}
    </div>
  );
}
