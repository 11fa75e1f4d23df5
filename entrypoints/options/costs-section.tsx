import { useEffect, useState } from 'preact/hooks';
import type { CostInputId, SwitchId } from '@/utils/model/cost-inputs';
import { routeOf, scopedKey } from '@/utils/model/inputs-for';
import { withSwitch, withYours, type UserCosts } from '@/utils/model/user-costs';
import { t } from '@/utils/words';
import styles from './access-section.module.css';
import { CostGroup } from './cost-group';
import { COST_GROUP_IDS } from './cost-groups';
import { CostRoute } from './cost-route';
import type { CostsDeps } from './costs';
import { TargetMargin } from './target-margin';

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
    <section class={styles.section} data-testid="costs">
      <h2 class={styles.title}>{t('costs.title')}</h2>
      <p class={styles.text}>{t('costs.text')}</p>
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
