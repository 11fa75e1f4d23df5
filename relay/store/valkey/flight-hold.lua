-- The relay that makes a call says that it lives, and whether the call was sent.
-- A record that was lost is written again; 0 where another relay makes the call by now.
local FLIGHT = KEYS[1]
local leader, state, kept = ARGV[1], ARGV[2], tonumber(ARGV[3])

local other = server.call('HGET', FLIGHT, 'leader')
if other and other ~= leader then return 0 end
local time = server.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
server.call('HSET', FLIGHT, 'leader', leader, 'state', state, 'seen', string.format('%.3f', now))
server.call('PEXPIRE', FLIGHT, kept)
return 1
