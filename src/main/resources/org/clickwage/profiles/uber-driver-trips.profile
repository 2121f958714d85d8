# Uber, a driver's data-access export: the trips (driver_lifetime_trips-0.csv).
#
# - Titles in words stand over local stamps alone.
# - The local stamps end in Z though they are local time.
# - The original fare is what customers paid (Binns et al. 2025, arXiv 2506.15278), the base fare a part
#   of a tariff. From February 2022 to February 2023 the study could not tell (by a review of it).
# - In exports of 2021 the driver's fare and the waiting, less the share service_fee, come to the lines
#   of fares less commission, trip by trip; where that share is empty or not there, as in titles in
#   words (2025), trips say only what customers paid, and what was paid out is in the payments.
# - \N is an empty cell.
# - A trip that the passenger cancelled is no trip, but may have been paid for.
description = Uber, a driver's own data: trips
description.fr = Uber, les données d’un chauffeur : courses
export = uber-driver
table = trips
work = rides
marks = begintrip_timestamp_local, dropoff_timestamp_local, trip_distance_miles, driver_upfront_fare_local
marks = begintrip_timestamp_local, dropoff_timestamp_local, driver_trip_number
marks = Local Request Timestamp, Begin Trip Local Timestamp, Local Dropoff Timestamp, Trip Distance (miles)
nothing = \N
fares-untold = 2022-02-01, 2023-02-28
local-despite-z = request_timestamp_local, begintrip_timestamp_local, dropoff_timestamp_local, Local Request Timestamp, Begin Trip Local Timestamp, Local Dropoff Timestamp

[columns]
accept = begintrip_timestamp_utc
end = dropoff_timestamp_utc
date = begintrip_timestamp_local, Begin Trip Local Timestamp
currency = currency_code, Currency Code

[other columns]
trip-status = status
zone = timezone
city = city_id
requested = request_timestamp_utc, Local Request Timestamp
offered = request_timestamp_utc, request_timestamp_local, Local Request Timestamp
begun = begintrip_timestamp_utc, begintrip_timestamp_local, Begin Trip Local Timestamp
local-begin = begintrip_timestamp_local, Begin Trip Local Timestamp
local-end = dropoff_timestamp_local, Local Dropoff Timestamp
miles = trip_distance_miles, Trip Distance (miles)

customer-paid = original_fare_local, Local Original Fare
customer-cancellation = cancellation_fee_local, Local Cancellation Fee
fare-before-fee = driver_upfront_fare_local
base-fare = base_fare_local
waiting-before-fee = wait_time_fare_local
fee-share = service_fee

[constants]
platform = Uber

[statuses]
completed = approved
rider canceled = returned
driver canceled = returned
