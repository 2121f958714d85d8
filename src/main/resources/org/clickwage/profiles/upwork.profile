# Upwork, a freelancer's transaction history (Reports, Transaction history, Download CSV).
#
# - Amounts carry their sign; days are written like Nov 14, 2017.
# - It has no hours: those of hourly contracts are in the work diary.
# - A withdrawal moves money that was earned before: it is neither pay nor fee, but its fee is a fee.
description = Upwork: a freelancer's transaction history
description.fr = Upwork : l’historique des transactions d’un indépendant
table = payments
marks = Ref ID, Type, Freelancer, Account Name, Amount

[columns]
worker = Freelancer
date = Date
pay = Amount
currency = Currency

[other columns]
line = Type
detail = Description

[constants]
platform = Upwork
currency = USD

[lines]
Hourly = fares
Fixed Price = fares
Milestone = fares
Upfront Payment = fares
Refund = fares
Bonus = bonuses
Service Fee = fees
Membership Fee = fees
Connects = fees
Withdrawal Fee = fees
Expense = reimbursements
Withdrawal = other
VAT = other
WHT = other
