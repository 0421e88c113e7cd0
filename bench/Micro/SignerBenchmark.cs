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
    public void Legacy() => _credential!.SignLegacy(Ignore, _body);

    [Benchmark]
    public void V2() => _credential!.SignV2(Ignore, "POST", "/v2/public/storage/items/get-bulk", _body, DateTimeOffset.UtcNow);

    private static void Ignore(string name, string value)
    {
    }
}
