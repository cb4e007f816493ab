using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>How one URL is asked for that is no feed.</summary>
/// <param name="Accept">The Accept header.</param>
/// <param name="MaxBytes">The most bytes that are read, decompressed.</param>
/// <param name="BeginningOnly">Whether a larger one is read up to there; otherwise it is refused.</param>
/// <param name="SendsRange">Whether the server is asked for no more than that.</param>
internal sealed record ResourceAsk(string Accept, int MaxBytes, bool BeginningOnly = false, bool SendsRange = false)
{
    private static readonly Provider Nobody = new() { Name = "", Domain = "" };

    /// <summary>A page or an image.</summary>
    public static ResourceAsk Of(ResourceRequest request) => new(request.Accept, request.MaxBytes, request.BeginningOnly, request.BeginningOnly);

    /// <summary>What fetching takes: a feed without headers, validators and history.</summary>
    public static FetchRequest ToRequest(Uri url, IHostLease lease)
    {
        var feed = new Feed { Id = default, Url = url.AbsoluteUri, DisplayUrl = url.AbsoluteUri, Provider = Nobody };
        return new FetchRequest(feed, FeedState.New(feed), lease);
    }
}
