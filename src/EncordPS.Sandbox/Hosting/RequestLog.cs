using System.Collections.Concurrent;

namespace EncordPS.Sandbox.Hosting;

/// <summary>The last requests, oldest first.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    public bool IsOn => capacity > 0;

    public void Add(RecordedRequest request)
    {
        _requests.Enqueue(request);
        if (_requests.Count > capacity)
        {
            _requests.TryDequeue(out _);
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot() => [.. _requests];

    public void Clear() => _requests.Clear();
}
