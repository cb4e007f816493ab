using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Corpus;

/// <summary>
/// Counts the distinct identities of items by the definition of the design, with code of its own: the URL folded for comparison; without
/// a link provider and item id. Reads the items as the program's own parser sees them, which other tests hold against the manifests.
/// </summary>
internal static class IdentityCount
{
    private static readonly string[] TrackingPrefixes = ["utm_", "mtm_", "pk_", "piwik_", "hsa_", "matomo_"];

    private static readonly HashSet<string> TrackingNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ns_campaign", "ns_mchannel", "ns_source", "cmpid", "xtor",
        "at_medium", "at_campaign", "smid",
    };

    public static async Task<int> OfAsync(Workspace workspace, IReadOnlyList<CorpusFeed> feeds)
    {
        var list = workspace.FilePath("corpus.tsv");
        await File.WriteAllLinesAsync(list, feeds.Select(f => $"{f.Path}\t\t{f.Url}"));
        var documents = (await workspace.RunAsync("parse", "--batch", list)).ShouldExitWith(0).JsonLines;
        documents.Count.ShouldBe(feeds.Count);
        return documents.Zip(feeds)
            .SelectMany(pair => Items(pair.First).Select(item => Identity(item, pair.Second.Provider)))
            .Distinct(StringComparer.Ordinal).Count();
    }

    private static IEnumerable<JsonElement> Items(JsonElement document) => document.GetProperty("feed").GetProperty("items").EnumerateArray();

    private static string Identity(JsonElement item, string provider) =>
        item.TryGetProperty("url", out var url) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? Fold(uri)
            : $"{provider} {item.GetProperty("id").GetString()}";

    private static string Fold(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !IsTracking(p.Split('=')[0])).OrderBy(p => p.Split('=')[0], StringComparer.Ordinal);
        var fragment = uri.Fragment.StartsWith("#!", StringComparison.Ordinal) ? uri.Fragment : "";
        return $"{host}:{(uri.IsDefaultPort ? "" : uri.Port)}{uri.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}{fragment}";
    }

    private static bool IsTracking(string name) =>
        TrackingNames.Contains(name) || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
