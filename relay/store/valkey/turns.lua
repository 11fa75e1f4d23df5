-- Turns at one service over all relays: the rules of `pace.ts` and `fair-queue.ts`, by Valkey's clock alone.
--
-- A call enters the queue with its ticket, or is granted at once where nobody waits. Every relay with tickets asks
-- again when it is told to. It is only granted tickets of its own: a grant is as old as its reply says, whatever
-- the clocks of relays show. All keys are of one service and share its hash tag, so that they are of one
-- slot of a cluster.
local PACE, QUEUE, RELAYS, ASLEEP, EVICTED, DAY = unpack(KEYS)
local relay, id, member = ARGV[1], ARGV[2], ARGV[3]
local kept_tag = tonumber(ARGV[4]) -- of a ticket that was granted too late: it goes first again
local interval, pause = tonumber(ARGV[5]), tonumber(ARGV[6])
local per_day, per_service, per_member = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local wait = tonumber(ARGV[10]) -- a call that would wait longer is refused; below zero: none is
local known_day, known_total = tonumber(ARGV[11]), tonumber(ARGV[12])
local known_shared, known_unused = tonumber(ARGV[13]), tonumber(ARGV[14])
local own_day, own_calls = tonumber(ARGV[15]), tonumber(ARGV[16])
local returned_day, returned = tonumber(ARGV[17]), tonumber(ARGV[18])

local AHEAD = 20 -- a slot is granted this early, with the delay until it: no time is lost by asking
local PATIENCE = 150 -- a relay that does not ask for its slot by then is asleep: until it asks, others go first
local ALIVE = 3000 -- tickets of a relay that has not asked for this long are dropped
local FARTHEST = 5000 + interval -- a later slot is from before the clock was set back
local DAY_SECONDS, CHINA_OFFSET = 86400, 28800

local time = server.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local today = math.floor((time[1] + CHINA_OFFSET) / DAY_SECONDS)

-- The first write: where memory is full, it fails before anything has changed.
-- A relay that was dropped, or forgotten with everything else, is new: the tickets that it knows of are gone.
local is_new = server.call('ZADD', RELAYS, string.format('%.3f', now), relay)

-- An unknown pace is that of an emptied Valkey: what was sent in this second is not known.
local pace = server.call('HMGET', PACE, 'slot', 'granted', 'arrivals')
local slot = tonumber(pace[1])
local granted = tonumber(pace[2] or 0)
local arrivals = tonumber(pace[3] or 0)
if not slot or slot > now + FARTHEST then slot = now + pause end

-- Calls of the day: turns of all relays together (`shared`), less those that nobody used (`unused`, below zero), and
-- calls of each relay while Valkey was away. Each says again what it knows: an emptied Valkey does not give the
-- day out twice.
if tonumber(server.call('HGET', DAY, 'day') or -1) ~= today then
  server.call('DEL', DAY)
  server.call('HSET', DAY, 'day', today, 'shared', 0, 'unused', 0)
end
if own_day == today and own_calls > 0 then server.call('HSET', DAY, 'own:' .. relay, own_calls) end
local total = -today -- the field `day` is no count
for _, count in ipairs(server.call('HVALS', DAY)) do total = total + tonumber(count) end
local shared = tonumber(server.call('HGET', DAY, 'shared'))
local unused = tonumber(server.call('HGET', DAY, 'unused'))
local function add(field, count)
  if count == 0 then return end
  server.call('HINCRBY', DAY, field, count)
  total = total + count
  if field == 'shared' then shared = shared + count else unused = unused + count end
end
if known_day == today then
  add('shared', math.max(0, known_shared - shared))
  add('unused', math.min(0, known_unused - unused))
  -- Calls of a relay that is no more.
  add('shared', math.max(0, known_total + unused - known_unused - total))
end
if returned_day == today then add('unused', -returned) end

local function parse(entry)
  local of, ticket, name = entry:match('^%d+|([^|]*)|([^|]*)|(.*)$')
  return { entry = entry, relay = of, id = ticket, member = name }
end

local dead = {}
for _, other in ipairs(server.call('ZRANGEBYSCORE', RELAYS, '-inf', string.format('%.3f', now - ALIVE))) do
  dead[other] = true
  server.call('ZREM', RELAYS, other)
  server.call('SREM', ASLEEP, other)
end
server.call('SREM', ASLEEP, relay)
local asleep = {}
for _, other in ipairs(server.call('SMEMBERS', ASLEEP)) do asleep[other] = true end

-- Tickets by tag, equal tags by arrival.
local tickets = {}
local stored = server.call('ZRANGE', QUEUE, 0, -1, 'WITHSCORES')
for i = 1, #stored, 2 do
  local ticket = parse(stored[i])
  ticket.tag = tonumber(stored[i + 1])
  if dead[ticket.relay] then
    server.call('ZREM', QUEUE, ticket.entry)
  else
    tickets[#tickets + 1] = ticket
  end
end

local grants, evicted = {}, {}
local state, place, entry = 'none', 0, ''
local is_used_up = per_day >= 0 and total >= per_day

local function grant(ticket_id, tag)
  local at = math.max(slot, now)
  slot = at + interval
  granted = math.max(granted, tag)
  add('shared', 1)
  is_used_up = per_day >= 0 and total >= per_day
  grants[#grants + 1] = { ticket_id, string.format('%.3f', at - now), tag }
end

local function enqueue()
  local own, last, counts, longest = 0, 0, {}, nil
  for _, ticket in ipairs(tickets) do
    local count = (counts[ticket.member] or 0) + 1
    counts[ticket.member] = count
    if not longest or count > counts[longest.member] or ticket.member == longest.member then longest = ticket end
    if ticket.member == member then own, last = count, ticket.tag end
  end
  local tag = kept_tag > 0 and kept_tag or math.max(granted, last) + 1
  local ahead = 0
  for _, ticket in ipairs(tickets) do
    if ticket.tag <= tag then ahead = ahead + 1 end
  end
  place = ahead + 1
  if kept_tag == 0 then
    local is_full = #tickets >= per_service
    local is_outdone = is_full and (not longest or counts[longest.member] <= own + 1)
    local is_late = wait >= 0 and math.max(0, slot - now) + place * interval > wait
    if own >= per_member or is_outdone or is_late then
      state = 'full'
      return
    end
    if is_full then
      -- Nobody is kept out by whoever came first with many.
      server.call('ZREM', QUEUE, longest.entry)
      server.call('HSET', EVICTED, longest.id .. '|' .. longest.relay, longest.relay)
      server.call('PEXPIRE', EVICTED, 10000)
      for i, ticket in ipairs(tickets) do
        if ticket == longest then table.remove(tickets, i) break end
      end
      if longest.tag <= tag then ahead = ahead - 1 end
    end
  end
  arrivals = arrivals + 1
  entry = string.format('%016d|%s|%s|%s', arrivals, relay, id, member)
  server.call('ZADD', QUEUE, tag, entry)
  table.insert(tickets, ahead + 1, { entry = entry, relay = relay, id = id, member = member, tag = tag })
  state = 'queued'
end

if id ~= '' then
  if is_used_up then
    state = 'used-up'
  elseif #tickets == 0 and slot <= now + AHEAD then
    state = 'granted'
    grant(id, kept_tag > 0 and kept_tag or granted + 1)
  else
    enqueue()
  end
end

-- Where the first ticket of this relay stands, how many of relays that are awake stand before it, and the first of those.
local function first_own()
  local ahead, first = 0, nil
  for i, ticket in ipairs(tickets) do
    if ticket.relay == relay then return i, ahead, first end
    if not asleep[ticket.relay] then
      ahead = ahead + 1
      first = first or ticket
    end
  end
end

local own, ahead, first = first_own()
while own and not is_used_up and slot <= now + AHEAD and (ahead == 0 or now >= slot + PATIENCE) do
  if first then
    server.call('SADD', ASLEEP, first.relay)
    asleep[first.relay] = true
  else
    local ticket = table.remove(tickets, own)
    server.call('ZREM', QUEUE, ticket.entry)
    grant(ticket.id, ticket.tag)
  end
  own, ahead, first = first_own()
end

local ask = -1
if own and is_used_up then
  for _, ticket in ipairs(tickets) do
    if ticket.relay == relay then server.call('ZREM', QUEUE, ticket.entry) end
  end
elseif own and ahead == 0 then
  ask = math.max(1, slot - AHEAD - now)
elseif own then
  ask = math.max(5, math.min(slot - AHEAD + ahead * interval, slot + PATIENCE) - now)
end

local marks = server.call('HGETALL', EVICTED)
for i = 1, #marks, 2 do
  if marks[i + 1] == relay then
    evicted[#evicted + 1] = marks[i]:match('^[^|]*')
    server.call('HDEL', EVICTED, marks[i])
  end
end

server.call('HSET', PACE, 'slot', string.format('%.3f', slot), 'granted', granted, 'arrivals', arrivals)
-- Numbers lose their fraction in a reply.
return {
  state, entry, place, string.format('%.3f', slot - now), string.format('%.3f', ask), grants, evicted,
  is_new, today, total, shared, unused, is_used_up and 1 or 0, string.format('%.3f', now),
  #tickets,
}
