# Uber Eats, a courier's data-access export: the deliveries (courier_lifetime_trip_data-0.csv).
#
# - Local stamps are local time, with or without a Z at the end.
# - From acceptance to drop-off is work; the payment lines are in a file of their own.
description = Uber Eats, a courier's own data: deliveries
description.fr = Uber Eats, les données d’un livreur : livraisons
export = uber-eats
table = trips
work = deliveries
marks = courier_accept_timestamp_local, courier_dropoff_timestamp_local
marks = courierAcceptTimestampLocal, courierDropoffTimestampLocal
local-despite-z = courier_accept_timestamp_local, courierAcceptTimestampLocal, courier_begintrip_timestamp_local, courierBegintripTimestampLocal, courier_dropoff_timestamp_local, courierDropoffTimestampLocal

[columns]
accept = courier_accept_timestamp_local, courierAcceptTimestampLocal
end = courier_dropoff_timestamp_local, courierDropoffTimestampLocal
date = courier_accept_timestamp_local, courierAcceptTimestampLocal

[other columns]
trip-status = delivery_status, deliveryStatus
accepted = courier_accept_timestamp_local, courierAcceptTimestampLocal
begun = courier_begintrip_timestamp_local, courierBegintripTimestampLocal
local-begin = courier_accept_timestamp_local, courierAcceptTimestampLocal
local-end = courier_dropoff_timestamp_local, courierDropoffTimestampLocal

[constants]
platform = Uber Eats
