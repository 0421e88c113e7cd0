# What a sandbox knows from the start. Read by common.ps1.

$traffic = '5a3f0c1e-0003-4a00-8000-000000000001'
$chest = '5a3f0c1e-0003-4a00-8000-000000000002'
# Its user may not change this one.
$shelves = '5a3f0c1e-0003-4a00-8000-000000000004'
# Its rows have no backing item: reading BackingItemUuid of one throws.
$archive = '5a3f0c1e-0003-4a00-8000-000000000005'
$empty = '5a3f0c1e-0003-4a00-8000-000000000006'
# Its user may not look into this one.
$finance = '5a3f0c1e-0003-4a00-8000-000000000007'

$annotators = '5a3f0c1e-0002-4a00-8000-000000000001'
$reviewers = '5a3f0c1e-0002-4a00-8000-000000000002'
$aws = '5a3f0c1e-0001-4a00-8000-000000000001'

# The id of nothing.
$unknown = '00000000-0000-4000-8000-000000000000'
