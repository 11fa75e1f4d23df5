import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { destinationChoices } from '@/utils/io/i18n/destination-words';
import { t } from '@/utils/io/i18n/words';
import type { CostInputId, SwitchId } from '@/utils/core/costs/cost-inputs';
import { MODES, TRANSPORTS } from '@/utils/core/model/mode';
import { platformsIn } from '@/utils/core/costs/platforms';
import type { PlatformId } from '@/utils/core/costs/ids';
import { presetsOf, routeOf, scopedKey, switchesOf } from '@/utils/core/costs/presets';
import { type Route, type UserCosts, withSwitch, withYours } from '@/utils/core/costs/user-costs';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { costsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { CostField, TargetMargin } from './cost-field';
import { COST_GROUP_IDS, COST_GROUPS, type CostGroupId, isShown } from './cost-inputs';
import styles from './costs-section.module.css';
import { Section } from '../section';
import { useStored } from '../use-stored';

interface CostsSectionProps {
  /** Costs as read when the page was opened. */
  costs: UserCosts;
}

const stored = costsStore({});

/** Every input of a cost, by destination and mode; each change is saved at once. */
export function CostsSection({ costs: first }: CostsSectionProps) {
  const costs = useStored(stored, first);
  const change = (changed: (before: UserCosts) => UserCosts) => save(stored.update(changed));
  const route = routeOf(costs, { language: readerLanguage() });
  const setInput = (id: CostInputId, value: number | undefined) => {
    const date = new Date().toISOString().slice(0, 10);
    const yours = value === undefined ? undefined : { value, date };
    change((before) => withYours(before, scopedKey(id, route), yours));
  };
  const setSwitch = (id: SwitchId, isOn: boolean) =>
    change((before) => withSwitch(before, scopedKey(id, route), isOn));

  return (
    <Section title={t('costs.title')} text={t('costs.text')} id="destination-costs">
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
    </Section>
  );
}

interface CostGroupProps {
  id: CostGroupId;
  route: Route;
  costs: UserCosts;
  onInput: (id: CostInputId, value: number | undefined) => void;
  onSwitch: (id: SwitchId, isOn: boolean) => void;
}

/** One group of a route's inputs and switches, closed at first. */
function CostGroup({ id, route, costs, onInput, onSwitch }: CostGroupProps) {
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
          <Switch
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

interface CostRouteProps {
  route: Route;
  /** The user's choice; undefined means the platform of the page. */
  platform: PlatformId | undefined;
  onChange: (change: Partial<UserCosts>) => void;
}

/** Destination, mode and transport of the goods, and the platform that sells them. */
function CostRoute({ route, platform, onChange }: CostRouteProps) {
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
      {choice('destination', destination, destinationChoices(), (chosen) =>
        onChange({ destination: chosen }),
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
          ...platformsIn(destination, platform).map((value) => ({
            value,
            label: t(`costs.sells.${value}`),
          })),
        ] as const,
        (chosen) => onChange({ platform: chosen === 'byPage' ? undefined : chosen }),
      )}
    </div>
  );
}
