using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Configuration;
using Aggregator.Core.Tests.Exporting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>The handler of image work over resources in memory and a cache of its own.</summary>
internal sealed class ImageWorkFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ImageWorkHandler _handler;

    public ImageWorkFixture(ImagesOptions? options = null)
    {
        Options = options ?? new ImagesOptions();
        Options.Folder = Path.Combine(_folder.Path, "images");
        var live = Microsoft.Extensions.Options.Options.Create(Options);
        var selection = new ImageSelection(ShippedImageRules.Rules, live);
        Cache = new ImageCache(live, Time, NullLogger<ImageCache>.Instance);
        _handler = new ImageWorkHandler(new ImageMeasurer(Fetcher, selection), new ImageKeeper(Fetcher, Cache, selection, live), selection, live);
    }

    public FakeResourceFetcher Fetcher { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    public ImagesOptions Options { get; }

    public ImageCache Cache { get; }

    public static string Url(string name) => "https://site.example/" + name;

    public Task<WorkResult> RunAsync(params ArticleImage[] images) =>
        _handler.RunAsync(new WorkItem(1, ImageWork.Name, SampleArticles.Full.Id, "{}"), SampleArticles.Full with { Images = images }, TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Dispose();
}
