using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>Told of what a description of private files holds, in its order. The text is only lent.</summary>
internal interface IPrivateDataSink
{
    /// <summary>A list of units begins.</summary>
    /// <param name="name">The section.</param>
    /// <param name="place">Where its name stands.</param>
    void BeginSection(string name, TextPlace place);

    /// <summary>The list of units has ended.</summary>
    void EndSection();

    /// <summary>An element of the list: an object, or something that is no unit.</summary>
    /// <param name="section">The section.</param>
    /// <param name="json">The element as it is written.</param>
    /// <param name="place">Where it begins.</param>
    void Unit(string section, ReadOnlySpan<byte> json, TextPlace place);

    /// <summary>A member beside the lists: a setting, or a section that is no list.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value as it is written.</param>
    /// <param name="place">Where its name stands.</param>
    void Member(string name, ReadOnlySpan<byte> value, TextPlace place);

    /// <summary>Something that cannot be sent. Unless this throws, reading goes on where that is possible.</summary>
    void Fault(PrivateFilesException fault);
}
