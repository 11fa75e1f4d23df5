-- A relay begins to use Valkey, at one service: for the first time, or again after Valkey was away.
--
-- Relays that went on by themselves change over together, at `ready`: until then each keeps to its part, and one
-- window later the shared pace begins. What they sent meanwhile is added to the day's calls.
local PACE, QUEUE, RELAYS, DAY, READY = unpack(KEYS)
local relay, was_away, delay, pause = ARGV[1], ARGV[2] == '1', tonumber(ARGV[3]), tonumber(ARGV[4])
local own_day, own_calls = tonumber(ARGV[5]), tonumber(ARGV[6])
local known_day, known_shared, known_unused = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])

local DAY_SECONDS, CHINA_OFFSET = 86400, 28800
local KEPT = 1000

local time = server.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local today = math.floor((time[1] + CHINA_OFFSET) / DAY_SECONDS)
server.call('ZADD', RELAYS, string.format('%.3f', now), relay)

local ready = now
if was_away and delay > 0 then
  ready = tonumber(server.call('GET', READY) or nil)
  if not ready then
    ready = now + delay
    server.call('SET', READY, string.format('%.3f', ready), 'PX', delay + KEPT)
  end
end

local slot = tonumber(server.call('HGET', PACE, 'slot') or nil)
if was_away or not slot then
  slot = math.max(slot or 0, math.max(ready, now) + pause)
  server.call('HSET', PACE, 'slot', string.format('%.3f', slot))
end

-- Earlier tickets of the relay are asked for again.
for _, entry in ipairs(server.call('ZRANGE', QUEUE, 0, -1)) do
  if entry:match('^%d+|([^|]*)|') == relay then server.call('ZREM', QUEUE, entry) end
end

if tonumber(server.call('HGET', DAY, 'day') or -1) ~= today then
  server.call('DEL', DAY)
  server.call('HSET', DAY, 'day', today, 'shared', 0, 'unused', 0)
end
if known_day == today then
  local shared, unused = unpack(server.call('HMGET', DAY, 'shared', 'unused'))
  server.call('HSET', DAY, 'shared', math.max(shared, known_shared), 'unused', math.min(unused, known_unused))
end
-- The sum of a relay's own calls, so that saying it twice changes nothing.
if own_day == today and own_calls > 0 then server.call('HSET', DAY, 'own:' .. relay, own_calls) end

return { string.format('%.3f', math.max(0, ready - now)), string.format('%.3f', now) }
