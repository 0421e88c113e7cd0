using System.Globalization;

namespace EncordPS.ImportRecords;

/// <summary>The share of a machine, as the system that runs it says in environment variables.</summary>
/// <param name="read">Reads a variable.</param>
internal sealed class ShardEnvironment(Func<string, string?> read)
{
    private static readonly Engine[] s_engines =
    [
        // https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
        new("JOB_COMPLETION_INDEX", Count: null),
        // https://slurm.schedmd.com/job_array.html
        new("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT") { First = "SLURM_ARRAY_TASK_MIN", Step = "SLURM_ARRAY_TASK_STEP" },
        // https://docs.aws.amazon.com/batch/latest/userguide/job_env_vars.html
        new("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE"),
        // https://docs.gitlab.com/ci/yaml/#parallel
        new("CI_NODE_INDEX", "CI_NODE_TOTAL") { Lowest = 1 },
        // https://circleci.com/docs/reference/variables/
        new("CIRCLE_NODE_INDEX", "CIRCLE_NODE_TOTAL"),
    ];

    /// <summary>The share that is to be imported.</summary>
    /// <param name="number">Which one; null for what the environment says.</param>
    /// <param name="of">How many there are; null for what the environment says.</param>
    /// <returns>The share, and the variable that named it; null where none did.</returns>
    /// <exception cref="ArgumentException">One of the numbers is missing, or they do not go together.</exception>
    public (Shard Shard, string? Variable) Choose(int? number, int? of) => (number, of) switch
    {
        (null, 1) => (Shard.Whole, null),
        ({ } given, { } shares) => (Checked(given, shares, "-Shard"), null),
        ({ }, null) => throw new ArgumentException("-Shard says which share, but nothing says of how many: give -Of too."),
        _ => Find(of) ?? (of is null
            ? (Shard.Whole, null)
            : throw new ArgumentException("-Of says how many shares there are, but nothing says which one this is: give -Shard too.")),
    };

    private (Shard Shard, string? Variable)? Find(int? of)
    {
        foreach (Engine engine in s_engines)
        {
            if (Number(engine.Index) is { } index)
            {
                int shares = of ?? Number(engine.Count) ?? throw new ArgumentException(
                    $"{engine.Index} says that this is one of several runs, but nothing says of how many. "
                    + "Give their number with -Of; -Of 1 imports the whole list.");
                int number = (index - (Number(engine.First) ?? engine.Lowest)) / Math.Max(1, Number(engine.Step) ?? 1);
                return (Checked(number, shares, engine.Index), engine.Index);
            }
        }

        return null;
    }

    private static Shard Checked(int number, int of, string variable) => number >= 0 && number < of
        ? new Shard(number, of)
        : throw new ArgumentException(Invariant(
            $"By {variable} this is share {number}, counted from 0, and there are {of}. Give another -Shard or -Of."));

    private int? Number(string? variable) =>
        variable is not null && int.TryParse(read(variable), NumberStyles.None, InvariantCulture, out int number) ? number : null;

    /// <summary>A system that runs several of the same.</summary>
    /// <param name="Index">The variable that tells them apart.</param>
    /// <param name="Count">The variable that says how many there are; null for none.</param>
    private sealed record Engine(string Index, string? Count)
    {
        /// <summary>The variable with the lowest index.</summary>
        public string? First { get; init; }

        /// <summary>The variable with the distance between two.</summary>
        public string? Step { get; init; }

        /// <summary>The lowest index where no variable says.</summary>
        public int Lowest { get; init; }
    }
}
