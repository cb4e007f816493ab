namespace Aggregator.Core.Model;

/// <summary>A run as it is remembered. What it says is the application's affair.</summary>
/// <param name="Id">Its identity; ids sort by time.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="RequestHash">What it was asked for: the same for the same.</param>
/// <param name="IdempotencyKey">What whoever asked for it calls the asking; null where they did not.</param>
/// <param name="Summary">How it stands, without its feeds.</param>
/// <param name="Report">The whole of it; empty while it runs, and where runs are listed.</param>
public sealed record StoredRun(string Id, DateTimeOffset StartedAt, ulong RequestHash, string? IdempotencyKey, byte[] Summary, byte[] Report);
