description = My platform: its task list
marks = Task no, Person, Began, Done
task-log = yes
zone = Europe/Pari
date-order = day-first
these are my columns

[columns]
worker = Person
pay = "Price, net", Price
foo = b
accept = Began
end = Done
status = Outcome

[constants]
currency = EUR

[statuses]
ok = approved
refused = denied
