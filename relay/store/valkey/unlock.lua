-- Gives a lock back, unless it ended and is another's by now.
if server.call('GET', KEYS[1]) == ARGV[1] then return server.call('DEL', KEYS[1]) end
return 0
