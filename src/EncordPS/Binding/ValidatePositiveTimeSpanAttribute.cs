namespace EncordPS.Binding;

/// <summary>Takes only a time span longer than zero.</summary>
public sealed class ValidatePositiveTimeSpanAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not TimeSpan { Ticks: > 0 })
        {
            throw new ValidationMetadataException($"'{arguments}' is not a time span longer than zero, such as 00:02:30.");
        }
    }
}
