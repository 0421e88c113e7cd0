namespace EncordPS.Authentication;

/// <summary>Where a key came from, as the subject of an error message.</summary>
internal sealed class KeyOrigin
{
    private readonly string _description;

    private KeyOrigin(string description, string? path)
    {
        _description = description;
        Path = path;
    }

    public string? Path { get; }

    public static KeyOrigin Text { get; } = new("The SSH key text", null);

    public static KeyOrigin File(string path) => new($"The SSH key file '{path}'", path);

    public static KeyOrigin VariableText(string variable) => new($"The SSH key text in {variable}", null);

    public static KeyOrigin VariableFile(string variable, string path) =>
        new($"The SSH key file '{path}' named by {variable}", path);

    public override string ToString() => _description;
}
