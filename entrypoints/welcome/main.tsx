import '@/components/ui/theme.css';
import { launch } from '@/components/ui/launch';
import { originPatterns } from '@/utils/io/access';
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { t } from '@/utils/io/i18n/words';
import { connectionOf, type ServiceId, type Settings } from '@/utils/core/model/settings';
import { loadPageLanguage } from '@/utils/io/i18n/page-language';
import { PANEL_PLACE, requestServiceAccess } from '@/utils/io/platform';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { settingsStore } from '@/utils/io/storage/settings';
import { WelcomePage } from './welcome-page';

/** Access is requested inside the click; without it the first search reports what is missing. */
function choose(service: ServiceId, settings: Settings): void {
  const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
  const asked =
    api.length > 0
      ? requestServiceAccess(service, [...api, ...originPatterns(pictures)])
      : undefined;
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
  await loadPageLanguage(['shell', 'panel', 'options'], () => location.reload());
  document.title = `${t('welcome.title')} · ${t('extensionName')}`;
  settingsStore.watch(() => void launch(page));
  return page();
});
