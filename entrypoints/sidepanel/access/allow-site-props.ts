import type { AllowSiteProps } from '@/components/search/picture-origin';
import { t } from '@/utils/i18n/words';
import type { PanelState } from '../panel-state';
import { couldBeAllSites } from './wanted-access';

/** What the button for more access says: the original of a screenshot, or access that is missing. */
export function allowSiteProps({
  access,
  accessRefused,
  outcome,
  allowAccess,
  allowAllSites,
}: PanelState): AllowSiteProps | undefined {
  if (access.value === undefined) return undefined;
  const { host } = access.value;
  const isMissing = outcome.value.failure?.code === 'access-missing';
  return {
    host,
    label: isMissing ? t('error.allow', [host]) : t('picture.getOriginal', [host]),
    look: isMissing ? 'primary' : 'link',
    refused: accessRefused.value,
    onAllow: allowAccess,
    onAllowAll: couldBeAllSites(access.value) ? allowAllSites : undefined,
  };
}
