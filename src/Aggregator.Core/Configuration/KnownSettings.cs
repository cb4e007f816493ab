namespace Aggregator.Core.Configuration;

/// <summary>
/// Every setting there is: the source of the documentation, of <c>config/appsettings.schema.json</c> and of the check for mistyped names.
/// </summary>
public static class KnownSettings
{
    /// <summary>The section that all settings sit under.</summary>
    public const string Root = "Aggregator";

    private const string DurationForm = "[d.]hh:mm:ss";

    /// <summary>All settings, in the order of the documentation.</summary>
    public static IReadOnlyList<KnownSetting> All { get; } =
    [
        Of("Providers", SettingKind.TextList, "config/providers.yaml, config/providers.d/*.yaml", "files and globs",
            "The provider files. A list given by the environment or --set replaces this one whole."),
        Of("Topics", SettingKind.Text, AggregatorOptions.DefaultTopics, "file", "The file of topics and their keywords."),
        Of("DataDirectory", SettingKind.Text, AggregatorOptions.DefaultDataDirectory, "folder", "Where everything is stored."),

        Of("Polling:MinInterval", SettingKind.Duration, "00:05:00", DurationForm, "The shortest adaptive interval between two polls of a feed."),
        Of("Polling:MaxInterval", SettingKind.Duration, "1.00:00:00", DurationForm, "The longest adaptive interval between two polls of a feed."),
        Of("Polling:DefaultInterval", SettingKind.Duration, "00:30:00", DurationForm, "The interval of a feed whose rhythm is not known yet."),
        Of("Polling:MaxConcurrency", SettingKind.Integer, "64", "refreshes, from 1", "How many feeds are refreshed at the same time."),
        Of("Polling:PerHostConcurrency", SettingKind.Integer, "2", "requests, from 1", "How many requests are in flight to one host at the same time."),
        Of("Polling:PerHostGap", SettingKind.Duration, "00:00:00.250", DurationForm, "The pause between the starts of two requests to one host."),
        Of("Polling:Jitter", SettingKind.Number, "0.1", "0 to 1, share of the interval", "The most by which an interval is lengthened at random."),

        Of("Fetching:Timeout", SettingKind.Duration, "00:00:30", DurationForm, "The whole time of one fetch, redirects and body included."),
        Of("Fetching:MaxBytes", SettingKind.Integer, "16777216", "bytes, decompressed", "The largest document that is read."),
        Of("Fetching:AllowPrivateNetworks", SettingKind.Boolean, "false", "true or false", "Whether feeds on loopback and private addresses may be asked."),
        Of("Fetching:UserAgent", SettingKind.Text, null, "product/version (+contact URL)", "How the program names itself to publishers."),

        Of("Web:Url", SettingKind.Text, "http://127.0.0.1:5080", "URL", "Where HTTP is served."),
        Of("Web:Enabled", SettingKind.Boolean, "true", "true or false", "Whether HTTP is served."),

        Of("Storage", SettingKind.Section, null, "section", "The store: cache, checkpoints, groups of commits."),
        Of("Parsing", SettingKind.Section, null, "section", "Bounds of feed documents."),
        Of("Normalization", SettingKind.Section, null, "section", "Cleaning of URLs, texts and markup."),
        Of("Enrichment", SettingKind.Section, null, "section", "Which enrichers run, and in what order."),
        Of("Quality", SettingKind.Section, null, "section", "The weights of the quality signals."),
    ];

    private static KnownSetting Of(string path, SettingKind kind, string? @default, string unit, string meaning) =>
        new($"{Root}:{path}", kind, @default, unit, meaning);
}
