import { Switch } from '@/components/ui/switch';
import { originPatterns } from '@/utils/io/access';
import { yuanText } from '@/utils/io/i18n/format';
import { marketName } from '@/utils/io/i18n/market-words';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import { OTHER_MARKETS, type OtherMarket } from '@/utils/core/model/listing';
import {
  connectionOf,
  SERVICE_IDS,
  type ServiceId,
  type Settings,
} from '@/utils/core/model/settings';
import { marketServiceOf } from '@/utils/io/services/markets';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { CallLimitsByService } from '@/utils/core/call-limits';
import { requestServiceAccess } from '@/utils/io/platform';
import { callLimitsStore, settingsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { Section } from '../section';
import { useStored } from '../use-stored';

interface MarketsSectionProps {
  /** Settings and limits as read when the page was opened. */
  settings: Settings;
  limits: CallLimitsByService;
}

/** Calls of a search: the picture may have to be uploaded first. */
const MOST_CALLS = 2;

/** Which other markets each search asks as well, and what that costs. */
export function MarketsSection(first: MarketsSectionProps) {
  const settings = useStored(settingsStore, first.settings);
  const limits = useStored(callLimitsStore, first.limits);
  const { markets = [] } = settings;

  const change = async (market: OtherMarket, isOn: boolean) => {
    const service = isOn ? marketServiceOf(settings, market) : undefined;
    if (service !== undefined) {
      // Inside the click; where it is refused, a search says what is missing.
      const { api, pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
      await requestServiceAccess(service, [...api, ...originPatterns(pictures)]).catch(() => false);
    }
    await settingsStore.update((before) => ({
      ...before,
      markets: OTHER_MARKETS.filter((one) =>
        one === market ? isOn : (before.markets ?? []).includes(one),
      ),
    }));
  };
  return (
    <Section title={t('otherMarkets.title')} text={t('otherMarkets.text')} id="other-markets">
      {OTHER_MARKETS.map((market) => {
        const service = marketServiceOf(settings, market);
        return (
          <Switch
            key={market}
            label={t('otherMarkets.on', [marketName(market)])}
            text={
              service === undefined
                ? t('otherMarkets.needs', [servicesFor(market)])
                : costOf(service, limits[service]?.price)
            }
            isOn={markets.includes(market)}
            onChange={(isOn) => save(change(market, isOn))}
            testId={`market-${market}`}
          />
        );
      })}
    </Section>
  );
}

/** Who could search it. */
function servicesFor(market: OtherMarket): string {
  return SERVICE_IDS.filter(
    (id) => id !== 'demo' && serviceInfoOf(id).capabilities.markets?.includes(market),
  )
    .map(serviceName)
    .join(', ');
}

/** @param price of a call in fen, as the user has entered it */
function costOf(
  service: ServiceId,
  price = serviceInfoOf(service).capabilities.priceOfCall,
): string {
  const calls = t('otherMarkets.cost', [serviceName(service)]);
  if (price === undefined) return calls;
  const sum =
    price === 0 ? t('otherMarkets.free') : t('otherMarkets.price', [yuanText(price * MOST_CALLS)]);
  return `${calls} ${sum}`;
}
