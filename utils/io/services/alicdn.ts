import type { AllowedOrigin } from '../../core/model/picture-origins';

/** 1688's picture servers. */
export const ALICDN: AllowedOrigin = { origin: 'https://alicdn.com', withSubdomains: true };
