description = my survey
marks = Who, Paid, Time

[columns]
worker = Who
pay = Paid
hours = Time

[constants]
currency = EUR
