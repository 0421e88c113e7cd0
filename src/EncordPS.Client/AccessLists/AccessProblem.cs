namespace EncordPS.AccessLists;

/// <summary>What can be wrong with a list of who is to have access, or with one line of it.</summary>
internal enum AccessProblem
{
    /// <summary>The file cannot be read as CSV or JSON, or lacks a column.</summary>
    FileNotValid,

    /// <summary>The file has another delimiter than the comma.</summary>
    WrongDelimiter,

    /// <summary>A value is missing or not understood.</summary>
    LineNotValid,

    /// <summary>There is no such dataset, folder or group, or it may not be seen.</summary>
    PlaceNotFound,

    /// <summary>Several places have the title.</summary>
    TitleNotUnique,

    /// <summary>The address of a user is none.</summary>
    InvalidEmail,

    /// <summary>There is no such group to give a role to.</summary>
    GroupNotFound,

    /// <summary>There is no such role.</summary>
    InvalidRole,

    /// <summary>Another line, or another value of the line, says something else.</summary>
    Contradiction,

    /// <summary>The service has no call for it.</summary>
    NotPossible,
}
