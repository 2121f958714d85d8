same-names = yes
nothing = -99
leave = Status, Region
date-order = day-first
basis = gross

[columns]
worker = Person
date = When
pay = pay
bonus = "Extra, in all"
tips = Prime
tasks = #10
hours = Duration@dd:hh:mm
status = Outcome

[constants]
country = FR-IDF
region = FR-IDF
currency = EUR
pay_period = week

[statuses]
"code=7" = approved

[tests]
Status = preview
