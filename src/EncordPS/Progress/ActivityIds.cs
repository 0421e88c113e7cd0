namespace EncordPS.Progress;

/// <summary>The ids of the bars. Bars with different ids can be on the screen at the same time.</summary>
internal static class ActivityIds
{
    public const int Jobs = 1;
    public const int Files = 2;
    public const int Requests = 3;
    public const int Imports = 4;
}
