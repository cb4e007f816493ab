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
        Of("Polling:ThrottleRest", SettingKind.Duration, "00:15:00", DurationForm, "How long a host rests that throttles (429) without saying how long."),
        Of("Polling:Jitter", SettingKind.Number, "0.1", "0 to 1, share of the interval", "The most by which an interval is lengthened at random."),

        Of("Fetching:Timeout", SettingKind.Duration, "00:00:30", DurationForm, "The whole time of one fetch, redirects and body included."),
        Of("Fetching:MaxBytes", SettingKind.Integer, "16777216", "bytes, decompressed", "The largest document that is read."),
        Of("Fetching:AllowPrivateNetworks", SettingKind.Boolean, "false", "true or false", "Whether feeds on loopback and private addresses may be asked; link-local and cloud metadata addresses never are."),
        Of("Fetching:UserAgent", SettingKind.Text, null, "product/version (+contact URL)", "How the program names itself to publishers."),
        Of("Fetching:ConnectTimeout", SettingKind.Duration, "00:00:10", DurationForm, "The time of one connection: name, TCP and TLS."),
        Of("Fetching:IdleTimeout", SettingKind.Duration, "00:00:10", DurationForm, "The longest silence within a body."),
        Of("Fetching:RespectRobots", SettingKind.Boolean, "true", "true or false", "Whether pages and images are asked for only as their hosts' robots.txt allows; feeds are not subject to it."),
        Of("Fetching:ContactUrl", SettingKind.Text, "https://example.org/aggregator", "URL", "Where a publisher finds who asks: part of the User-Agent unless that is set."),
        Of("Fetching:MaxRedirects", SettingKind.Integer, "5", "redirects, 0 to 20", "How many redirects are followed."),
        Of("Fetching:Retries", SettingKind.Integer, "2", "retries, 0 to 10", "How often a request is repeated after a passing failure."),
        Of("Fetching:RetryDelay", SettingKind.Duration, "00:00:01", DurationForm, "The pause before the first retry; each further one about doubles it."),
        Of("Fetching:BreakerFailures", SettingKind.Integer, "20", "attempts, 2 to 1000", "How many attempts of which nearly all failed let a host rest."),
        Of("Fetching:BreakerWindow", SettingKind.Duration, "00:02:00", DurationForm, "The time over which those attempts are counted."),
        Of("Fetching:BreakerRest", SettingKind.Duration, "00:02:00", DurationForm, "How long such a host rests."),
        Of("Fetching:MaxCompressionRatio", SettingKind.Integer, "250", "ratio, 10 to 10000", "The largest ratio of a document to its compressed form; more is taken for a decompression bomb."),
        Of("Fetching:MaxBytesInFlight", SettingKind.Integer, "8388608", "bytes", "How large the large bodies that are read or wait to be parsed may be together; the first 256 KiB of each are free."),
        Of("Fetching:MaxHeaderBytes", SettingKind.Integer, "65536", "bytes, 4096 to 1048576", "The largest head of an answer."),
        Of("Fetching:MaxHeaderCount", SettingKind.Integer, "256", "header fields, 16 to 10000", "The most header fields of an answer."),
        Of("Fetching:ConnectionLifetime", SettingKind.Duration, "00:05:00", DurationForm, "A connection is renewed after this time, so that a change in DNS is followed."),
        Of("Fetching:Proxy", SettingKind.Text, null, "URL with its user and password, or none", "The proxy; unset takes HTTP_PROXY, HTTPS_PROXY and ALL_PROXY from the environment. NO_PROXY names hosts that are asked directly, either way."),
        Of("Fetching:AllowFiles", SettingKind.Boolean, "false", "true or false", "Whether feeds may be files of this machine, as file:///path."),

        Of("Telemetry:OtlpEndpoint", SettingKind.Text, null, "URL", "The collector that metrics and traces are sent to by OTLP; unset sends none. Port 4317 means gRPC."),

        Of("Runs:Keep", SettingKind.Integer, "500", "runs, 1 to 10000", "How many runs are remembered."),
        Of("Runs:KeepFor", SettingKind.Duration, "30.00:00:00", DurationForm, "How long a run and its idempotency key are remembered."),

        Of("Web:Url", SettingKind.Text, "http://127.0.0.1:5080", "URL", "Where HTTP is served."),
        Of("Web:Enabled", SettingKind.Boolean, "true", "true or false", "Whether HTTP is served."),
        Of("Web:RequestsPerMinute", SettingKind.Integer, "600", "requests, 1 and up", "How often each API key may be used."),
        Of("Web:CorsOrigins", SettingKind.TextList, "", "origins", "Whose pages may ask from a browser."),

        Of("WebSub:CallbackUrl", SettingKind.Text, null, "URL", "The public address that leads hubs to this service, which serves /websub/ below it; unset turns WebSub off."),
        Of("WebSub:LeaseDuration", SettingKind.Duration, "10.00:00:00", DurationForm, "How long a subscription is asked for; a hub may give another lease."),
        Of("WebSub:RenewBefore", SettingKind.Number, "0.2", "0.05 to 0.9, share of the lease", "The last part of a lease, in which it is renewed."),

        Of("Storage:CheckpointLogBytes", SettingKind.Integer, "31457280", "bytes", "The size of the write-ahead log at which it is moved into the data file."),
        Of("Storage:MaxDocumentsPerTransaction", SettingKind.Integer, "5000", "documents", "The most documents of one transaction."),
        Of("Storage:GroupDocuments", SettingKind.Integer, "1000", "documents", "Refreshes that wait share one durable commit up to so many documents."),
        Of("Storage:QueueCapacity", SettingKind.Integer, "1024", "commands", "How many commands may wait for the store."),
        Of("Storage:MaxPageSize", SettingKind.Integer, "1000", "articles", "The largest page of articles that is read at once."),
        Of("Storage:StopTimeout", SettingKind.Duration, "00:00:05", DurationForm, "How long a stop waits for commands under way."),

        Of("Parsing:MaxItems", SettingKind.Integer, "5000", "items", "How many items of a document are read; the rest is counted."),
        Of("Parsing:MaxXmlDepth", SettingKind.Integer, "200", "levels", "The deepest nesting of XML that is read."),
        Of("Parsing:MaxBytes", SettingKind.Integer, "16777216", "bytes", "The largest document that is parsed."),
        Of("Parsing:MaxBytesInWork", SettingKind.Integer, "67108864", "bytes", "How large the documents between parsing and commit may be together."),
        Of("Parsing:MaxDocumentsInWork", SettingKind.Integer, "16", "documents", "How many documents may be between parsing and commit at once."),

        Of("Normalization:MaxHtmlDepth", SettingKind.Integer, "200", "levels", "The deepest nesting of HTML that keeps its markup."),
        Of("Normalization:TrackingParameters", SettingKind.Text, "config/tracking-parameters.yaml", "file", "The file of tracking parameters."),

        Of("Work:MaxConcurrency", SettingKind.Integer, "8", "pieces of work, 1 to 64", "How much of the slow work (pages, images) is under way at the same time; each takes at most one of the places of Polling:MaxConcurrency."),
        Of("Work:MaxAttempts", SettingKind.Integer, "5", "attempts, 1 to 20", "How often a piece of slow work is tried before it is dropped."),
        Of("Work:RetryDelay", SettingKind.Duration, "00:05:00", DurationForm, "The wait after a first failed attempt; each further one is six times as long, up to a day."),

        Of("Pages:Enabled", SettingKind.Boolean, "true", "true or false", "Whether the pages of articles are read whose provider says pages: true."),
        Of("Pages:MaxBytes", SettingKind.Integer, "4194304", "bytes, 65536 to 16777216, decompressed", "The largest page that is read."),
        Of("Pages:MaxAge", SettingKind.Duration, "7.00:00:00", DurationForm, "Pages of articles that were published longer ago when they come are not read, so that the first import of an archive asks for none of them."),
        Of("Pages:MaxConcurrency", SettingKind.Integer, "1", "pages, 1 to 16", "How many pages are parsed at the same time."),

        Of("Enrichment:Enrichers", SettingKind.TextList, "language, topics, images, quality, publish", "names, in order", "Which enrichers run, and in what order."),

        Of("Tagging:Threshold", SettingKind.Number, "2", "above 0", "An article has the topics whose keywords add up to this."),
        Of("Tagging:TitleWeight", SettingKind.Number, "3", "from 0", "What a keyword in the title counts."),
        Of("Tagging:CategoryWeight", SettingKind.Number, "3", "from 0", "What a keyword in the feed's own categories counts."),
        Of("Tagging:ExcerptWeight", SettingKind.Number, "2", "from 0", "What a keyword in the excerpt counts."),
        Of("Tagging:ContentWeight", SettingKind.Number, "1", "from 0", "What a keyword counts each time that it stands in the text."),
        Of("Tagging:MaxCounted", SettingKind.Integer, "3", "times, 1 to 1000", "How often a keyword in the text counts at most."),

        Of("Stories:Enabled", SettingKind.Boolean, "true", "true or false", "Whether articles that tell the same news are grouped into stories; without stories there is no heat."),
        Of("Stories:Window", SettingKind.Duration, "3.00:00:00", DurationForm, "The longest time between the publications of two articles of one story."),
        Of("Stories:MaxArticles", SettingKind.Integer, "100000", "articles, 1000 to 5000000", "How many of the latest articles new ones are compared with; each takes about 800 bytes of memory."),
        Of("Stories:MinLikelihood", SettingKind.Number, "0.75", "probability, 0.1 to 1", "How likely two articles tell the same news at least to be of one story, as their wording gives it; the higher, the fewer are grouped."),

        Of("Heat:HalfLife", SettingKind.Duration, "12:00:00", DurationForm, "The time in which a provider's carrying of a story comes to count half."),
        Of("Heat:ProvidersForHalf", SettingKind.Number, "3", "providers, above 0", "How many other providers that take up a story at once give a heat of 50."),
        Of("Heat:CooledBelow", SettingKind.Number, "0.02", "providers, above 0 to 1", "A story has cooled when its other providers count for less than this."),

        Of("Images:Rules", SettingKind.Text, "config/image-rules.yaml", "file", "The file of rules: which images are no pictures of an article, and which URLs show one picture."),
        Of("Images:MinSide", SettingKind.Integer, "50", "pixels, 1 to 1000", "An image with a shorter side is an icon or a counter and is dropped."),
        Of("Images:MaxRatio", SettingKind.Number, "6", "1 to 100", "An image whose longer side is more than so many times the shorter is a banner and is dropped."),
        Of("Images:Measure", SettingKind.Boolean, "true", "true or false", "Whether images of unknown size are measured from their first bytes, after their article is stored."),
        Of("Images:MaxMeasured", SettingKind.Integer, "5", "images, 1 to 50", "How many images of an article are measured at most."),
        Of("Images:Cache", SettingKind.Boolean, "false", "true or false", "Whether an article's best image is kept in the data directory and served at /images/."),
        Of("Images:CacheBytes", SettingKind.Integer, "1073741824", "bytes, from MaxBytes", "How much the kept images take at most; those that came first go first."),
        Of("Images:MaxBytes", SettingKind.Integer, "8388608", "bytes, 65536 to 268435456", "The largest image that is kept."),

        Of("Related:Count", SettingKind.Integer, "5", "articles, 0 to 5", "The most related articles of an article."),
        Of("Related:Window", SettingKind.Duration, "60.00:00:00", DurationForm, "How far apart two related articles may be published, either way."),
        Of("Related:Floor", SettingKind.Number, "0.15", "0 to 1, share of the same text and topics", "The least likeness of a related article; below it none is better."),
        Of("Related:MaxQueryTerms", SettingKind.Integer, "16", "words, 4 to 64", "How many words of an article are looked for in others: those that tell most."),
        Of("Related:Candidates", SettingKind.Integer, "60", "articles, 10 to 500", "How many articles that resemble it most in text are weighed."),
        Of("Related:MaxPerProvider", SettingKind.Integer, "2", "articles, 1 to 5", "The most related articles of one provider, the article's own included."),
        Of("Related:TextWeight", SettingKind.Number, "0.6", "above 0", "What likeness in text counts; of the three weights only the ratios matter."),
        Of("Related:TopicWeight", SettingKind.Number, "0.25", "from 0", "What shared topics count."),
        Of("Related:TimeWeight", SettingKind.Number, "0.15", "from 0", "What nearness in time counts in the order; it lifts nothing above the floor."),
        Of("Related:TimeHalfLife", SettingKind.Duration, "7.00:00:00", DurationForm, "Nearness in time halves with each such span."),
        Of("Related:CacheSize", SettingKind.Integer, "1000", "articles, 0 to 100000", "For how many articles the related ones are remembered."),
        Of("Related:CacheAge", SettingKind.Duration, "00:05:00", DurationForm, "How long they are remembered while other articles come and change."),

        Of("Index:RefreshInterval", SettingKind.Duration, "00:00:00.500", DurationForm, "How long changes gather before searches see them."),
        Of("Index:CommitInterval", SettingKind.Duration, "00:00:30", DurationForm, "How long changes gather before the index is written durably."),
        Of("Index:BufferMegabytes", SettingKind.Integer, "48", "MiB, 8 to 512", "Memory for documents of the index that are not written yet."),

        Of("Sealing:Keys", SettingKind.TextList, "", "base64 of 32 bytes", "The keys that seal provenance: the first seals, all open. Without any, one is made once and kept in the data directory."),

        Of("Quality", SettingKind.Section, null, "section", "The weights, curves and patterns of the quality signals."),
    ];

    private static KnownSetting Of(string path, SettingKind kind, string? @default, string unit, string meaning) =>
        new($"{Root}:{path}", kind, @default, unit, meaning);
}
