# Uber, a driver's or courier's data-access export: the lines of payment (driver_payments-0.csv).
#
# - The same file for drivers and couriers: only the trips tell them apart.
# - Amounts carry their sign: a commission is negative. Lines of tax come in pairs that cancel out.
# - Where commissions are lines of their own, fares are what customers paid, less at most 2 % in exports
#   of 2021; in those of 2025 fares are what is left of it, and no line is a commission.
# - Tolls are given back, not earned.
# - The stamp is local time, without a zone: --zone Europe/Paris, or the trips' column timezone, says
#   which. For days and weeks no zone is needed.
description = Uber, a worker's own data: payment lines
description.fr = Uber, les données d’un travailleur : lignes de paiement
export = uber-driver, uber-eats
table = payments
fares-of-customers = yes
marks = amount_local, classification, category, recognize_timestamp_local
marks = amountLocal, classification, category, recognizeTimestampLocal
marks = Local Amount, Classification, Category, Local Timestamp
local-despite-z = recognize_timestamp_local, recognizeTimestampLocal, Local Timestamp

[columns]
pay = amount_local, amountLocal, Local Amount
currency = currency_code, currencyCode, Currency Code
date = recognize_timestamp_local, recognizeTimestampLocal, Local Timestamp

[other columns]
line = category
detail = classification
trip = Trip UUID, trip_uuid, tripUuid

[constants]
platform = Uber

[lines]
driver_payment_fares = fares
driver_payment_charges = fares
existing_driver_incentive = bonuses
tip = tips
tips = tips
commission = fees
commission_adjustment = fees
safe_rides_fee = fees
driver_payment_tolls = reimbursements
tax = other
cash_collected = other
