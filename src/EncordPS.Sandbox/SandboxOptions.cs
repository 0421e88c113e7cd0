using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Seeding;

namespace EncordPS.Sandbox;

/// <summary>How a sandbox is started. Everything has a default that suits a test.</summary>
public sealed class SandboxOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The SQLite file that keeps the state. Without one the state lives in a temporary file and ends with the server.
    /// </summary>
    public string? DataPath { get; set; }

    /// <summary>
    /// Where the private key is. A file that is there is used, never overwritten; otherwise a fresh key is
    /// written. Without a path the key lies in a temporary directory.
    /// </summary>
    public string? KeyPath { get; set; }

    /// <summary>
    /// A JSON file with the state to begin with, instead of the built-in one. Read when the data file is new.
    /// </summary>
    public string? SeedPath { get; set; }

    /// <summary>A large organisation to begin with, besides the seed; null for none. Made when the data file is new.</summary>
    public OrganisationSize? Organisation { get; set; }

    /// <summary>Units that each upload job does in a second; 0 or less means as fast as possible.</summary>
    public double JobRate { get; set; } = 50;

    /// <summary>A bearer token that is accepted for the user of the key. Without one a token is made up.</summary>
    public string? BearerToken { get; set; }

    /// <summary>
    /// What the server takes for the time: signature window, signed URLs, the dates of what it stores.
    /// </summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// Whether storage is as strict as Azure's: it demands a header that the service names with each upload URL, and answers an
    /// upload with 201.
    /// </summary>
    public bool StrictUploads { get; set; }

    /// <summary>The most bytes that a request to the APIs may have; a longer one is refused with 413. Uploads have no limit.</summary>
    public int RequestLimit { get; set; } = RequestBody.Limit;

    /// <summary>How many requests are kept for <see cref="SandboxServer.Requests"/>; the oldest go first.</summary>
    public int RecordedRequests { get; set; } = 10_000;

    /// <summary>What goes wrong on purpose from the start; <see cref="SandboxServer.Faults"/> changes it later.</summary>
    public FaultProfile Faults { get; set; } = FaultProfile.None;

    /// <summary>
    /// Runs around every request, before authentication: a place to delay, break or replace answers.
    /// Not calling <c>next</c> means that the interceptor has answered.
    /// </summary>
    public Func<HttpContext, RequestDelegate, Task>? Interceptor { get; set; }
}
