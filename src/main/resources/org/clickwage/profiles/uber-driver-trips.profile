# Uber, a driver's data-access export: the trips (driver_lifetime_trips-0.csv).
#
# - Titles in words stand over local stamps alone.
# - The local stamps end in Z though they are local time.
# - original_fare_local is what the passenger paid, not what the driver got: pay is in the payments.
# - A trip that the passenger cancelled is no trip, but may have been paid for.
description = Uber, a driver's own data: trips
description.fr = Uber, les données d’un chauffeur : courses
export = uber-driver
table = trips
work = rides
marks = begintrip_timestamp_local, dropoff_timestamp_local, trip_distance_miles, driver_upfront_fare_local
marks = begintrip_timestamp_local, dropoff_timestamp_local, driver_trip_number
marks = Local Request Timestamp, Begin Trip Local Timestamp, Local Dropoff Timestamp, Trip Distance (miles)
local-despite-z = request_timestamp_local, begintrip_timestamp_local, dropoff_timestamp_local, Local Request Timestamp, Begin Trip Local Timestamp, Local Dropoff Timestamp

[columns]
accept = begintrip_timestamp_utc
end = dropoff_timestamp_utc
date = begintrip_timestamp_local, Begin Trip Local Timestamp
currency = currency_code, Currency Code

[other columns]
trip-status = status
zone = timezone
requested = request_timestamp_utc, Local Request Timestamp
local-begin = begintrip_timestamp_local, Begin Trip Local Timestamp
local-end = dropoff_timestamp_local, Local Dropoff Timestamp
miles = trip_distance_miles, Trip Distance (miles)

[constants]
platform = Uber

[statuses]
completed = approved
rider canceled = returned
driver canceled = returned
