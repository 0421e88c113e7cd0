using System.Management.Automation;

namespace EncordPS.Quickstart.Progress;

/// <summary>Shows what a running command reports about its progress.</summary>
internal interface IProgressView
{
    void Show(long sourceId, ProgressRecord record);

    /// <summary>Makes room for ordinary output; what is still running appears again with its next report.</summary>
    void Hide();

    /// <summary>The pipeline has ended: commands that never said "completed" are forgotten.</summary>
    void End();
}
