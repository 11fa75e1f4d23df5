import { RotateCw, X } from 'lucide';
import type { Failure } from '@/utils/errors';
import { describeFailure } from '@/utils/i18n/error-messages';
import { formatNumber } from '@/utils/i18n/format';
import { filterName } from '@/utils/i18n/offer-words';
import { serviceName } from '@/utils/i18n/search-words';
import { t } from '@/utils/i18n/words';
import type { Query } from '@/utils/model/query';
import type { ServiceId } from '@/utils/model/settings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './refine-chips.module.css';

export interface RefineChipsProps {
  query: Query;
  onQuery: (query: Query) => void;
}

/** What a search was told, each to be taken back in one click. */
export function RefineChips({ query, onQuery }: RefineChipsProps) {
  const { words, isWordsOnly, filters = [], ...rest } = query;
  const wordsToo = { ...(words !== undefined && { words, ...(isWordsOnly && { isWordsOnly }) }) };
  return (
    <>
      {words !== undefined && (
        <Chip
          text={isWordsOnly ? t('refine.alone', [words]) : words}
          testId="drop-words"
          onDrop={() => onQuery({ ...rest, ...(filters.length > 0 && { filters }) })}
        />
      )}
      {filters.map((filter) => {
        const others = filters.filter((one) => one !== filter);
        return (
          <Chip
            key={filter}
            text={filterName(filter)}
            testId={`drop-${filter}`}
            onDrop={() =>
              onQuery({ ...rest, ...wordsToo, ...(others.length > 0 && { filters: others }) })
            }
          />
        );
      })}
    </>
  );
}

function Chip({ text, testId, onDrop }: { text: string; testId: string; onDrop: () => void }) {
  const label = t('refine.drop', [text]);
  return (
    <button
      type="button"
      class={styles.chip}
      aria-label={label}
      title={label}
      data-testid={testId}
      onClick={onDrop}
    >
      <bdi class={styles.text}>{text}</bdi>
      <Icon node={X} />
    </button>
  );
}

export interface AddedServicesProps {
  services: readonly {
    service: ServiceId;
    offers: number;
    isRunning: boolean;
    failure?: Failure | undefined;
  }[];
  onRetry: (service: ServiceId) => void;
}

/** One quiet line for each service that was asked as well. */
export function AddedServices({ services, onRetry }: AddedServicesProps) {
  return (
    <div aria-live="polite">
      {services.map(({ service, offers, isRunning, failure }) => (
        <p key={service} class={styles.line} data-testid="added" data-service={service}>
          <span>{lineOf(serviceName(service), { offers, isRunning, failure, service })}</span>
          {failure && (
            <Button
              label={t('refine.again', [serviceName(service)])}
              icon={RotateCw}
              look="bare"
              testId="retry-added"
              onClick={() => onRetry(service)}
            />
          )}
        </p>
      ))}
    </div>
  );
}

type Line = AddedServicesProps['services'][number];

function lineOf(name: string, { service, offers, isRunning, failure }: Line): string {
  if (isRunning) return t('refine.asking', [name]);
  if (failure) return t('refine.failed', [name, describeFailure(failure, service).sentence]);
  return t('refine.added', offers, [name, formatNumber(offers)]);
}
