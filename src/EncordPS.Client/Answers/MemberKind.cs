namespace EncordPS.Answers;

/// <summary>How the value of a member is written.</summary>
internal enum MemberKind
{
    /// <summary>As a text.</summary>
    Text,

    /// <summary>As a text that is the same in most elements.</summary>
    RepeatedText,

    /// <summary>As a UUID.</summary>
    Id,

    /// <summary>As a date and time.</summary>
    Time,

    /// <summary>As a whole number, perhaps with a fraction of nothing.</summary>
    Integer,

    /// <summary>As a whole number of 32 bits, which stands for something.</summary>
    Code,

    /// <summary>As a number.</summary>
    Number,

    /// <summary>As true or false.</summary>
    Flag,

    /// <summary>As client metadata: a text that is JSON.</summary>
    Metadata,

    /// <summary>As any JSON.</summary>
    Json,
}
