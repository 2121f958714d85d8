description = a survey
marks = who, money, h
nothing = NSP

[columns]
worker = who
pay = money
hours = h
