description = an export of one's own
marks = Person, Paid, Money, Land

[columns]
worker = Person
pay = Paid
hours = Hours
currency = Money
country = Land
date = Day

[constants]
currency = USD
country = US-TX
pay = 5
