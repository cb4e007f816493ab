using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;

namespace Aggregator.Web.Api;

/// <summary>The resources that have ids.</summary>
internal static class ResourceIds
{
    public static ResourceId<ArticleId> Article { get; } = new(ArticleId.TryParse, "32 hexadecimal digits", ProblemType.NoSuchArticle, "article");

    public static ResourceId<FeedId> Feed { get; } = new(FeedId.TryParse, "16 hexadecimal digits", ProblemType.NoSuchFeed, "configured feed");
}
