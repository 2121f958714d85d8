# A table of one's own whose columns are named as the keys: worker, pay, hours, country, …
description = a table whose columns are named like the fields
description.fr = un tableau dont les colonnes portent le nom des champs
same-names = yes
# Result columns of ours, where records come in again.
leave = platform_fee_amount, reimbursements_amount
