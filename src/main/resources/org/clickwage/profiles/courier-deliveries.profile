# A courier's own list of deliveries: when each was ordered, picked up and delivered.
#
# - Of orders that are carried at once the time counts once.
# - An order is created long before the courier sets out: the way to the pick-up is not known.
description = a courier's own list of deliveries
description.fr = la liste des livraisons d’un coursier
beside = it has neither pay nor the hours of waiting: give the platform's payments, or a logbook with date, start, end and pay, beside it
beside.fr = elle n’a ni la rémunération ni les heures d’attente : donnez à côté les paiements de la plateforme, ou un carnet avec date, début, fin et paie
table = trips
work = deliveries
marks = ACTUAL_PICKUP_TIME, ACTUAL_DELIVERY_TIME

[columns]
date = ACTUAL_PICKUP_TIME

[other columns]
begun = ACTUAL_PICKUP_TIME
local-begin = ACTUAL_PICKUP_TIME
local-end = ACTUAL_DELIVERY_TIME
note = STORE_NAME
