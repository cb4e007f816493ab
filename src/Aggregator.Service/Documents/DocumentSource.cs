using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Documents;

/// <summary>Finds the bytes of a document: a file, standard input, or a URL, which is asked as a feed's would be.</summary>
internal static class DocumentSource
{
    private const string StandardInput = "-";

    /// <summary>Reads a document.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public static async Task<FeedDocument> ReadAsync(
        IServiceProvider services, string source, string? contentType, string? url, CancellationToken cancellationToken)
    {
        if (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return await FetchAsync(services, source, cancellationToken);
        return new FeedDocument(await ReadBytesAsync(source, cancellationToken), contentType, BaseUrl(url));
    }

    /// <summary>The base of relative links, as given; null when none was given.</summary>
    /// <exception cref="CommandFailedException">It is no absolute URL.</exception>
    public static Uri? BaseUrl(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return null;

        // A path alone is an absolute URL (of a file) to the platform.
        return url.Contains(Uri.SchemeDelimiter, StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out var absolute)
            ? absolute
            : throw new CommandFailedException(ExitCodes.Usage, $"'{url}' is no absolute URL.");
    }

    private static async Task<byte[]> ReadBytesAsync(string source, CancellationToken cancellationToken)
    {
        if (source == StandardInput)
        {
            using var buffer = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(buffer, cancellationToken);
            return buffer.ToArray();
        }

        return File.Exists(source)
            ? await File.ReadAllBytesAsync(source, cancellationToken)
            : throw new CommandFailedException(ExitCodes.NotFound, $"There is no file {source}.");
    }

    private static async Task<FeedDocument> FetchAsync(IServiceProvider services, string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            throw new CommandFailedException(ExitCodes.Usage, $"'{url}' is no URL.");
        var shown = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        var feed = new Feed { Id = FeedId.Of(url), Url = url, DisplayUrl = shown, Provider = new Provider { Name = shown, Domain = "" } };
        var fetched = await services.GetRequiredService<IFeedFetcher>()
            .FetchAsync(new FetchRequest(feed, FeedState.New(feed), null), cancellationToken);
        return fetched.Document ?? throw new CommandFailedException(ExitCodes.Failed, $"{shown}: {fetched.Message ?? "no document came."}");
    }
}
