/** What `--init` writes: every setting, with its reason. */
export const FIRST_SETTINGS = `# The relay of a team. Every setting stands here; what begins with "#" is a comment.
# No secret belongs into this file: it says where each is read from, the environment or a file of its own:
#   secret: { env: NAME_OF_THE_VARIABLE }
#   secret: { file: secrets/name-of-the-file }     # from the folder of this file on
# A change is taken up within a second. A file with a mistake is refused, and the relay goes on as before; its log
# says why. Members are in a file of their own beside it: npm run relay -- member add NAME (also: revoke NAME, list).

# Shown to members.
name: Our team

# Only this computer reaches 127.0.0.1. Behind a proxy that speaks HTTPS it stays so; in a container: 0.0.0.0.
listen:
  host: 127.0.0.1
  port: 8788

# Where members reach the relay. It stands in the links that invite them.
# address: https://relay.example.com

# Opens /metrics. Without it they are closed. "openssl rand -hex 32" makes one.
# admin-token: { env: RELAY_ADMIN_TOKEN }

# The keys of the team, by who issued them. Remove what the team does not have.
services:
  # 1688's open platform (https://open.1688.com): one app, with its app key, secret and token.
  open-platform:
    # Which of its three searches the app is subscribed to.
    for: [open-platform, cross-border, similar-offer]
    url: https://gw.open.1688.com
    app-key: { env: ALIBABA_APP_KEY }
    secret: { env: ALIBABA_APP_SECRET }
    token: { env: ALIBABA_TOKEN }
    # A token without a refresh token, as for an app of one's own, does not end.
    # refresh-token: { env: ALIBABA_REFRESH_TOKEN }
    # Calls a second and a day (of China) over all members. Users report limits from 3 a second.
    per-second: 3
    # per-day: 5000

  # The AK of 1688's console.
  # ak:
  #   key: { env: ALIBABA_AK }
  #   per-second: 3

  # The reseller OneBound.
  # onebound:
  #   key: { env: ONEBOUND_KEY }
  #   secret: { env: ONEBOUND_SECRET }
  #   per-second: 3

  # The reseller TMAPI.
  # tmapi:
  #   token: { env: TMAPI_TOKEN }
  #   per-second: 3

# Calls of a member that may wait for their turn while the limit is reached, and for how long. Members take turns.
queue:
  per-member: 20
  seconds: 8

# What one member may ask for: so many requests in a window (of 24 days at most) that begins with the first. Without it:
# no limit.
# budget: { requests: 2000, seconds: 86400 }

# With Valkey, any number of relays share limits, answers and the token. rediss:// is for TLS.
# valkey:
#   url: redis://127.0.0.1:6379
#   password: { env: VALKEY_PASSWORD }
# How many relays there are: each keeps to its part of the limits while Valkey is away.
instances: 1
`;
