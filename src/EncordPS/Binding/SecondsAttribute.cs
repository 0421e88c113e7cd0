using System.Globalization;

namespace EncordPS.Binding;

/// <summary>
/// Lets a parameter that takes a time span also take a number, of seconds. PowerShell itself reads 60 as ticks and '60' as days.
/// </summary>
public sealed class SecondsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return ReadNumber(value) is { } seconds ? ToSpan(seconds, value) : inputData;
    }

    private static double? ReadNumber(object? value) => value switch
    {
        string text => double.TryParse(text, NumberStyles.Float, InvariantCulture, out double number) ? number : null,
        char or bool => null,
        { } scalar when scalar.GetType().IsPrimitive || scalar is decimal => Convert.ToDouble(scalar, InvariantCulture),
        _ => null,
    };

    private static TimeSpan ToSpan(double seconds, object? value)
    {
        double ticks = seconds * TimeSpan.TicksPerSecond;
        return ticks is >= long.MinValue and < long.MaxValue
            ? new TimeSpan((long)ticks)
            : throw new ArgumentTransformationMetadataException($"'{value}' seconds are more than a time span can be.");
    }
}
