/** The options page with three of its parts, which hold settings of every kind. */
import { render } from '@testing-library/preact';
import { CostsSection } from '@/entrypoints/options/costs/costs-section';
import { DataSection } from '@/entrypoints/options/data/data-section';
import { LikenessSection } from '@/entrypoints/options/data/data-section';
import { OptionsPage } from '@/entrypoints/options/options-page';
import { ServicesForm } from '@/entrypoints/options/service/services-form';
import { DEFAULT_HISTORY } from '@/utils/core/model/history';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { readAccounts } from '@/utils/io/storage/credentials';
import { costsStore } from '@/utils/io/storage/settings';
import { optionsBrowser } from './options-browser';

/** @param hash of the address that the page is opened at */
export async function openParts(hash = '') {
  history.replaceState(null, '', `${location.pathname}${hash}`);
  optionsBrowser();
  const accounts = await readAccounts();
  const costs = await costsStore({}).read();
  return render(
    <OptionsPage
      parts={{
        search: <ServicesForm settings={DEFAULT_SETTINGS} accounts={accounts} />,
        costs: <CostsSection costs={costs} />,
        data: (
          <DataSection settings={DEFAULT_HISTORY} onReset={() => {}}>
            <LikenessSection settings={DEFAULT_SETTINGS} />
          </DataSection>
        ),
      }}
    />,
  );
}

/** Whether the part is shown, of those that the page has. */
export const isShown = (part: string): boolean =>
  document.querySelector(`main > #${part}:not([hidden])`) !== null;
