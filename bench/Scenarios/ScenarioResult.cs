using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Scenarios;

/// <summary>What a row of the table says; null where there is nothing to compare with.</summary>
internal sealed record ScenarioResult(Scenario Scenario, Measurement Module, Measurement? Floor, Measurement? Sdk);
