namespace EncordPS.Commands;

/// <summary>Get-EncordDicomDeidentification: looks once at de-identification jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordDicomDeidentification")]
[OutputType(typeof(DicomDeidentifyTask))]
public sealed class GetEncordDicomDeidentificationCommand : DicomDeidentificationCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() => LookAtJobs();
}
