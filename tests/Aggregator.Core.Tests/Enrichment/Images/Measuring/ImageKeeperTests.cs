using System.Security.Cryptography;
using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Model;
using static Aggregator.Core.Tests.Enrichment.Images.ImageWorkFixture;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageKeeperTests : IDisposable
{
    private readonly ImageWorkFixture _work = new(new ImagesOptions { Cache = true });

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task RunAsync_SmallImages_KeepsTheLargestOutOfTheBytesThatMeasuredIt()
    {
        var (small, large) = (MadeImages.Gif(300, 200), MadeImages.Gif(1200, 800));
        _work.Fetcher.Serve(Url("a.gif"), small);
        _work.Fetcher.Serve(Url("b.gif"), large);

        var result = await _work.RunAsync(new ArticleImage(Url("a.gif")), new ArticleImage(Url("b.gif")));

        var hash = Convert.ToHexStringLower(SHA256.HashData(large));
        result.Patch!.Images.ShouldBe([new ArticleImage(Url("b.gif"), 1200, 800, true) { Hash = hash }, new ArticleImage(Url("a.gif"), 300, 200)]);
        _work.Cache.Contains(hash).ShouldBeTrue();
        _work.Cache.Usage.ShouldBe((1, large.Length));
        _work.Fetcher.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_ImageLargerThanABeginning_IsAskedForWhole()
    {
        var image = MadeImages.Gif(1200, 800, 300_000);
        _work.Fetcher.Serve(Url("a.gif"), image);

        var result = await _work.RunAsync(new ArticleImage(Url("a.gif")));

        result.Patch!.Images![0].IsCached.ShouldBeTrue();
        _work.Fetcher.Requests.Select(r => (r.BeginningOnly, r.MaxBytes)).ShouldBe([(true, 64 * 1024), (false, 8 * 1024 * 1024)]);
    }

    [Fact]
    public async Task RunAsync_LargestTooLargeOrSvg_KeepsTheNext()
    {
        _work.Options.MaxBytes = 100_000;
        _work.Fetcher.Serve(Url("a.gif"), MadeImages.Gif(2400, 1600, 300_000));
        _work.Fetcher.Serve(Url("b.svg"), MadeImages.Svg(1200, 800));
        _work.Fetcher.Serve(Url("c.gif"), MadeImages.Gif(600, 400));

        var result = await _work.RunAsync(new ArticleImage(Url("a.gif")), new ArticleImage(Url("b.svg")), new ArticleImage(Url("c.gif")));

        result.Patch!.Images!.Select(i => (i.Url, i.IsCached)).ShouldBe([(Url("a.gif"), false), (Url("b.svg"), false), (Url("c.gif"), true)]);
    }

    [Fact]
    public async Task RunAsync_BestFailsForNow_KeepsNoOtherAndTriesAgain()
    {
        _work.Fetcher.Answer(Url("a.gif"), ResourceOutcome.Failed, 503);
        _work.Fetcher.Serve(Url("b.gif"), MadeImages.Gif(600, 400));

        var result = await _work.RunAsync(new ArticleImage(Url("a.gif"), 1200, 800), new ArticleImage(Url("b.gif"), 600, 400));

        result.TryAgain.ShouldBeTrue();
        result.Patch.ShouldBeNull();
        _work.Cache.Usage.Files.ShouldBe(0);
    }

    [Fact]
    public async Task RunAsync_DeclaredSize_BecomesThatOfTheBytes()
    {
        _work.Fetcher.Serve(Url("a.gif"), MadeImages.Gif(1200, 800));

        var result = await _work.RunAsync(new ArticleImage(Url("a.gif"), 640, 480));

        (result.Patch!.Images![0].Width, result.Patch.Images[0].Height).ShouldBe((1200, 800));
    }

    [Fact]
    public async Task RunAsync_CopyThere_IsKeptLongerAndNotAskedForAgain()
    {
        _work.Fetcher.Serve(Url("a.gif"), MadeImages.Gif(1200, 800));
        var kept = (await _work.RunAsync(new ArticleImage(Url("a.gif")))).Patch!.Images![0];
        var requests = _work.Fetcher.Requests.Count;

        (await _work.RunAsync(kept)).Patch.ShouldBeNull();
        _work.Fetcher.Requests.Count.ShouldBe(requests);
    }
}
