-- The call ended. An answer is kept for everybody; anything else only for those who wait for it now.
local ANSWER, FLIGHT, RESULT = unpack(KEYS)
local leader, result, answer_kept, result_kept = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local channel, note = ARGV[5], ARGV[6]

if answer_kept > 0 then
  server.call('SET', ANSWER, result, 'PX', answer_kept)
else
  server.call('HSET', RESULT, 'leader', leader, 'result', result)
  server.call('PEXPIRE', RESULT, result_kept)
end
if server.call('HGET', FLIGHT, 'leader') == leader then server.call('DEL', FLIGHT) end
server.call('PUBLISH', channel, note)
