using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>How runs and feeds are written as JSON, by the API and the commands alike.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(SecondsTimeConverter), typeof(CamelCaseEnumConverter<RunState>), typeof(CamelCaseEnumConverter<RefreshOutcomeKind>),
        typeof(CamelCaseEnumConverter<FeedHold>), typeof(CamelCaseEnumConverter<TopicField>), typeof(CamelCaseEnumConverter<ArticleEventKind>),
        typeof(CamelCaseEnumConverter<SubscriptionState>), typeof(CamelCaseEnumConverter<IndexState>), typeof(CamelCaseEnumConverter<FacetField>),
    ])]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(ItemList<RunSummary>))]
[JsonSerializable(typeof(RunFeed))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(ItemList<FeedStatus>))]
[JsonSerializable(typeof(FeedStatus))]
[JsonSerializable(typeof(ItemList<FeedOutcome>))]
[JsonSerializable(typeof(ItemList<WaitingWork>))]
[JsonSerializable(typeof(ProviderStatus))]
[JsonSerializable(typeof(ItemList<ProviderStatus>))]
[JsonSerializable(typeof(ArticleExplanation))]
[JsonSerializable(typeof(ItemList<ArticleEvent>))]
[JsonSerializable(typeof(EditorialState))]
[JsonSerializable(typeof(EnrichReport))]
[JsonSerializable(typeof(IndexReport))]
[JsonSerializable(typeof(ItemList<WebhookStatus>))]
[JsonSerializable(typeof(RedeliveryReport))]
[JsonSerializable(typeof(FacetResult))]
[JsonSerializable(typeof(ItemList<TimelinePoint>))]
public sealed partial class ApplicationJson : JsonSerializerContext;
