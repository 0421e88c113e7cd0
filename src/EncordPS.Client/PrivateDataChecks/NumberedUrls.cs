namespace EncordPS.PrivateDataChecks;

/// <summary>The numbers of a unit's files, and where they stand.</summary>
internal struct NumberedUrls
{
    private List<(int Number, int At)>? _others;
    private int _inOrder;

    /// <summary>Takes one. Most stand in their order, and then counting them is enough.</summary>
    public void Add(int number, int at)
    {
        if (_others is null && number == _inOrder)
        {
            _inOrder++;
        }
        else
        {
            (_others ??= []).Add((number, at));
        }
    }

    /// <summary>The first number that is missing before another one; null where all are there.</summary>
    public readonly (int Missing, int Number, int At)? FindGap()
    {
        if (_others is null)
        {
            return null;
        }

        int next = _inOrder;
        foreach ((int number, int at) in _others.OrderBy(static file => file.Number))
        {
            if (number > next)
            {
                return (next, number, at);
            }

            next = number + 1;
        }

        return null;
    }
}
