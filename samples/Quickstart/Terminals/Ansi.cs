namespace EncordPS.Quickstart.Terminals;

/// <summary>The few escape sequences that the host writes itself.</summary>
internal static class Ansi
{
    public const string Reset = "\e[0m";
    public const string Dim = "\e[2m";
    public const string Prompt = "\e[32;1m";
    public const string Command = "\e[93m";
    public const string Failure = "\e[31;1m";
    public const string Progress = "\e[33;1m";

    public const string ToLineStart = "\r";
    public const string EraseLine = "\e[2K";
    public const string EraseToEnd = "\e[K";
    public const string LineUp = "\e[1A";

    public static string Right(int columns) => columns > 0 ? $"\e[{columns}C" : "";
}
