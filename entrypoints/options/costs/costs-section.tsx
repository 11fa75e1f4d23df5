import styles from './costs-section.module.css';
import type { CostInput, CostInputId, SwitchId } from '@/utils/core/costs/cost-inputs';
import type { PlatformId } from '@/utils/core/costs/ids';
import { Button } from '@/components/ui/button';
import {
  COST_GROUPS,
  COST_GROUP_IDS,
  type CostGroupId,
  costText,
  estimateText,
  inputName,
  inputUnit,
  isShown,
  maxTyped,
  readCost,
  scaleOf,
} from './cost-inputs';
import { Choice } from '@/components/ui/choice';
import { Field, TextField } from '@/components/ui/field';
import {
  MAX_TARGET_MARGIN,
  type Route,
  TARGET_MARGIN,
  type UserCosts,
  withSwitch,
  withYours,
} from '@/utils/core/costs/user-costs';
import { MODES, TRANSPORTS } from '@/utils/core/model/mode';
import { Section } from '../section';
import { Switch } from '@/components/ui/switch';
import { costsStore } from '@/utils/io/storage/settings';
import { destinationChoices } from '@/utils/io/i18n/destination-words';
import { formatDay } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { platformsIn } from '@/utils/core/costs/platforms';
import { presetsOf, routeOf, scopedKey, switchesOf } from '@/utils/core/costs/presets';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { save } from '@/utils/io/storage/not-saved';
import { t } from '@/utils/io/i18n/words';
import { useStored, useTyped } from '../stored';

interface CostsSectionProps {
  /** Costs as read when the page was opened. */
  costs: UserCosts;
}

const ordinaryCosts = costsStore({});

/** Every input of a cost, by destination and mode; each change is saved at once. */
export function CostsSection({ costs: first }: CostsSectionProps) {
  const costs = useStored(ordinaryCosts, first);
  const change = (changed: (before: UserCosts) => UserCosts) => save(ordinaryCosts.update(changed));
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

interface CostFieldProps {
  id: CostInputId;
  route: Route;
  /** The preset, also if the user has entered a value. */
  estimate: CostInput;
  /** What the user has entered. */
  yours: { value: number; date: string } | undefined;
  /** Undefined restores the estimate. */
  onSave: (value: number | undefined) => void;
}

/** One cost input: the estimate unless the user has entered a value. Emptying it restores the estimate. */
function CostField({ id, route, estimate, yours, onSave }: CostFieldProps) {
  const scale = scaleOf(id);
  const [low, high] = [estimateText(estimate.low, scale), estimateText(estimate.high, scale)];
  const usual = low === high ? low : t('costs.span', [low, high]);
  const {
    isWrong,
    save: saveTyped,
    field,
  } = useTyped(
    yours ? costText(yours.value, scale) : '',
    (typed) => readCost(typed, scale),
    onSave,
  );
  const name = inputName(id);
  const since = yours
    ? `${t('costs.yours', [formatDay(yours.date)])} · ${t('costs.usual', [usual])}`
    : t('costs.estimate', [formatDay(estimate.date)]);
  return (
    <div class={styles.field} data-input={id} data-source={yours ? 'yours' : estimate.source}>
      <TextField
        id={`cost-${id}`}
        kind="decimal"
        label={t('costs.labelled', [name, inputUnit(id, estimate, route)])}
        hint={since}
        error={isWrong ? t('costs.wrong', [formatNumber(maxTyped(scale))]) : undefined}
        {...field}
        placeholder={usual}
      />
      {yours && (
        <Button
          look="link"
          label={t('costs.backFor', [name])}
          onClick={() => saveTyped(undefined)}
          testId={`back-${id}`}
        />
      )}
    </div>
  );
}

const PER_CENT = 100;

interface TargetMarginProps {
  stored: number | undefined;
  /** Undefined for an emptied field. */
  onSave: (targetMargin: number | undefined) => void;
}

/** The target margin, in per cent. */
function TargetMargin({ stored, onSave }: TargetMarginProps) {
  const { isWrong, field } = useTyped(
    stored === undefined ? '' : costText(stored, PER_CENT),
    (typed) => {
      const answer = readCost(typed, PER_CENT);
      return (answer?.value ?? 0) <= MAX_TARGET_MARGIN ? answer : undefined;
    },
    onSave,
  );
  return (
    <TextField
      id="target-margin"
      kind="decimal"
      label={t('costs.labelled', [t('costs.targetMargin'), t('costs.unit.share')])}
      hint={t('costs.targetMarginText')}
      error={isWrong ? t('costs.wrong', [costText(MAX_TARGET_MARGIN, PER_CENT)]) : undefined}
      placeholder={costText(TARGET_MARGIN, PER_CENT)}
      {...field}
    />
  );
}
