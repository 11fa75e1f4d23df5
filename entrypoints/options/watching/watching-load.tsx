import { durationWords } from '@/utils/io/i18n/dates';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { WatchSettings } from '@/utils/core/model/watch';
import type { ServiceLoad } from './watching';
import styles from './watching-load.module.css';

interface WatchingLoadProps {
  settings: WatchSettings;
  services: readonly ServiceLoad[];
}

const DAY_MS = 24 * 3_600_000;

/** What the watched offers take of each service a day, and where that is more than they may. */
export function WatchingLoad({ settings, services }: WatchingLoadProps) {
  if (!settings.isOn || services.length === 0) return null;
  return (
    <ul data-testid="watching-load">
      {services.map((load) => {
        const { service, calls, allowed, price } = load;
        const name = serviceName(service);
        const sent = Math.ceil(Math.min(calls, allowed));
        return (
          <li key={service} data-service={service} data-calls={sent}>
            {price === undefined || price === 0
              ? t('watching.calls', sent, [name, formatNumber(sent)])
              : t('watching.callsCost', sent, [name, formatNumber(sent), yuanText(sent * price)])}
            {calls > allowed && (
              <p class={styles.slow} data-testid="watching-slow">
                {t('watching.slow', allowed, [
                  name,
                  formatNumber(allowed),
                  durationWords(Math.min(calls / allowed, MOST_DAYS) * DAY_MS),
                ])}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where no call is allowed at all, a year is as good as never. */
const MOST_DAYS = 365;
