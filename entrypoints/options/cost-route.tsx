import { Choice } from '@/components/choice';
import { Field } from '@/components/field';
import { MODES, WAYS } from '@/utils/model/cost-inputs';
import { DESTINATION_IDS } from '@/utils/model/destinations';
import { PLATFORM_IDS, type PlatformId } from '@/utils/model/platforms';
import type { Route, UserCosts } from '@/utils/model/user-costs';
import { t } from '@/utils/words';
import styles from './cost-group.module.css';

export interface CostRouteProps {
  route: Route;
  /** As the user chose it; absent: where the page sells. */
  platform: PlatformId | undefined;
  onChange: (change: Partial<UserCosts>) => void;
}

/** Where goods go, how, and where they are sold. */
export function CostRoute({ route, platform, onChange }: CostRouteProps) {
  const choice = <T extends string>(
    id: 'destination' | 'mode' | 'way' | 'platform',
    value: T,
    options: readonly { value: T; label: string }[],
    choose: (value: T) => void,
  ) => (
    <Field id={`cost-${id}`} label={t(`costs.${id}`)}>
      <Choice
        id={`cost-${id}`}
        label={t(`costs.${id}`)}
        value={value}
        options={options}
        onChange={choose}
        testId={`cost-${id}`}
      />
    </Field>
  );
  const { destination, mode, way } = route;
  return (
    <div class={styles.fields}>
      {choice(
        'destination',
        destination,
        DESTINATION_IDS.map((value) => ({ value, label: t(`costs.place.${value}`) })),
        (chosen) => onChange({ destination: chosen }),
      )}
      {choice(
        'mode',
        mode,
        MODES.map((value) => ({ value, label: t(`costs.${value}`) })),
        (chosen) => onChange({ mode: chosen }),
      )}
      {way !== 'parcel' &&
        choice(
          'way',
          way,
          WAYS.stock.map((value) => ({ value, label: t(`costs.${value}`) })),
          (chosen) => onChange({ way: chosen }),
        )}
      {choice(
        'platform',
        platform ?? 'byPage',
        [
          { value: 'byPage', label: t('costs.byPage') },
          ...PLATFORM_IDS.map((value) => ({ value, label: t(`costs.sells.${value}`) })),
        ] as const,
        (chosen) => onChange({ platform: chosen === 'byPage' ? undefined : chosen }),
      )}
    </div>
  );
}
