/**
 * One more account of each service, whose secrets occur nowhere else: a search for leaks knows them
 * by sight. They open nothing but this gateway.
 */
export const CANARY = {
  app: {
    key: '7731042986',
    secret: 'canary-app-secret-Kq7',
    token: 'canary-app-token-Wz3',
  },
  ak: { id: 'canarykeyid0000001', secret: 'CanarySecretOfTheAkGateway9Xb41p' },
  onebound: { key: 'canary-onebound-key-Rt5', secret: 'canary-onebound-secret-Hv8' },
  tmapi: { token: 'canary-tmapi-token-Jn2' },
} as const;
