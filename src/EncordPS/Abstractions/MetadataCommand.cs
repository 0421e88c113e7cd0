using EncordPS.Binding;

namespace EncordPS.Abstractions;

/// <summary>A command that gives things client metadata: the same for all, or made by a script block for each.</summary>
public abstract class MetadataCommand : EncordCommand
{
    private MetadataArgument? _metadata;

    /// <summary>The client metadata: a hashtable, object, JSON text, or a script block.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? ClientMetadata { get; set; }

    /// <summary>The object from the pipeline: what $_ is in the script block of -ClientMetadata.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _metadata = new MetadataArgument(this, ClientMetadata);
    }

    /// <summary>Metadata as a question names them.</summary>
    private protected string Shorten(DataClientMetadata metadata) => _metadata!.Shorten(metadata);

    /// <summary>
    /// Gives the metadata for the current input, null where none were given; writes an error when the script block makes none.
    /// </summary>
    private protected bool TryReadMetadata(out DataClientMetadata? metadata) => _metadata!.TryRead(InputObject, out metadata);
}
