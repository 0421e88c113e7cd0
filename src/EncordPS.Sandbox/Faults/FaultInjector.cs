using System.Collections.Concurrent;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Faults;

/// <summary>Makes requests fail as the profile says, and counts the faults.</summary>
internal sealed class FaultInjector(FaultClock clock, ClosablePort port)
{
    public const string Path = "sandbox/faults";

    private readonly ConcurrentDictionary<FaultKind, int> _counts = new();
    private FaultProfile _profile = FaultProfile.None;
    private long _requests;

    /// <summary>What goes wrong from now on. Setting it begins the order of requests, and the counts, anew.</summary>
    public FaultProfile Profile
    {
        get => _profile;
        set
        {
            _counts.Clear();
            Interlocked.Exchange(ref _requests, 0);
            clock.IsSkewed = value.Rates.Any(rate => rate.Kind == FaultKind.ClockSkew);
            _profile = value;
        }
    }

    /// <summary>How often each fault has happened since the profile was set.</summary>
    public IReadOnlyDictionary<FaultKind, int> Counts => _counts;

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(V2Routes.Root + Path))
        {
            // Otherwise nobody could end the faults.
            await next(context);
            return;
        }

        FaultKind? drawn = FaultDraw.Draw(_profile, Interlocked.Increment(ref _requests) - 1);
        if (drawn is not { } fault || !Suits(fault, context.Request))
        {
            await next(context);
            return;
        }

        _counts.AddOrUpdate(fault, 1, static (_, count) => count + 1);
        await (FaultAnswer.TryWriteAsync(fault, context.Response, clock) ?? BreakAsync(fault, context, next));
    }

    /// <summary>A fault that does not suit a request, such as an expired URL where there is none, does not happen.</summary>
    private static bool Suits(FaultKind fault, HttpRequest request) => fault switch
    {
        FaultKind.RateLimitEnvelope => request.Path.StartsWithSegments("/public"),
        FaultKind.ExpiredUrl => request.Path.StartsWithSegments("/blobs"),
        FaultKind.TooLarge => request.ContentLength > 2000 && !request.Path.StartsWithSegments("/blobs"),
        FaultKind.ClockSkew => false,
        _ => true,
    };

    private Task BreakAsync(FaultKind fault, HttpContext context, RequestDelegate next)
    {
        switch (fault)
        {
            case FaultKind.Refused:
                port.CloseForAMoment();
                context.Abort();
                return Task.CompletedTask;
            case FaultKind.ResetBefore:
                context.Abort();
                return Task.CompletedTask;
            case FaultKind.LostReply:
                return LoseReplyAsync(context, next);
            default:
                return SpoilAsync(fault, context, next);
        }
    }

    private static async Task LoseReplyAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Body = Stream.Null;
        await next(context);
        context.Abort();
    }

    private static async Task SpoilAsync(FaultKind fault, HttpContext context, RequestDelegate next)
    {
        HttpResponse response = context.Response;
        response.OnStarting(() =>
        {
            // The length that was announced is not the one that comes.
            response.ContentLength = null;
            return Task.CompletedTask;
        });
        Stream body = response.Body;
        response.Body = new SpoiledBody(body, fault, context);
        await next(context);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
        response.Body = body;
    }
}
