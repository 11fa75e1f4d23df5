import { useEffect, useState } from 'preact/hooks';
import { AccessSwitch } from '@/components/ui/access';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { t, uiLanguage } from '@/utils/i18n/words';
import { type CostInputId, type SwitchId } from '@/utils/model/cost-inputs';
import { DESTINATION_IDS, MODES, TRANSPORTS } from '@/utils/model/destinations';
import { PLATFORM_IDS, type PlatformId } from '@/utils/model/platforms';
import { presetsOf, routeOf, scopedKey, switchesOf } from '@/utils/model/presets';
import { type Route, type UserCosts, withSwitch, withYours } from '@/utils/model/user-costs';
import { changeCosts, costInputsStore } from '@/utils/storage/settings';
import accessSectionStyles from './access-section.module.css';
import { COST_GROUPS, COST_GROUP_IDS, CostField, type CostGroupId, isShown } from './cost-field';
import styles from './costs-section.module.css';
import { TargetMargin } from './money-section';

export interface CostsSectionProps {
  /** As they were when the page was opened. */
  costs: UserCosts;
  deps: CostsDeps;
}

/** Every input of a cost, by destination and mode; each change is saved at once. */
export function CostsSection({ costs: first, deps }: CostsSectionProps) {
  const [costs, setCosts] = useState(first);
  useEffect(() => deps.watch(setCosts), [deps]);
  const change = (changed: (before: UserCosts) => UserCosts) => {
    void deps
      .change(changed)
      .then(() => deps.read())
      .then(setCosts);
  };
  const route = routeOf(costs, { language: deps.language });
  const setInput = (id: CostInputId, value: number | undefined) => {
    const date = deps.now().toISOString().slice(0, 10);
    const yours = value === undefined ? undefined : { value, date };
    change((before) => withYours(before, scopedKey(id, route), yours));
  };
  const setSwitch = (id: SwitchId, isOn: boolean) =>
    change((before) => withSwitch(before, scopedKey(id, route), isOn));

  return (
    <section class={accessSectionStyles.section} data-testid="costs">
      <h2 class={accessSectionStyles.title}>{t('costs.title')}</h2>
      <p class={accessSectionStyles.text}>{t('costs.text')}</p>
      <CostRoute
        route={route}
        platform={costs.platform}
        onChange={(part) => change((before) => ({ ...before, ...part }))}
      />
      <p data-testid="cost-hint">{t(`costs.hint.${route.destination}`)}</p>
      <TargetMargin
        stored={costs.targetMargin}
        onSave={(targetMargin) => change((before) => ({ ...before, targetMargin }))}
      />
      {COST_GROUP_IDS.map((id) => (
        <CostGroup
          key={id}
          id={id}
          route={route}
          costs={costs}
          onInput={setInput}
          onSwitch={setSwitch}
        />
      ))}
    </section>
  );
}

export interface CostGroupProps {
  id: CostGroupId;
  route: Route;
  costs: UserCosts;
  onInput: (id: CostInputId, value: number | undefined) => void;
  onSwitch: (id: SwitchId, isOn: boolean) => void;
}

/** What belongs together of a route's inputs; closed until somebody wants to change it. */
export function CostGroup({ id, route, costs, onInput, onSwitch }: CostGroupProps) {
  const estimates = presetsOf(route, 'other');
  const switches = switchesOf(costs, route);
  const group = COST_GROUPS[id];
  return (
    <details class={styles.group} data-testid={`costs-${id}`}>
      <summary>{t(`costs.group.${id}`)}</summary>
      <div class={styles.fields}>
        {group.inputs
          .filter((input) => isShown(input, estimates[input], route))
          .map((input) => (
            <CostField
              key={scopedKey(input, route)}
              id={input}
              route={route}
              estimate={estimates[input]}
              yours={costs.yours[scopedKey(input, route)]}
              onSave={(value) => onInput(input, value)}
            />
          ))}
      </div>
      {group.switches
        .filter((one) => one !== 'cif' || route.destination === 'own')
        .map((one) => (
          <AccessSwitch
            key={one}
            label={t(`costs.switch.${one}`)}
            text={t(`costs.switch.${one}Text`)}
            isOn={switches[one]}
            onChange={(isOn) => onSwitch(one, isOn)}
            testId={`cost-${one}`}
          />
        ))}
    </details>
  );
}

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
          TRANSPORTS.stock.map((value) => ({ value, label: t(`costs.${value}`) })),
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

/** Everything outside of the section. */
export interface CostsDeps {
  read: () => Promise<UserCosts>;
  watch: (listener: (costs: UserCosts) => void) => () => void;
  change: (change: (costs: UserCosts) => UserCosts) => Promise<void>;
  language: string;
  now: () => Date;
}

export const costsDeps: CostsDeps = {
  read: () => costInputsStore.read(),
  watch: (listener) => costInputsStore.watch(listener),
  change: changeCosts,
  language: uiLanguage(),
  now: () => new Date(),
};
