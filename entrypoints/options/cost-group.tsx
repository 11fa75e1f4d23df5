import { AccessSwitch } from '@/components/access-switch';
import type { CostInputId, SwitchId } from '@/utils/model/cost-inputs';
import { scopedKey, switchesOf } from '@/utils/model/inputs-for';
import { presetsOf } from '@/utils/model/presets';
import type { Route, UserCosts } from '@/utils/model/user-costs';
import { t } from '@/utils/words';
import { CostField } from './cost-field';
import styles from './cost-group.module.css';
import { COST_GROUPS, isShown, type CostGroupId } from './cost-groups';

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
