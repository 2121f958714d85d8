# Bolt, what a fleet downloads: a driver a row, by week or day, in any language.
#
# - Amounts have their currency in the title, Gross earnings (total)|€: the first such column is all that
#   was earned, tips and tolls included. What is collected in cash and paid out is neither pay nor fee.
# - The time online is in minutes in newer reports; else it is what was earned by what an hour brought,
#   Gross earnings per hour|€/h.
# - Fees and commissions have a minus in some reports, and none in others.
# - The sum of all drivers is the first row or the last, and no driver.
# - A week, 2026-W10, is taken by its Monday.
description = a fleet's report from Bolt, one driver a row
description.fr = un rapport de flotte de Bolt, un chauffeur par ligne
marks = *|¤, *|¤/*
marks = Driver, *|¤, Online hours

[columns]
worker = Driver identifier, Identificador do motorista, #1
date = Period, Período, Zeitraum, Okres, Période, Perioada, Periood, Date, Data
pay = *|¤
platform_fee = Total fees, Total de taxas, Commissions, Comissões, Commission, Provisionen, Prowizje, Comisioane, Comisiones, Komisjonitasud
hours = Online hours, Hours online, *|¤/*@pay/h
minutes = *(min)

[constants]
platform = Bolt
