-- Entries of the audit, and the counts of the day of China in which they are written.
local LOG, FIGURES = unpack(KEYS)
local most, kept = ARGV[1], tonumber(ARGV[2])
local DAY_SECONDS, CHINA_OFFSET = 86400, 28800

-- Key of the day's figures, with the hash tag of all keys.
local figures = FIGURES .. ':' .. math.floor((server.call('TIME')[1] + CHINA_OFFSET) / DAY_SECONDS)
for i = 3, #ARGV, 2 do
  server.call('XADD', LOG, 'MAXLEN', '~', most, '*', 'entry', ARGV[i])
  server.call('HINCRBY', figures, ARGV[i + 1], 1)
end
server.call('PEXPIRE', figures, kept)
