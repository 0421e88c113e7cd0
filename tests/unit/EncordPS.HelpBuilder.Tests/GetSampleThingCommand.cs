using System.Management.Automation;

namespace EncordPS.HelpBuilder.Tests;

/// <summary>The cmdlet of the sample page: Get-Help reads help only of commands that exist.</summary>
[Cmdlet(VerbsCommon.Get, "SampleThing", DefaultParameterSetName = "List")]
public sealed class GetSampleThingCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "ById")]
    public SwitchParameter All { get; set; }

    [Parameter(ParameterSetName = "ById", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public Guid[] Id { get; set; } = [];

    [Parameter(ParameterSetName = "List")]
    public string? Kind { get; set; }

    [Parameter(ParameterSetName = "List", Position = 0)]
    [Parameter(ParameterSetName = "ById")]
    public string[] Title { get; set; } = [];
}
