using BenchmarkDotNet.Attributes;
using EncordPS.Authentication;
using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Micro;

/// <summary>The signature of one request, with a body of the usual size.</summary>
[MemoryDiagnoser]
public class SignerBenchmark
{
    private readonly byte[] _body = new byte[400];
    private SshKeyCredential? _credential;

    [GlobalSetup]
    public void Setup() => _credential = SshKeyCredential.Load(Repository.Key, passphrase: null);

    [GlobalCleanup]
    public void Cleanup() => _credential?.Dispose();

    [Benchmark]
    public Task Legacy() => _credential!.SignLegacyAsync(Ignore, Sha256.Hash(_body), CancellationToken.None);

    [Benchmark]
    public Task V2() => _credential!.SignV2Async(
        Ignore, "POST", "/v2/public/storage/items/get-bulk", Sha256.Hash(_body), DateTimeOffset.UtcNow, CancellationToken.None);

    private static void Ignore(string name, string value)
    {
    }
}
