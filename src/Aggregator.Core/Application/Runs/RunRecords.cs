using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>Runs as they are stored.</summary>
internal static class RunRecords
{
    /// <summary>A run as it stands; its report only once it has ended.</summary>
    public static StoredRun Of(RunReport report, ulong requestHash, string? idempotencyKey) => new(
        report.Id,
        report.StartedAt,
        requestHash,
        idempotencyKey,
        JsonSerializer.SerializeToUtf8Bytes(report.Summarize(), ApplicationJson.Default.RunSummary),
        report.State == RunState.Running ? [] : Compress(JsonSerializer.SerializeToUtf8Bytes(report, ApplicationJson.Default.RunReport)));

    public static RunSummary Summary(StoredRun run) => JsonSerializer.Deserialize(run.Summary, ApplicationJson.Default.RunSummary)!;

    /// <summary>The whole run; one that has not ended has no feeds yet.</summary>
    public static RunReport Report(StoredRun run)
    {
        if (run.Report.Length > 0)
            return JsonSerializer.Deserialize(Decompress(run.Report), ApplicationJson.Default.RunReport)!;
        var summary = Summary(run);
        return new RunReport(run.Id, summary.State, summary.StartedAt, summary.FinishedAt, summary.Totals, []) { DurationMs = summary.DurationMs, Message = summary.Message };
    }

    /// <summary>The same for requests that ask for the same.</summary>
    public static ulong HashOf(RefreshRequest request)
    {
        var providers = request.Providers.Select(p => p.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var feeds = request.Feeds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{string.Join('\n', providers)}\n\n{string.Join('\n', feeds)}\n\n{request.Due}{request.Force}"));
    }

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Fastest))
            stream.Write(json);
        return compressed.ToArray();
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var json = new MemoryStream();
        using (var stream = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress))
            stream.CopyTo(json);
        return json.ToArray();
    }
}
