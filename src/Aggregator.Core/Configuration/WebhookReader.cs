using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>Reads a webhook.</summary>
internal static class WebhookReader
{
    /// <summary>Of the Standard Webhooks specification: the rest is base64.</summary>
    private const string SecretPrefix = "whsec_";

    private const int MinSecretBytes = 16;
    private const int MaxNameLength = 50;

    private static readonly Dictionary<string, KeyReader<WebhookEntry>> Keys = new(StringComparer.Ordinal)
    {
        ["name"] = static (hook, node, scope) => hook.Name = ReadName(node, scope),
        ["url"] = static (hook, node, scope) => hook.Url = ReadUrl(node, scope),
        ["secret"] = static (hook, node, scope) => hook.Secret = ReadSecret(node, scope),
        ["events"] = static (hook, node, scope) => hook.Events = ReadEvents(node, scope),
        ["query"] = static (hook, node, scope) => hook.Query = ReadQuery(node, scope),
        ["content"] = static (hook, node, scope) => hook.WithContent = scope.Boolean(node, "content") ?? false,
    };

    public static WebhookEntry Read(ConfigurationNode node, ConfigurationScope scope)
    {
        var hook = new WebhookEntry(scope.File, node);
        if (!scope.Walk(node, "a webhook", Keys, hook))
            return hook;
        foreach (var key in (string[])["name", "url", "secret"])
        {
            if (!node.Entries.Exists(e => e.Key.Text == key && !e.Value.IsNull))
                scope.Report(node, $"a webhook needs a {key}");
        }

        return hook;
    }

    private static string? ReadName(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Text(node, "name") is not { } name)
            return null;
        if (name.Length <= MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return name;
        scope.Report(node, $"the name of a webhook must be letters, digits and hyphens, not '{node.Text}'");
        return null;
    }

    private static Uri? ReadUrl(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Expanded(node, "url") is not { } url)
            return null;
        if (FeedUrl.Complaint(url.Value) is not { } complaint)
            return new Uri(url.Value);
        scope.Report(node, $"the webhook's URL '{FeedUrl.WithoutUserInfo(url.Shown)}' {complaint}");
        return null;
    }

    private static byte[]? ReadSecret(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Text(node, "secret") is not { } text)
            return null;
        var bytes = text.StartsWith(SecretPrefix, StringComparison.Ordinal) ? Decode(text[SecretPrefix.Length..]) : Encoding.UTF8.GetBytes(text);
        if (bytes?.Length >= MinSecretBytes)
            return bytes;
        scope.Report(node, "secret must be 16 characters or more, or whsec_ and base64 of 16 bytes or more; name a variable, as ${NEWSROOM_SECRET}");
        return null;
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static IReadOnlyList<ArticleOccasion>? ReadEvents(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Texts(node, "events") is not { } names)
            return null;
        var events = new List<ArticleOccasion>();
        foreach (var name in names)
        {
            if (name is "new" or "published")
                events.Add(name == "new" ? ArticleOccasion.New : ArticleOccasion.Published);
            else
                scope.Report(node, $"events must be a list of new and published, not '{name}'");
        }

        return events;
    }

    private static QueryNode? ReadQuery(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Text(node, "query") is not { } text)
            return null;
        if (scope.Queries is not { } queries)
            return null;
        if (!queries.TryRead(text, out var query, out var error))
            scope.Report(node, $"query: {error}");
        return query;
    }
}
