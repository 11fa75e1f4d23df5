-- How the call ended that this relay waits for.
local ANSWER, FLIGHT, RESULT = unpack(KEYS)
local leader, lease = ARGV[1], tonumber(ARGV[2])

local result = server.call('HMGET', RESULT, 'leader', 'result')
if result[1] == leader then return { 'landed', result[2] } end
local answer = server.call('GET', ANSWER)
if answer then return { 'landed', answer } end
local flight = server.call('HMGET', FLIGHT, 'leader', 'state', 'seen')
if flight[1] ~= leader then return { 'gone' } end
local time = server.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
if flight[2] == 'sent' and now - tonumber(flight[3]) > lease then return { 'interrupted' } end
return { 'follow', leader, flight[2] }
