// Examples read environment variables of the process, which have to be those of their own sandbox.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
