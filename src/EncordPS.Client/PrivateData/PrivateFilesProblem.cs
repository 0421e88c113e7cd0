namespace EncordPS.PrivateData;

/// <summary>What is wrong with a description of private files.</summary>
internal enum PrivateFilesProblem
{
    Empty,
    InvalidText,
    InvalidJson,
    NotAnObject,
    UnknownSections,
}
