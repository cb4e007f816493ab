using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>Reads the providers and webhooks of one file. What a key means stands in one table.</summary>
internal static class ProviderFileReader
{
    private const int MaxPercent = 100;

    private static readonly Dictionary<string, KeyReader<ProviderFile>> RootKeys = new(StringComparer.Ordinal)
    {
        ["providers"] = ReadProviders,
        ["webhooks"] = ReadWebhooks,
    };

    private static readonly Dictionary<string, KeyReader<ProviderEntry>> PublishKeys = new(StringComparer.Ordinal)
    {
        ["minQuality"] = static (provider, node, scope) =>
            provider.PublishMinQuality = scope.Integer(node, "publish.minQuality", 0, MaxPercent),
    };

    private static readonly Dictionary<string, KeyReader<ProviderEntry>> ProviderKeys = new(StringComparer.Ordinal)
    {
        ["name"] = static (provider, node, scope) => provider.Name = scope.Text(node, "name"),
        ["domain"] = static (provider, node, scope) => provider.Domain = ReadDomain(node, scope),
        ["reputation"] = static (provider, node, scope) => provider.Reputation = scope.Integer(node, "reputation", 0, MaxPercent),
        ["category"] = static (provider, node, scope) => provider.Category = scope.Text(node, "category"),
        ["type"] = static (provider, node, scope) => provider.Type = ReadType(node, scope),
        ["topics"] = static (provider, node, scope) => provider.Topics = scope.Texts(node, "topics") ?? [],
        ["pages"] = static (provider, node, scope) => provider.Pages = scope.Boolean(node, "pages") ?? false,
        ["publish"] = static (provider, node, scope) => scope.Walk(node, "publish", PublishKeys, provider),
        ["schedule"] = static (provider, node, scope) => provider.Schedule = scope.Text(node, "schedule"),
        ["timezone"] = static (provider, node, scope) => provider.TimeZone = scope.Text(node, "timezone"),
        ["feeds"] = ReadFeeds,
    };

    private static readonly Dictionary<string, ArticleType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["article"] = ArticleType.Article,
        ["video"] = ArticleType.Video,
        ["audio"] = ArticleType.Audio,
    };

    /// <summary>Reads a file's root; what is wrong goes into the scope's errors.</summary>
    public static ProviderFile Read(ConfigurationNode root, ConfigurationScope scope)
    {
        var file = new ProviderFile();
        if (!root.IsNull) scope.Walk(root, "the file", RootKeys, file);
        return file;
    }

    private static void ReadWebhooks(ProviderFile file, ConfigurationNode node, ConfigurationScope scope)
    {
        if (!scope.IsList(node, "webhooks")) return;
        foreach (var item in node.Items) file.Webhooks.Add(WebhookReader.Read(item, scope));
    }

    private static void ReadProviders(ProviderFile file, ConfigurationNode node, ConfigurationScope scope)
    {
        if (!scope.IsList(node, "providers")) return;
        foreach (var item in node.Items)
        {
            var provider = new ProviderEntry(scope.File, item.Line);
            if (!scope.Walk(item, "a provider", ProviderKeys, provider)) continue;
            ReportMissing(item, scope, "name");
            ReportMissing(item, scope, "domain");
            ScheduleReader.Read(provider, item, scope);
            file.Providers.Add(provider);
        }
    }

    private static void ReportMissing(ConfigurationNode provider, ConfigurationScope scope, string key)
    {
        if (!provider.Entries.Exists(e => e.Key.Text == key && !e.Value.IsNull)) scope.Report(provider, $"a provider needs a {key}");
    }

    private static void ReadFeeds(ProviderEntry provider, ConfigurationNode node, ConfigurationScope scope)
    {
        if (!scope.IsList(node, "feeds")) return;
        foreach (var item in node.Items) provider.Feeds.Add(FeedEntryReader.Read(item, scope));
    }

    private static string? ReadDomain(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Text(node, "domain") is not { } domain) return null;
        if (Uri.CheckHostName(domain) != UriHostNameType.Unknown) return domain.ToLowerInvariant();
        scope.Report(node, $"domain must be a host name such as aws.amazon.com, without scheme and path, not '{node.Text}'");
        return null;
    }

    private static ArticleType? ReadType(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Text(node, "type") is not { } text) return null;
        if (Types.TryGetValue(text, out var type)) return type;
        scope.Report(node, $"type must be {string.Join(", ", Types.Keys)}, not '{node.Text}'{NearestName.Hint(text, Types.Keys)}");
        return null;
    }
}
