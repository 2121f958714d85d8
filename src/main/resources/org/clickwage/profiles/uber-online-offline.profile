# Uber, a driver's or courier's data-access export: the time by state (driver_online_offline-0.csv).
#
# - The same file for drivers and couriers: only the trips tell them apart.
# - open is waiting for a request, enroute is driving to the pick-up; both are work, and unpaid.
# - duration_ms is the time that counts; it is up to a second shorter than from stamp to stamp.
# - The local stamps end in Z though they are local time.
description = Uber, a worker's own data: time online and offline
description.fr = Uber, les données d’un travailleur : temps en ligne et hors ligne
export = uber-driver, uber-eats
table = online-offline
marks = earner_state, begin_timestamp_utc, end_timestamp_utc
marks = earnerState, beginTimestampUtc, endTimestampUtc
marks = Earner State, Begin Timestamp UTC, End Timestamp UTC
local-despite-z = begin_timestamp_local, end_timestamp_local, beginTimestampLocal, endTimestampLocal, Begin Timestamp Local, End Timestamp Local

[columns]
accept = begin_timestamp_utc, beginTimestampUtc, Begin Timestamp UTC
end = end_timestamp_utc, endTimestampUtc, End Timestamp UTC
date = begin_timestamp_local, beginTimestampLocal, Begin Timestamp Local

[other columns]
state = earner_state, earnerState, Earner State
local-begin = begin_timestamp_local, beginTimestampLocal, Begin Timestamp Local
local-end = end_timestamp_local, endTimestampLocal, End Timestamp Local
milliseconds = duration_ms, durationMs, Duration (ms)

[constants]
platform = Uber

[states]
open = waiting
enroute = en-route
ontrip = on-trip
offline = offline
