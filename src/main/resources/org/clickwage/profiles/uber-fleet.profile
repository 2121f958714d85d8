# Uber, what a fleet downloads: its payments, a transaction a row, and the time of its drivers.
#
# - The titles of the payments are the paths of a tree, with other spaces from title to title, and in the
#   language of the account: the first branch under the root is what was earned. What is outside of it,
#   as cash collected and the weekly payout, is neither pay nor deduction.
# - The report of a row a driver has its earnings at the root: Total Earnings, Total Earnings : Tip.
# - Fees are the leaves with a minus; taxes are neither pay nor fee.
# - Times are days, hours and minutes: 01:01:05 is 25 h 05 min.
# - Open is waiting for a request, en route is driving to the pick-up: work, and unpaid.
# - The driver is the second column of payments, the first one of times; both have the same UUID.
description = a fleet's report from Uber, of payments or of times
description.fr = un rapport de flotte d’Uber, de paiements ou de temps
beside = payments have no hours, and times no pay: give both reports of the same days together to ‘clickwage batch’
beside.fr = les paiements n’ont pas d’heures, et les temps pas de rémunération : donnez ensemble les deux rapports des mêmes jours à « clickwage batch »
marks = *:*, *:*:*, *:*:*:*
marks = Driver UUID, Total Earnings, Payouts
marks = UUID du chauffeur, Revenus totaux, Versements
marks = Time open, Time en route, Time on trip
marks = Timp deschis, Timp pe traseu, Timp în cursă
amount-tree = yes

[columns]
worker = Driver UUID, UUID du chauffeur, Identificatorul universal unic (UUID) al șoferului partener, #2
pay = Total Earnings, Revenus totaux, *:*
date = vs reporting, față de raportare
paid_hours = Time on trip@dd:hh:mm, Timp în cursă@dd:hh:mm
unpaid_hours = Time open + Time en route@dd:hh:mm, Timp deschis + Timp pe traseu@dd:hh:mm

[constants]
platform = Uber
