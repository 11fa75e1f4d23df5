-- The stored answer to a question, the call that is under way, or a new call that this relay makes.
-- All keys are of one question and share its hash tag.
local ANSWER, FLIGHT = unpack(KEYS)
local leader, lease = ARGV[1], tonumber(ARGV[2])

local answer = server.call('GET', ANSWER)
if answer then return { 'stored', answer } end

local time = server.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local flight = server.call('HMGET', FLIGHT, 'leader', 'state', 'seen')
if flight[1] then
  -- A call that waits is forgotten with its lease; one that was sent is kept until it cannot be under way any more.
  if flight[2] == 'sent' and now - tonumber(flight[3]) > lease then return { 'interrupted' } end
  return { 'follow', flight[1], flight[2] }
end
server.call('HSET', FLIGHT, 'leader', leader, 'state', 'waiting', 'seen', string.format('%.3f', now))
server.call('PEXPIRE', FLIGHT, lease)
return { 'lead' }
