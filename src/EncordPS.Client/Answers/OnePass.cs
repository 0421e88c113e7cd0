namespace EncordPS.Answers;

/// <summary>How far an <see cref="OnePassReader{T,TFields}"/> came.</summary>
internal enum OnePass
{
    /// <summary>To the end.</summary>
    Read,

    /// <summary>To the end of the bytes that are there.</summary>
    Incomplete,

    /// <summary>To what only the generated code reads or explains.</summary>
    Unusual,
}
