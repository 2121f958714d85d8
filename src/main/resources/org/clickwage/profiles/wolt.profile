# Wolt, a courier's earnings by day or by task.
#
# No export of Wolt was at hand when this was written: what it is called there is not known, so nothing
# identifies it, and columns are those named as the keys. Map the rest with --map, or put a copy of
# this file with your titles under [columns] and use it with --profile my-wolt.profile; please send the
# line of titles (nothing else) to the project.
description = Wolt: a courier's earnings (columns named like the fields, or mapped)
description.fr = Wolt : les gains d’un livreur (colonnes au nom des champs, ou associées)
same-names = yes

[constants]
platform = Wolt
