import '@/components/ui/theme.css';
import { launch } from '@/components/ui/launch';
import { originPatterns } from '@/utils/access';
import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { t } from '@/utils/i18n/words';
import { connectionOf, type ServiceId, type Settings } from '@/utils/model/settings';
import { speakLanguage } from '@/utils/page-language';
import { PANEL_PLACE, requestServiceAccess } from '@/utils/platform';
import { serviceInfoOf } from '@/utils/services/registry';
import { settingsStore } from '@/utils/storage/settings';
import { WelcomePage } from './welcome-page';

/** Access is requested inside the click; without it the first search reports what is missing. */
function choose(service: ServiceId, settings: Settings): void {
  const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
  const asked =
    api.length > 0 ? requestServiceAccess([...api, ...originPatterns(pictures)]) : undefined;
  asked?.catch(failureOf);
  settingsStore.update((stored) => ({ ...stored, service })).catch(failureOf);
}

async function page() {
  const settings = await settingsStore.read();
  return (
    <WelcomePage
      place={PANEL_PLACE}
      service={settings.service}
      onDemo={() => choose('demo', settings)}
      onOwnKey={() => void browser.runtime.openOptionsPage().catch(failureOf)}
      onWeb={() => choose('web', settings)}
    />
  );
}

await launch(async () => {
  await speakLanguage(['shell', 'panel', 'options'], () => location.reload());
  document.title = `${t('welcome.title')} · ${t('extensionName')}`;
  settingsStore.watch(() => void launch(page));
  return page();
});
