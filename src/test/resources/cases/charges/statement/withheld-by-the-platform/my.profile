description = payments of a platform that withholds contributions
export = own
table = payments

[columns]
date = Jour
pay = Montant

[other columns]
line = Ligne

[constants]
currency = EUR

[lines]
course = fares
commission = fees
cotisations = charges
