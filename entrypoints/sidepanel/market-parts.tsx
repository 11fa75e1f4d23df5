/** What is shown of other markets, in one file that is loaded with the first of them. */
export { MarketList } from '@/components/market/market-list';
export { MarketSpread } from '@/components/market/market-spread';
export { compareListings, marketAnswer } from '@/utils/core/pricing/market/compare-listings';
